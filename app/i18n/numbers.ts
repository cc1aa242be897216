import { localeOf } from "./language";

/** Rounded once, at display: 71.5 → "72", 1240 → "1.240". */
export function whole(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 0 }).format(
    Math.round(value),
  );
}

/** For tables: 71.46 → "71,5". */
export function oneDecimal(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);
}

/** A change, with its sign: 3.46 → "+3,5"; what rounds to nothing has none. */
export function signed(value: number, language: string, decimals = 1): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "exceptZero",
  }).format(value);
}

/** A share of 0–1 as a whole percentage. */
export function percent(share: number, language: string): string {
  return `${whole(share * 100, language)}\u00a0%`;
}

/** "a, b en c". */
export function list(texts: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(texts);
}

/** "a, b of c". */
export function alternatives(texts: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: "disjunction" }).format(texts);
}
