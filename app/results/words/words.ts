import { say, type Sentence } from "./sentence";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Texts in one language. */
export type Words = {
  readonly t: Translate;
  readonly say: (sentence: Sentence) => string;
  readonly language: string;
};

export function wordsOf(t: Translate, language: string): Words {
  return { t, language, say: (text) => say(t, text) };
}
