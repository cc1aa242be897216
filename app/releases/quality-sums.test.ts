import fc from "fast-check";
import { expect, test } from "vitest";

import type { Answers, Instrument } from "~/questionnaires";

import { keptSchema } from "./kept-schema";
import { makeDocument } from "./make-document";
import { sampleSurvey, tableOf } from "./sample-respondents";

/** One scale of five questions of 0–3, the last asked the other way round. */
const [pattern] = sampleSurvey.items;
const five = [0, 1, 2, 3, 4].map((i) => `v${i}`);
const survey: Instrument = {
  ...sampleSurvey,
  scales: sampleSurvey.scales.filter(({ id }) => id === "informatie"),
  total: ["informatie"],
  items: pattern
    ? five.map((name, i) => ({
        ...pattern,
        name,
        question: name,
        scoring: { kind: "range", min: 0, max: 3, reverse: i === 4 },
      }))
    : [],
};

function keptOf(instrument: Instrument, people: readonly Answers[]) {
  const { kept } = makeDocument(instrument, tableOf(instrument, people), {
    minimum: 10,
    population: { total: null, byCategory: {} },
    breakdowns: [],
    protected: true,
  });
  // As it comes back from the database.
  return keptSchema.parse(JSON.parse(JSON.stringify(kept)));
}

const person = (...answers: readonly unknown[]): Answers =>
  Object.fromEntries(answers.map((answer, i) => [`v${i}`, answer]));
const times = (n: number, answers: Answers) => Array.from({ length: n }, () => answers);

test("missing and 'niet van toepassing' are told apart, of the people who count", () => {
  const kept = keptOf(survey, [
    ...times(100, person(0, 1, 2, 3, 1)),
    ...times(60, person("nvt", 1, 2, 3, 1)),
    ...times(40, person(undefined, 1, 2, 3, 1)),
    // Fewer than half of the scale: they do not count.
    ...times(50, person("nvt", "nvt", "nvt", 1, 1)),
  ]);
  expect(kept.items[0]).toMatchObject({ id: "v0", n: 100, missing: 0.5, notApplicable: 0.3 });
  expect(kept.items[1]).toMatchObject({ id: "v1", n: 200, missing: 0, notApplicable: 0 });
});

test("the lowest and the highest answer of a question, and the lowest and highest score of a scale, have their shares", () => {
  const kept = keptOf(survey, [
    ...times(30, person(0, 0, 0, 0, 3)),
    ...times(50, person(3, 3, 3, 3, 0)),
    ...times(20, person(3, 3, 0, 0, 0)),
  ]);
  expect(kept.items[0]).toMatchObject({ lowest: 0.3, highest: 0.7 });
  expect(kept.items[4]).toMatchObject({ lowest: 0.3, highest: 0.7 });
  expect(kept.scales[0]?.scores).toMatchObject({ n: 100, lowest: 0.3, highest: 0.5 });
});

test("the same answer is the same before a question is turned round", () => {
  const kept = keptOf(survey, [
    ...times(25, person(2, 2, 2, 2, 2)),
    // The same score on every question, but not the same answer.
    ...times(60, person(3, 3, 3, 3, 0)),
    ...times(40, person(1, 1, 1, 1, 2)),
    // Not everything answered: they are in neither number.
    ...times(30, person(1, 1, 1, 1, "nvt")),
  ]);
  expect(kept.scales[0]?.sameAnswers).toEqual({ items: 5, n: 125, share: 0.2 });
});

test("four questions answered alike say nothing, nor do knowledge questions", () => {
  const knowledge: Instrument = {
    ...survey,
    items: survey.items.map((item, i) =>
      i === 0 ? { ...item, scoring: { kind: "correct", answer: 2 } } : item,
    ),
  };
  const kept = keptOf(knowledge, times(120, person(2, 2, 2, 2, 2)));
  expect(kept.scales[0]).not.toHaveProperty("sameAnswers");
  expect(kept.items[0]).toMatchObject({ lowest: 0, highest: 1 });
});

test("the share of same answers does not depend on the order of people or on which questions are turned round", () => {
  const answers = fc.array(
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
    {
      minLength: 100,
      maxLength: 130,
    },
  );
  fc.assert(
    fc.property(
      answers,
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      (people, reversed) => {
        const same = people.filter((given) => given.every((answer) => answer === given[0])).length;
        const turned: Instrument = {
          ...survey,
          items: survey.items.map((item, i) => ({
            ...item,
            scoring: { kind: "range", min: 0, max: 3, reverse: reversed[i] ?? false },
          })),
        };
        const kept = keptOf(
          turned,
          people.toReversed().map((given) => person(...given)),
        );
        expect(kept.scales[0]?.sameAnswers?.share).toBeCloseTo(same / people.length, 12);
      },
    ),
    { numRuns: 40 },
  );
});

test("under a hundred respondents nothing is kept", () => {
  const kept = keptOf(survey, times(99, person(0, 1, 2, 3, 1)));
  expect(kept).toEqual({ items: [], scales: [] });
});

test("what an older release kept can still be read", () => {
  const older = {
    items: [{ id: "v0", n: 120, mean: 50, sd: 20, missing: 0.1 }],
    scales: [{ id: "informatie", n: 110, items: ["v0"], means: [50], covariance: [[400]] }],
  };
  expect(keptSchema.parse(older)).toEqual(older);
});
