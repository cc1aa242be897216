import { expect, test } from "vitest";

import type { Answers } from "~/questionnaires";

import { makeDocument } from "./make-document";
import type { DocumentOptions } from "./options";
import { createRespondentTable, UNKNOWN } from "./respondent-table";
import { answering, sampleSurvey, tableOf } from "./sample-respondents";

const nobody = { total: null, byCategory: {} };
const basis: DocumentOptions = {
  minimum: 10,
  population: nobody,
  breakdowns: [["unit"]],
  protected: true,
};
const make = (people: readonly Answers[], options: Partial<DocumentOptions> = {}) =>
  makeDocument(sampleSurvey, tableOf(sampleSurvey, people), { ...basis, ...options });

/** `n` people who differ: answers 0, 1, 2, 3, 0, … */
const mixed = (n: number, given: Answers = {}) =>
  Array.from({ length: n }, (_, i) => answering(i % 4, given));

test("means, spreads and margins of everybody are rounded to one decimal", () => {
  const { document } = make(mixed(40), { population: { total: 80, byCategory: {} } });
  expect(document).toMatchObject({ n: 40, population: 80, minimum: 10, protected: true });
  expect(document.scales[0]).toMatchObject({
    id: "informatie",
    n: 40,
    mean: 50,
    sd: 37.7,
    se: 4.2,
    ci: [41.5, 58.5],
  });
  expect(document.scales[0]?.levels?.map(({ ids, share }) => [ids, share])).toEqual([
    [["starter"], 0.25],
    [["op-weg"], 0.25],
    [["zelfstandig"], 0.25],
    [["voorloper"], 0.25],
  ]);
  expect(document.total).toMatchObject({ n: 40, mean: 50, sd: 37.7 });
});

test("the fields stand in the order of the format", () => {
  const { document } = make(mixed(40));
  expect(Object.keys(document)).toEqual(
    "n population minimum protected scales competences items total breakdowns".split(" "),
  );
  expect(Object.keys(document.scales[0] ?? {})).toEqual(
    "id n mean sd se ci alpha omega reliabilityWithheld levels".split(" "),
  );
});

test("a missing item counts as the person's mean on its scale, and its share is told", () => {
  const people = mixed(40).map((answers, i) =>
    i < 10 ? { ...answers, informatie0: undefined } : answers,
  );
  const { document } = make(people);
  expect(document.items[0]).toEqual({ id: "informatie0", mean: 50, missing: 0.25 });
  expect(document.competences[0]).toMatchObject({ id: "1.1", n: 40, mean: 50 });
});

test("everybody without a valid scale of the total is left out of all numbers", () => {
  const without = answering(3, { informatie0: "", informatie1: "", informatie2: "" });
  const { document } = make([...mixed(40), without]);
  expect([document.n, document.scales[1]?.n, document.total?.n]).toEqual([40, 40, 40]);
});

test("small units go together with their names, the empty one among them", () => {
  const people = [
    ...mixed(24, { unit: "A" }),
    ...mixed(12, { unit: "B" }),
    ...mixed(2, { unit: "C" }),
  ];
  const [breakdown] = make(people).document.breakdowns;
  expect(
    breakdown?.groups.map(({ values, other, merged, n }) => [values ?? other, merged, n]),
  ).toEqual([
    [{ unit: "A" }, undefined, 24],
    [true, [{ unit: "B" }, { unit: "C" }, { unit: "D" }], 14],
  ]);
});

test("a blank background answer is a category of its own, and a ballot's unit wins", () => {
  const builder = createRespondentTable(sampleSurvey);
  mixed(12).forEach((answers) => builder.add(answers));
  mixed(12, { unit: "A" }).forEach((answers) => builder.add(answers, { unit: "Ward 3" }));
  const [breakdown] = makeDocument(sampleSurvey, builder.table(), basis).document.breakdowns;
  expect(breakdown?.groups.map(({ values }) => values?.unit)).toEqual(["Ward 3", UNKNOWN]);
});

test("fewer respondents than the minimum: no number at all, and the reason beside each", () => {
  const { document } = make(mixed(9, { unit: "A" }));
  expect(document).toMatchObject({ n: null, withheld: "too-few" });
  expect(document.total).toMatchObject({ mean: null, withheld: "too-few" });
  expect(document.items[0]).toMatchObject({ mean: null, missing: null });
  expect(document.breakdowns).toEqual([{ by: ["unit"], withheld: "too-few", groups: [] }]);
});

test("below the minimum nothing tells how many took part, not even the hash; who has the answers is told", () => {
  const population = { total: 9, byCategory: {} };
  const documents = [0, 1, 3, 9].map((n) => make(mixed(n), { population }).document);
  expect(new Set(documents.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(documents[0]).toMatchObject({ population: 9, minimum: 10 });
  const { document } = make(mixed(9), { population, tellsFew: true });
  expect(document).toMatchObject({ n: 9, population: null, populationWithheld: "nearly-everyone" });
  expect(document.scales.map(({ n }) => n)).toEqual(document.scales.map(() => 9));
});

test("a line of fewer than 20 has a mean, but no spread, margin or distribution", () => {
  const people = [
    ...mixed(24, { unit: "A" }),
    ...mixed(12, { unit: "B" }),
    ...mixed(24, { unit: "C" }),
  ];
  const groups = make(people).document.breakdowns[0]?.groups;
  expect(groups?.[1]?.scales[0]).toMatchObject({
    ...{ n: 12, mean: 50, sd: null, se: null, ci: null, withheld: "too-few-for-margin" },
    ...{ levels: null, levelsWithheld: "too-few-for-distribution" },
  });
  expect(groups?.[2]?.scales[0]?.sd).not.toBeNull();
  // Else the spread of B would be what the total leaves over.
  expect(groups?.[0]?.scales[0]).toMatchObject({
    mean: 50,
    sd: null,
    withheld: "could-be-subtracted",
  });
});

test("a unit in which all answer alike hides the scale on the whole breakdown, and the total", () => {
  const alike = Array.from({ length: 20 }, (_, i) =>
    answering(3, { unit: "B", veiligheid0: i % 3, veiligheid1: i % 2, veiligheid2: i % 4 }),
  );
  const { document } = make([...mixed(30, { unit: "A" }), ...alike]);
  expect(document.scales[0]?.mean).not.toBeNull();
  for (const group of document.breakdowns[0]?.groups ?? []) {
    expect(group.scales[0]).toMatchObject({ mean: null, levels: null, withheld: "too-alike" });
    expect(group.scales[1]?.mean).not.toBeNull();
    expect(group.total).toMatchObject({ mean: null, withheld: "too-alike" });
    expect(group.competences[0]).toMatchObject({ mean: null, withheld: "too-alike" });
    expect(group.competences[2]?.mean).not.toBeNull();
  }
});

test("one item on which all agree hides the items of its scale: the others would tell it", () => {
  const people = mixed(40).map((answers) => ({ ...answers, informatie0: 3 }));
  const { items, scales } = make(people).document;
  expect(scales[0]?.mean).not.toBeNull();
  expect(items.map(({ withheld }) => withheld ?? null)).toEqual([
    ...["too-alike", "too-alike", "too-alike", "too-alike"],
    ...new Array<null>(8).fill(null),
  ]);
});

test("a scale outside the total is not shown on lines that its own people do not fill", () => {
  const skipped = { kennis0: "", kennis1: "", kennis2: "" };
  const people = [
    ...mixed(30, { unit: "A" }),
    ...mixed(12, { unit: "B", ...skipped }),
    ...mixed(3, { unit: "B" }),
    ...mixed(15, { unit: "C" }),
    ...mixed(30, { unit: "D" }),
  ];
  const { document, proof } = make(people);
  const groups = document.breakdowns[0]?.groups ?? [];
  expect(document.scales[2]?.n).toBe(78);
  expect(groups.map(({ values, n }) => [values?.unit, n])).toEqual([
    ...[
      ["A", 30],
      ["B", 15],
      ["C", 15],
      ["D", 30],
    ],
  ]);
  const own = groups.map(({ scales }) => scales[2]);
  expect(own.map((scale) => scale?.mean !== null)).toEqual([true, false, false, true]);
  expect(own.map((scale) => scale?.n)).toEqual([30, null, null, 30]);
  expect([own[1]?.withheld, own[2]?.withheld]).toEqual(["too-few", "could-be-subtracted"]);
  expect(groups[1]?.scales[0]?.mean).toBe(46.7);
  expect(Object.keys(proof?.own ?? {})).toEqual(["kennis"]);
});

test("where nearly everyone took part, headcount and margin are left out", () => {
  const people = [
    ...mixed(40, { unit: "A" }),
    ...mixed(40, { unit: "B" }),
    ...mixed(40, { unit: "C" }),
  ];
  const byCategory = { unit: { A: 41, B: 100, C: 120 } };
  const { document } = make(people, { population: { total: 261, byCategory } });
  const groups = document.breakdowns[0]?.groups ?? [];
  expect(
    groups.map(({ population, populationWithheld }) => [population, populationWithheld]),
  ).toEqual([
    [null, "nearly-everyone"],
    [null, "could-be-subtracted"],
    [120, undefined],
  ]);
  expect(groups[0]?.scales[0]).toMatchObject({ se: null, ci: null, withheld: "nearly-everyone" });
  expect(groups[0]?.scales[0]?.sd).not.toBeNull();
  expect(make(people, { population: { total: 121, byCategory: {} } }).document).toMatchObject({
    population: null,
    populationWithheld: "nearly-everyone",
  });
});

/** People who answer four items of one scale nearly, and not quite, alike. */
const differing = (n: number) =>
  mixed(n, { unit: "A" }).map((answers, i) => ({
    ...answers,
    informatie1: (i + (i % 3)) % 4,
    informatie2: i % 5 === 0 ? 3 : i % 4,
  }));

/** The sum of all covariances of the first scale's items, in squared points, and that of the variances alone. */
function covarianceOf(people: readonly Answers[]) {
  const items = [0, 1, 2, 3].map((item) =>
    people.map((answers) => (100 * Number(answers[`informatie${item}`])) / 3),
  );
  const variance = (values: readonly number[]) => {
    const mean = values.reduce((a, b) => a + b) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  };
  const sums = people.map((_, person) => items.reduce((sum, item) => sum + (item[person] ?? 0), 0));
  return { matrix: variance(sums), trace: items.reduce((sum, item) => sum + variance(item), 0) };
}

test("reliability that says that everybody answers all items alike is not told", () => {
  const { scales } = make(mixed(100)).document;
  expect(scales[0]).toMatchObject({ alpha: null, omega: null, reliabilityWithheld: "too-alike" });
});

test("reliability is told from 100 respondents on, on the line of everybody only", () => {
  const { document, kept } = make(differing(100));
  const { matrix, trace } = covarianceOf(differing(100));
  const alpha = (4 / 3) * (1 - trace / matrix);
  expect(document.scales[0]?.alpha).toMatchObject({ value: Number(alpha.toFixed(2)), items: 4 });
  expect(alpha).toBeLessThan(0.97);
  expect(document.breakdowns[0]?.groups[0]?.scales[0]).not.toHaveProperty("alpha");
  expect(make(mixed(100)).kept.scales[0]?.covariance[0]?.[1]).toBeCloseTo(1402.9, 1);
  expect(kept.items[0]).toMatchObject({ id: "informatie0", n: 100, missing: 0 });
  const few = make(mixed(99)).document.scales[0];
  expect(few).toMatchObject({ alpha: null, reliabilityWithheld: "too-few-for-reliability" });
  expect(make(mixed(99)).kept).toEqual({ items: [], scales: [] });
});

test("unprotected: nothing is merged, hidden or rounded, and every number has its own n", () => {
  const people = [
    ...mixed(3, { unit: "A" }),
    answering(2, { unit: "B", informatie0: "", informatie1: "", informatie2: "", veiligheid3: "" }),
  ];
  const { document, proof } = make(people, { protected: false });
  expect(document).toMatchObject({ n: 4, protected: false });
  expect(document.scales.map(({ n }) => n)).toEqual([3, 4, 4]);
  expect(document.scales[1]).toMatchObject({ n: 4, alpha: { n: 3, items: 4 } });
  expect(document.scales[1]?.mean).toBeCloseTo(125 / 3, 12);
  expect(document.total).toMatchObject({ n: 3, sd: 100 / 3 });
  expect(document.items[7]).toMatchObject({ id: "veiligheid3", missing: 0.25 });
  expect(document.items[7]?.mean).toBeCloseTo(100 / 3, 12);
  expect(document.breakdowns[0]?.groups.map(({ values, n }) => [values?.unit, n])).toEqual([
    ["A", 3],
    ["B", 1],
  ]);
  expect(document.breakdowns[0]?.groups[1]?.scales[0]).toMatchObject({
    ...{ n: 0, mean: null, withheld: "not-computable" },
  });
  expect(proof).toBeNull();
});

test("nobody at all gives a document without numbers", () => {
  for (const isProtected of [true, false]) {
    const { document } = make([], { protected: isProtected });
    expect(document.n).toBe(isProtected ? null : 0);
    expect(document.scales.every(({ mean }) => mean === null)).toBe(true);
    expect(JSON.stringify(document)).not.toMatch(/NaN|Infinity/);
  }
});
