import { ALL_RULES, type DisclosureRules } from "~/disclosure";
import type { Answers, Instrument, Item } from "~/questionnaires";

import { makeDocument } from "./make-document";
import { sampleSurvey, tableOf } from "./sample-respondents";

/** Test material: a scale of two items of 0 to 10, so that all scores that are whole tens come out as asked. */
export function surveyOf(
  items: readonly { readonly name: string; readonly competence: string | null }[] = [
    { name: "a", competence: "1.1" },
    { name: "b", competence: "1.1" },
  ],
): Instrument {
  const [scale] = sampleSurvey.scales;
  return {
    ...sampleSurvey,
    scales: scale ? [{ ...scale, id: "s" }] : [],
    total: ["s"],
    items: items.map(({ name, competence }): Item => ({
      ...{ name, question: name, row: null, page: "p1", title: { nl: name }, short: { nl: name } },
      ...{ scale: "s", competence, weight: 1, core: true },
      scoring: { kind: "range", min: 0, max: 10, reverse: false },
    })),
    background: ["unit", "job", "age"].map((name) => ({ name, title: { nl: name }, values: [] })),
  };
}

/** People of one group, each with a score of their own on all items. */
export function scoring(scores: readonly number[], given: Answers): Answers[] {
  return scores.map((score) => ({
    a: score / 10,
    b: score / 10,
    c: score / 10,
    d: score / 10,
    ...given,
  }));
}

export const same = (n: number, score: number) => new Array<number>(n).fill(score);

/** From `from` to `to`, in tens, over and over. */
export function varied(n: number, from = 20, to = 90): number[] {
  return Array.from({ length: n }, (_, i) => from + 10 * (i % ((to - from) / 10 + 1)));
}

export function documentOf(
  people: readonly Answers[],
  breakdowns: readonly (readonly string[])[],
  rules: DisclosureRules = ALL_RULES,
  survey: Instrument = surveyOf(),
) {
  return makeDocument(
    survey,
    tableOf(survey, people),
    { minimum: 10, population: { total: null, byCategory: {} }, breakdowns, protected: true },
    rules,
  );
}
