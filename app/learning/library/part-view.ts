import { localText } from "~/i18n";
import { partQuestions, readText, type JsonRecord } from "~/questionnaires";

import { keyPrefix, ownerOf } from "./part-copy";
import type { SharerChoice } from "./sharers";

type Part = { readonly key: string; readonly title: string };

/**
 * A part as its page shows it.
 *
 * @param all every part there is
 * @param sharers as who the reader may take it over
 */
export function partView(
  { key, title, definition }: Part & { readonly definition: JsonRecord },
  all: readonly Part[],
  sharers: readonly SharerChoice[],
  language: string,
) {
  const prefixes = sharers.map(keyPrefix);
  return {
    part: { key, title },
    questions: partQuestions(definition).map(({ name, json }) => {
      const text = readText(json.title);
      return { name, title: text ? localText(text, language) : name };
    }),
    prefixes,
    suggested: `${prefixes[0] ?? ""}-${key}`.slice(0, 80).replace(/-+$/, ""),
    own: all
      .filter((one) => one.key !== key && ownerOf(sharers, one.key))
      .map((one) => ({ key: one.key, title: one.title })),
  };
}
