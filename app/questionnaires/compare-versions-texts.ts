import type { LocalText } from "./instrument";

/** A text in both languages; null where nobody translated it. */
export type BothTexts = { readonly nl: string; readonly en: string | null };

/** Several texts that are read as one, in each language; English falls back on Dutch, text by text. */
export function joinTexts(parts: readonly LocalText[]): BothTexts {
  const join = (texts: readonly string[]) => texts.join(" – ");
  const translated = parts.some(({ en }) => en !== undefined);
  return {
    nl: join(parts.map(({ nl }) => nl)),
    en: translated ? join(parts.map(({ nl, en }) => en ?? nl)) : null,
  };
}

/** True when two texts differ in white space and punctuation only. Signs that carry meaning count: 1,5 and −5, %, &, @, #, * and /. */
export function sameText(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .normalize("NFC")
    .replace(/(?![%&@#*/])\p{P}(?!\d)/gu, "")
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, "")
    .replace(/\s+/gu, " ");
}
