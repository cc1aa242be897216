import { localText } from "~/i18n";
import { partQuestions, readText, type JsonRecord } from "~/questionnaires";

import { keyPrefix, ownerOf, type Houses } from "./part-copy";

type Part = { readonly key: string; readonly title: string };

/**
 * A part as its page shows it.
 *
 * @param all every part there is
 * @param houses as who the reader may take it over
 */
export function partView(
  { key, title, definition }: Part & { readonly definition: JsonRecord },
  all: readonly Part[],
  houses: Houses,
  language: string,
) {
  const prefixes = houses.sharers.map(keyPrefix);
  const isOwn = (one: Part) => {
    const owner = ownerOf(houses, one.key);
    return owner !== null && owner !== "other";
  };
  return {
    part: { key, title },
    questions: partQuestions(definition).map(({ name, json }) => {
      const text = readText(json.title);
      return { name, title: text ? localText(text, language) : name };
    }),
    prefixes,
    suggested: `${prefixes[0] ?? ""}-${key}`.slice(0, 80).replace(/-+$/, ""),
    own: all
      .filter((one) => one.key !== key && isOwn(one))
      .map((one) => ({ key: one.key, title: one.title })),
  };
}
