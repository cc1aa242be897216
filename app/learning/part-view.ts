import { localText } from "~/i18n";
import { partQuestions, readText, type JsonRecord } from "~/questionnaires";

type Part = { readonly key: string; readonly title: string; readonly definition: JsonRecord };

/** A part as its page shows it. @param slug of who may take it over, for the key of the copy */
export function partView({ key, title, definition }: Part, slug: string, language: string) {
  return {
    part: { key, title },
    questions: partQuestions(definition).map(({ name, json }) => {
      const text = readText(json.title);
      return { name, title: text ? localText(text, language) : name };
    }),
    suggested: `${slug}-${key}`.slice(0, 80),
  };
}
