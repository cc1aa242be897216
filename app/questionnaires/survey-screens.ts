import type { Question, SurveyModel } from "survey-core";

import { isRecord, stringField, type JsonRecord } from "./json";
import { elementsOf, pagesOf, questionsOf } from "./structure";

/** One question on one screen. A screen keeps its number when others appear or vanish. */
export type Screen = {
  readonly number: number;
  /** Of its question. */
  readonly name: string;
  readonly page: { readonly name: string; readonly title: string; readonly description: string };
  /** False for what only tells something: no answer, not counted. */
  readonly asks: boolean;
};

const telling = new Set(["html", "image", "expression"]);

/**
 * Every screen of a definition, in order, whether these answers lead to it or not.
 *
 * @param definition SurveyJS JSON, its texts in one language
 */
export function screensOf(definition: JsonRecord): readonly Screen[] {
  const pages = new Map(
    pagesOf(definition).map(({ name, json }) => [
      name,
      {
        name,
        title: stringField(json, "title") ?? stringField(definition, "title") ?? "",
        description: stringField(json, "description") ?? "",
      },
    ]),
  );
  return questionsOf(definition).map(({ name, type, page }, number) => ({
    number,
    name,
    page: pages.get(page) ?? { name: page, title: "", description: "" },
    asks: !telling.has(type),
  }));
}

/** The screens that the answers in the model lead to. */
export function visibleScreens(model: SurveyModel, screens: readonly Screen[]): readonly Screen[] {
  return screens.filter(({ name }) => findQuestion(model, name)?.isVisibleInSurvey ?? true);
}

/** The question of a screen; null in a model of another screen alone. */
export function findQuestion(model: SurveyModel, name: string): Question | null {
  return model.getQuestionByName(name);
}

/**
 * The definition of one screen alone, to draw it many times faster than from the whole: a model takes
 * its time per question.
 *
 * @returns null where other answers play a part, in what is asked or in what a text says
 */
export function screenAlone(definition: JsonRecord, { name }: Screen): JsonRecord | null {
  const pages = pagesOf(definition).flatMap(({ json }) => only(json, name));
  if (pages.length !== 1 || mentionsAnswers(definition, false)) return null;
  return mentionsAnswers(pages, true) ? null : { pages };
}

/** The container with nothing in it but this question, or without it none. */
function only(container: JsonRecord, name: string): readonly JsonRecord[] {
  const elements = elementsOf(container).flatMap((element) => {
    if (element.type === "panel") return only(element, name);
    return element.name === name ? [element] : [];
  });
  return elements.length > 0 ? [{ ...container, questions: undefined, elements }] : [];
}

const conditions = /If$|Expression$|^(expression|visible|triggers|calculatedValues)$/;

/** Whether a condition stands in it, or with `quotes` a text that quotes an answer: "{naam}". */
function mentionsAnswers(json: unknown, quotes: boolean): boolean {
  if (typeof json === "string") return quotes && json.includes("{");
  if (Array.isArray(json)) return json.some((part) => mentionsAnswers(part, quotes));
  if (!isRecord(json)) return false;
  return Object.entries(json).some(
    ([key, part]) => conditions.test(key) || mentionsAnswers(part, quotes),
  );
}
