import { expect, test } from "vitest";

import { ALL_RULES, type DisclosureRules } from "~/disclosure";
import type { Answers } from "~/questionnaires";

import { documentOf, same, scoring, surveyOf, varied } from "./sample-scores";

const without = (...rules: (keyof DisclosureRules)[]): DisclosureRules => ({
  ...ALL_RULES,
  ...Object.fromEntries(rules.map((rule) => [rule, false])),
});

/** Per breakdown the means, the spreads and the parts of the first distribution, `null` where they are withheld. */
function shown(
  people: readonly Answers[],
  by: readonly string[],
  rules = ALL_RULES,
  survey = surveyOf(),
) {
  const { document } = documentOf(
    people,
    by.map((name) => [name]),
    rules,
    survey,
  );
  return document.breakdowns.map(({ groups }) => {
    const scales = groups.flatMap((group) => group.scales);
    return {
      means: scales.map(({ mean }) => mean),
      spreads: scales.map(({ sd }) => sd),
      parts: scales.map(({ levels }) => levels?.length ?? null),
      reasons: [
        ...new Set(scales.map(({ withheld, levelsWithheld }) => withheld ?? levelsWithheld)),
      ],
      competences: groups.map((group) => group.competences[0]?.mean ?? null),
    };
  });
}

const isTold = (values: readonly unknown[] | undefined) =>
  values !== undefined && values.length > 0 && !values.includes(null);

test("a unit minus a job that leaves ten people at the top is not told", () => {
  const people = [
    ...scoring(varied(20), { unit: "A", job: "B" }),
    ...scoring(same(10, 100), { unit: "A", job: "D" }),
    ...scoring(varied(30), { unit: "C", job: "D" }),
  ];
  const [units, jobs] = shown(people, ["unit", "job"]);
  expect([isTold(units?.means), jobs?.means]).toEqual([true, [null, null]]);
  expect(isTold(shown(people, ["unit", "job"], without("valueCuts"))[1]?.means)).toBe(true);
});

test("two lines that meet in one person, one from above and one from below, are not told", () => {
  const people = [
    ...scoring([50], { unit: "U", job: "T" }),
    ...scoring(same(9, 100), { unit: "U", job: "W" }),
    ...scoring(same(9, 0), { unit: "V", job: "T" }),
    ...scoring(varied(30), { unit: "V", job: "W" }),
  ];
  for (const { means } of shown(people, ["unit", "job"])) expect(means).toEqual([null, null]);
  const off = shown(people, ["unit", "job"], without("extremes", "valueCuts"));
  expect(off.map(({ means }) => isTold(means))).toEqual([true, true]);
});

test("a line in which all but one are at the top is not told: the one would know", () => {
  const people = [
    ...scoring([50, ...same(9, 100)], { unit: "U" }),
    ...scoring(varied(30), { unit: "V" }),
  ];
  expect(shown(people, ["unit"])[0]?.means).toEqual([null, null]);
  expect(isTold(shown(people, ["unit"], without("extremes", "valueCuts"))[0]?.means)).toBe(true);
});

test("three breakdowns of which every two are safe, and that together leave ten people at the top, are not all told", () => {
  const people = [
    ...scoring(varied(40), { unit: "p", job: "p", age: "p" }),
    ...scoring(varied(40), { unit: "q", job: "p", age: "q" }),
    ...scoring(varied(40), { unit: "p", job: "q", age: "q" }),
    ...scoring(same(10, 100), { unit: "q", job: "q", age: "q" }),
  ];
  const all = ["unit", "job", "age"];
  const [units, jobs, ages] = shown(people, all);
  expect([isTold(units?.means), isTold(jobs?.means)]).toEqual([true, true]);
  expect(ages?.means).toEqual([null, null]);
  expect(isTold(shown(people, all, without("valueMoves"))[2]?.means)).toBe(true);
});

test("an item in no competence follows from a scale and its competences, so it is judged as one", () => {
  const survey = surveyOf([
    { name: "a", competence: "1.1" },
    { name: "b", competence: "1.1" },
    { name: "c", competence: null },
    { name: "d", competence: "1.2" },
  ]);
  const people = [
    ...scoring(varied(10), { unit: "B", c: 10 }),
    ...scoring(varied(30), { unit: "V" }).map((one, i) => ({ ...one, c: i % 10 })),
  ];
  const [units] = shown(people, ["unit"], ALL_RULES, survey);
  expect([isTold(units?.means), units?.competences]).toEqual([true, [null, null]]);
  const [off] = shown(people, ["unit"], without("leftovers", "valueCuts"), survey);
  expect(isTold(off?.competences)).toBe(true);
});

test("a line whose people all but share one score shows its mean and no spread", () => {
  const people = [
    ...scoring([...same(15, 60), ...same(5, 70)], { unit: "B" }),
    ...scoring(varied(30), { unit: "V" }),
    ...scoring(varied(40), { unit: "W" }),
  ];
  const [units] = shown(people, ["unit"]);
  expect(isTold(units?.means)).toBe(true);
  expect(units?.spreads.slice(0, 2)).toEqual([null, null]);
  const [off] = shown(people, ["unit"], without("spread", "spreadCuts"));
  expect(isTold(off?.spreads)).toBe(true);
});

test("the squares of a small line do not follow from the total and the others", () => {
  const people = [
    ...scoring(varied(10, 50, 70), { unit: "B" }),
    ...scoring(varied(30), { unit: "V" }),
  ];
  expect(shown(people, ["unit"])[0]?.spreads).toEqual([null, null]);
});

test("somebody far from all others does not learn from the spread how near those are to each other", () => {
  const people = [
    ...scoring([0, ...same(19, 60)], { unit: "B" }),
    ...scoring(varied(30), { unit: "V" }),
  ];
  expect(shown(people, ["unit"])[0]?.spreads).toEqual([null, null]);
});

// Unit A is job B and ten more, who differ enough for a mean.
const nested = (ten: readonly number[]) => [
  ...scoring(varied(32), { unit: "A", job: "B" }),
  ...scoring(ten, { unit: "A", job: "D" }),
  ...scoring(varied(40), { unit: "C", job: "D" }),
];

test("spread and levels of ten people do not follow from two breakdowns", () => {
  const people = nested([50, 60, 60, 50, 60, 70, 60, 50, 70, 60]);
  const [units, jobs] = shown(people, ["unit", "job"]);
  expect([isTold(units?.spreads), isTold(units?.parts)]).toEqual([true, true]);
  expect([isTold(jobs?.means), jobs?.spreads, jobs?.parts]).toEqual([
    true,
    [null, null],
    [null, null],
  ]);
  const [, off] = shown(people, ["unit", "job"], without("spreadCuts", "levelCuts"));
  expect([isTold(off?.spreads), isTold(off?.parts)]).toEqual([true, true]);
});

test("that all people of a difference have one level is not told", () => {
  const people = nested(varied(30, 50, 70));
  const [, jobs] = shown(people, ["unit", "job"]);
  expect([isTold(jobs?.means), isTold(jobs?.spreads), jobs?.parts]).toEqual([
    true,
    true,
    [null, null],
  ]);
  expect(isTold(shown(people, ["unit", "job"], without("levelCuts"))[1]?.parts)).toBe(true);
});

test("a distribution that puts everybody on the edge of a level is not told", () => {
  // 30 and 50 are the lowest scores of their levels, or nearly so.
  const people = [
    ...scoring([...same(15, 30), ...same(15, 50)], { unit: "A" }),
    ...scoring(varied(30), { unit: "V" }),
  ];
  const [units] = shown(people, ["unit"]);
  expect([isTold(units?.means), units?.parts]).toEqual([true, [null, null]]);
  expect(isTold(shown(people, ["unit"], without("levelEdges"))[0]?.parts)).toBe(true);
});

test("all lines of a breakdown give one and the same reason when one of them is withheld for its values", () => {
  const people = [
    ...scoring(same(12, 50), { unit: "U" }),
    ...scoring(varied(30), { unit: "V" }),
    ...scoring(varied(14), { unit: "W" }),
  ];
  expect(shown(people, ["unit"])[0]?.reasons).toEqual(["too-alike"]);
});
