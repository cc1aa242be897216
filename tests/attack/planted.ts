import type { Answers } from "~/questionnaires";

import { definitionOf, type Population, type Question } from "./populations";

/** People of whom one is to be found. */
export type Planted = Population & { readonly planted: number };

type Group = readonly Answers[];

const tenths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** A question with answers 0 to 10. */
export function question(
  name: string,
  competence: string | null = "1.1",
  scale = "zoeken",
): Question {
  return { name, scale, competence, values: tenths, weight: 1 };
}

/** Two questions that make one score, in steps of 5 points. */
export const twoQuestions = [question("a"), question("b")];

const planted = Symbol("planted");

/** Somebody with a score on the two questions. */
export function one(score: number, background: Answers = {}): Answers {
  const half = Math.floor(score / 10);
  return { a: Math.round(score / 5) - half, b: half, ...background };
}

/** As many people as scores. */
export function scoring(scores: readonly number[], background: Answers = {}): Answers[] {
  return scores.map((score) => one(score, background));
}

export function same(n: number, score: number, background: Answers = {}): Answers[] {
  return scoring(new Array<number>(n).fill(score), background);
}

/** People who differ as people do. */
export function mixed(n: number, background: Answers = {}): Answers[] {
  return Array.from({ length: n }, (_, i) => one(20 + ((i * 35) % 75), background));
}

/** Marks whom the attacker is after. */
export function target(person: Answers): Answers {
  return { ...person, [planted]: true };
}

type Options = {
  readonly questions?: readonly Question[];
  readonly total?: readonly string[];
  readonly breakdowns?: readonly (readonly string[])[];
  readonly minimum?: number;
  readonly headcounts?: Population["headcounts"];
};

export function organisation(
  groups: readonly Group[],
  {
    questions = twoQuestions,
    total = ["zoeken"],
    breakdowns = [["unit"]],
    minimum = 10,
    headcounts = { total: null, byCategory: {} },
  }: Options = {},
): Planted {
  const people = groups.flat();
  const place = people.findIndex((person) => planted in person);
  if (place < 0) throw new Error("nobody to look for");
  return {
    definition: definitionOf(questions, total, breakdowns),
    people,
    minimum,
    headcounts,
    planted: place,
  };
}
