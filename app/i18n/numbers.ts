import { localeOf } from "./language";

/** Rounded once, at display: 71.5 → "72", 1240 → "1.240". */
export function whole(value: number, language: string): string {
  return formatOf(language, 0).format(Math.round(value));
}

/** For tables: 71.46 → "71,5". */
export function oneDecimal(value: number, language: string): string {
  return formatOf(language, 1).format(value);
}

/** A coefficient such as alpha: 0.8 → "0,80". */
export function twoDecimals(value: number, language: string): string {
  return formatOf(language, 2).format(value);
}

/** A change, with its sign: 3.46 → "+3,5"; what rounds to nothing has none. */
export function signed(value: number, language: string, decimals = 1): string {
  return formatOf(language, decimals, "exceptZero").format(value);
}

/** A share of 0–1 as a whole percentage: "35 %" in Dutch, "35%" in English. */
export function percent(share: number, language: string): string {
  const space = localeOf(language).startsWith("en") ? "" : "\u00a0";
  return `${whole(share * 100, language)}${space}%`;
}

/** "a, b en c". */
export function list(texts: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(texts);
}

/** "a, b of c". */
export function alternatives(texts: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: "disjunction" }).format(texts);
}

/** Making one takes a hundred times as long as using it, and a report prints thousands of numbers. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(
  language: string,
  decimals: number,
  signDisplay: "auto" | "exceptZero" = "auto",
): Intl.NumberFormat {
  const locale = localeOf(language);
  const key = `${locale} ${decimals} ${signDisplay}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(locale, { ...digits, signDisplay });
  formats.set(key, made);
  return made;
}
