/** A text of the namespace at hand: its key, and what it fills in. A value may be a sentence itself. */
export type Sentence = {
  readonly key: string;
  readonly values: Readonly<Record<string, SentenceValue>>;
};

export type SentenceValue = string | number | Sentence;

type Translate = (key: string, values: Record<string, string | number>) => string;

export function sentence(key: string, values: Sentence["values"] = {}): Sentence {
  return { key, values };
}

/** The sentence in the language of `t`. */
export function say(t: Translate, { key, values }: Sentence): string {
  const filled = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === "object" ? say(t, value) : value,
  ]);
  return t(key, Object.fromEntries(filled));
}

const SPELLED_OUT = 12;

/** A count in words up to twelve, in digits beyond. */
export function countWord(count: number, at: "start" | "middle"): SentenceValue {
  if (count > SPELLED_OUT) return String(count);
  return sentence(`${at === "start" ? "numberStart" : "number"}.${count}`);
}
