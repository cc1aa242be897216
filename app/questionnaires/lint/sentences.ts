/** Where one line of text ends and another begins. */
const blocks = /<\/?(?:p|br|li|ul|ol|h[1-6]|div|tr|td|th|table)\b[^<>]*>/gi;

/** A full stop, question mark or exclamation mark that ends a sentence: not the one in "bijv. een" or "3.5". */
const ends = /(?:(?<=[!?…]["'”’)]{0,3})\s+|(?<=\.["'”’)]{0,3})\s+(?=[^\p{Ll}\s])|\n)+/u;

/** A word holds a letter or a digit: "e-mail", "t/m" and "u’tje" are one word. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.@/_-]*/gu;

/** The sentences of a text, which may hold HTML and SurveyJS's `{names}`. */
export function sentencesOf(text: string): readonly string[] {
  const lines = text
    .replace(blocks, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/\{[^{}\s]*\}/g, "x");
  return lines.split(ends).filter((sentence) => sentence.trim() !== "");
}

/** The words of a text in lower case. */
export function wordsOf(text: string): readonly string[] {
  return sentencesOf(text).flatMap(wordsIn);
}

/** The words of one sentence in lower case. */
export function wordsIn(sentence: string): readonly string[] {
  return [...sentence.toLowerCase().matchAll(word)].map(([found]) =>
    found.replace(/[.'’/_-]+$/, ""),
  );
}
