import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { afterAll, expect, test } from "vitest";

import type { ResultDocument } from "~/releases";

import { analyseCommand, type AnalyseOptions } from "./analyse";
import { csvText, definitionText, sampleFolder } from "./sample-answers";
import { keptIo } from "./sample-io";

// One survey with every kind of scored question, answered by people who skip some of it. What comes out
// is compared with plain code that knows nothing of the product: loops over the formulas.

const folder = sampleFolder("by-hand");
afterAll(() => folder.clear());

const nvt = [0, 1, 2, 3, { value: "nvt", text: "Niet van toepassing" }];
const definition = folder.file(
  "survey.json",
  definitionText(
    ["zoeken", "delen", "kennis"],
    [
      { type: "rating", name: "z1", scale: "zoeken", competence: "1.1", rateMin: 1, rateMax: 7 },
      {
        type: "radiogroup",
        name: "z2",
        scale: "zoeken",
        competence: "1.1",
        choices: nvt,
        weight: 2,
      },
      { type: "slider", name: "z3", scale: "zoeken", competence: "1.2", max: 10, reverse: true },
      {
        type: "matrix",
        name: "d",
        scale: "delen",
        columns: [1, 2, 3, 4, 5],
        rows: [
          { value: "a", text: "A", competence: "2.1" },
          { value: "b", text: "B", competence: "2.1", reverse: true },
          { value: "c", text: "C", competence: "2.2", weight: 0.5 },
        ],
      },
      { type: "boolean", name: "d4", scale: "delen", competence: "2.2" },
      { type: "dropdown", name: "k1", scale: "kennis", choices: ["x", "y"], correctAnswer: "y" },
      { type: "checkbox", name: "k2", scale: "kennis", choices: [1, 2, 3], correctAnswer: [1, 3] },
      { type: "dropdown", name: "unit", background: true, choices: ["A", "B", "C", "D"] },
      { type: "dropdown", name: "age", background: true, choices: ["jong", "oud"] },
    ],
    { total: { of: ["zoeken", "delen"] } },
  ),
);

const columns = ["z1", "z2", "z3", "d.a", "d.b", "d.c", "d4", "k1", "k2", "unit", "age"];
const items = columns.slice(0, 9);

/** The cells of one person; the same numbers in every run. */
function person(i: number): string[] {
  const roll = (salt: number, sides: number) =>
    ((i * 7919 + salt * 104729 + i * i * salt) % 997) % sides;
  const or = (salt: number, value: string | number) => (roll(salt, 9) === 0 ? "" : String(value));
  return [
    or(1, 1 + roll(11, 7)),
    or(2, roll(12, 8) === 0 ? "nvt" : roll(22, 4)),
    or(3, roll(13, 11)),
    or(4, 1 + roll(14, 5)),
    or(5, 1 + roll(15, 5)),
    or(6, 1 + roll(16, 5)),
    or(7, roll(17, 2) === 0 ? "false" : "true"),
    or(8, roll(18, 3) === 0 ? "x" : "y"),
    or(9, ["1|3", "3|1", "1", "1|2|3"][roll(19, 4)] ?? ""),
    // Two of D, and some who do not say.
    i < 2 ? "D" : roll(20, 12) === 0 ? "" : (["A", "A", "B", "C"][roll(21, 4)] ?? ""),
    roll(23, 3) === 0 ? "oud" : "jong",
  ];
}

const people = Array.from({ length: 240 }, (_, i) => person(i));
const answers = folder.file("answers.csv", csvText(columns, people));

async function analyse(options: AnalyseOptions): Promise<ResultDocument> {
  const { io, out, err } = keptIo();
  const code = await analyseCommand(definition, answers, options, io);
  expect([code, err()]).toEqual([0, ""]);
  return JSON.parse(out());
}

/** Per person nine scores of 0–100, null where missing: the formulas written out per question. */
const scored = people.map(([z1, z2, z3, a, b, c, d4, k1, k2]) => {
  const range = (cell: string | undefined, min: number, max: number) =>
    cell === "" || cell === "nvt" ? null : (100 * (Number(cell) - min)) / (max - min);
  const turn = (score: number | null) => (score === null ? null : 100 - score);
  const right = (cell: string | undefined, answer: RegExp) =>
    cell === "" ? null : answer.test(cell ?? "") ? 100 : 0;
  return [
    ...[range(z1, 1, 7), range(z2, 0, 3), turn(range(z3, 0, 10))],
    ...[range(a, 1, 5), turn(range(b, 1, 5)), range(c, 1, 5), right(d4, /^true$/)],
    ...[right(k1, /^y$/), right(k2, /^(1\|3|3\|1)$/)],
  ];
});

type Scores = readonly (number | null)[];

function weighted(scores: Scores, of: readonly number[], weights: readonly number[]) {
  let [sum, weight, answered] = [0, 0, 0];
  of.forEach((item, i) => {
    const score = scores[item] ?? null;
    if (score === null) return;
    sum += score * (weights[i] ?? 1);
    weight += weights[i] ?? 1;
    answered += 1;
  });
  return answered >= Math.ceil(of.length / 2) ? sum / weight : null;
}

const scales = {
  zoeken: (scores: Scores) => weighted(scores, [0, 1, 2], [1, 2, 1]),
  delen: (scores: Scores) => weighted(scores, [3, 4, 5, 6], [1, 1, 0.5, 1]),
  kennis: (scores: Scores) => weighted(scores, [7, 8], [1, 1]),
};
const competences = {
  "1.1": (scores: Scores) => weighted(scores, [0, 1], [1, 2]),
  "1.2": (scores: Scores) => weighted(scores, [2], [1]),
  "2.1": (scores: Scores) => weighted(scores, [3, 4], [1, 1]),
  "2.2": (scores: Scores) => weighted(scores, [5, 6], [0.5, 1]),
};

function total(scores: Scores) {
  const [one, other] = [scales.zoeken(scores), scales.delen(scores)];
  return one === null || other === null ? null : (one + other) / 2;
}

/** n, mean, sd, se and interval of the scores that are there. */
function numbers(list: readonly (number | null)[], population: number | null = null) {
  const there = list.filter((score) => score !== null);
  const n = there.length;
  const mean = there.reduce((sum, x) => sum + x, 0) / n;
  const sd = Math.sqrt(there.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
  const se = (sd / Math.sqrt(n)) * Math.sqrt(population === null ? 1 : 1 - n / population);
  const margin = tQuantile(0.975, n - 1) * se;
  return { n, mean, sd, se, ci: [mean - margin, mean + margin] };
}

function bands(list: readonly (number | null)[]) {
  const from = [0, 30, 48, 81, 101];
  const there = list.filter((score) => score !== null);
  return [0, 1, 2, 3].map(
    (band) =>
      there.filter((x) => x + 1e-9 >= (from[band] ?? 0) && x + 1e-9 < (from[band + 1] ?? 0))
        .length / there.length,
  );
}

/** Alpha of the people who answered all of the items. */
function alpha(list: readonly Scores[], of: readonly number[]) {
  const whole = list
    .map((scores) => of.map((i) => scores[i] ?? NaN))
    .filter((row) => !row.some(isNaN));
  const variance = (values: number[]) => numbers(values).sd ** 2;
  const each = of.map((_, i) => variance(whole.map((row) => row[i] ?? 0)));
  const sums = variance(whole.map((row) => row.reduce((sum, x) => sum + x, 0)));
  const k = of.length;
  return { n: whole.length, value: (k / (k - 1)) * (1 - each.reduce((a, b) => a + b, 0) / sums) };
}

type Numbers = { n: number; mean: number; sd: number; se: number; ci: number[] };

function expectNumbers(found: unknown, { n, ci, ...wanted }: Numbers): void {
  expect(found).toMatchObject({
    n,
    mean: expect.closeTo(wanted.mean, 8),
    sd: expect.closeTo(wanted.sd, 8),
    se: expect.closeTo(wanted.se, 8),
    ci: ci.map((end) => expect.closeTo(end, 8)),
  });
}

const atomsOf = {
  zoeken: [0, 1, 2],
  delen: [3, 4, 5, 6],
  kennis: [7, 8],
};

test("unprotected: every number stands on its own people and has all its digits", async () => {
  const document = await analyse({ unprotected: true, population: "500" });
  expect(document).toMatchObject({ n: 240, population: 500, minimum: 10, protected: false });
  for (const [i, id] of (["zoeken", "delen", "kennis"] as const).entries()) {
    const list = scored.map(scales[id]);
    const found = document.scales[i];
    expect(found?.id).toBe(id);
    expectNumbers(found, numbers(list, 500));
    const wanted = bands(list);
    found?.levels?.forEach(({ share }, band) => expect(share).toBeCloseTo(wanted[band] ?? NaN, 12));
    expect(found?.alpha?.value).toBeCloseTo(alpha(scored, atomsOf[id]).value, 9);
    expect(found?.alpha?.n).toBe(alpha(scored, atomsOf[id]).n);
  }
  expectNumbers(document.total, numbers(scored.map(total), 500));
  Object.entries(competences).forEach(([id, score], i) => {
    const { n, mean } = numbers(scored.map(score));
    expect(document.competences[i]).toMatchObject({ id, n, mean: expect.closeTo(mean, 8) });
  });
  items.forEach((id, i) => {
    const { n, mean } = numbers(scored.map((scores) => scores[i] ?? null));
    expect(document.items[i]).toEqual({
      id,
      mean: expect.closeTo(mean, 8),
      missing: expect.closeTo((240 - n) / 240, 12),
    });
  });
});

test("unprotected: every group is there, however small, the blank one too", async () => {
  const { breakdowns } = await analyse({ unprotected: true, by: ["unit*age", "unit"] });
  expect(breakdowns.map(({ by }) => by)).toEqual([["unit", "age"], ["unit"]]);
  const keyOf = (unit = "", age = "") => `${unit || "__unknown__"} ${age || "__unknown__"}`;
  const keys = new Set(people.map((cells) => keyOf(cells[9], cells[10])));
  expect(breakdowns[0]?.groups).toHaveLength(keys.size);
  for (const { values, n, total: found } of breakdowns[0]?.groups ?? []) {
    const own = scored.filter(
      (_, i) => keyOf(people[i]?.[9], people[i]?.[10]) === keyOf(values?.unit, values?.age),
    );
    expect(n).toBe(own.length);
    const wanted = numbers(own.map(total));
    if (wanted.n > 1) expectNumbers(found, wanted);
  }
  expect(breakdowns[1]?.groups.map(({ values }) => values?.unit)).toEqual([
    ...["A", "B", "C", "D", "__unknown__"],
  ]);
});

/** People whose scales of the total are there, a missing item counted as their mean on its scale. */
const counted = scored.flatMap((scores, i) => {
  const own = { zoeken: scales.zoeken(scores), delen: scales.delen(scores) };
  if (own.zoeken === null || own.delen === null) return [];
  const whole = scores.map((score, item) =>
    item > 6 ? score : (score ?? (item < 3 ? own.zoeken : own.delen)),
  );
  return [{ scores, whole, unit: people[i]?.[9] || "__unknown__" }];
});

const round = (x: number) => Number(x.toFixed(1));

test("protected: one set of people, and one decimal", async () => {
  const document = await analyse({ population: "500" });
  expect(document).toMatchObject({ n: counted.length, population: 500, protected: true });
  expect(counted.length).toBeLessThan(240);
  for (const [i, id] of (["zoeken", "delen"] as const).entries()) {
    const { n, mean, sd, se, ci } = numbers(
      counted.map(({ scores }) => scales[id](scores)),
      500,
    );
    expect(document.scales[i]).toMatchObject({
      ...{ n, mean: round(mean), sd: round(sd), se: round(se), ci: ci.map(round) },
      alpha: {
        value: Number(
          alpha(
            counted.map(({ scores }) => scores),
            atomsOf[id],
          ).value.toFixed(2),
        ),
      },
    });
    expect(document.scales[i]?.alpha).not.toHaveProperty("n");
  }
  Object.entries(competences).forEach(([id, score], i) => {
    const { n, mean } = numbers(counted.map(({ whole }) => score(whole)));
    expect(n).toBe(counted.length);
    expect(document.competences[i]).toMatchObject({ id, n, mean: round(mean) });
  });
  items.slice(0, 7).forEach((id, i) => {
    const { mean } = numbers(counted.map(({ whole }) => whole[i] ?? null));
    const missing = counted.filter(({ scores }) => scores[i] === null).length / counted.length;
    expect(document.items[i]).toEqual({
      id,
      mean: round(mean),
      missing: Number(missing.toFixed(2)),
    });
  });
});

test("protected: a group under the minimum goes together with the smallest other one", async () => {
  const { breakdowns } = await analyse({ by: ["unit"], minimum: 12 });
  const count = (unit: string) => counted.filter((one) => one.unit === unit).length;
  const sizes = ["A", "B", "C", "D", "__unknown__"].map((unit) => ({ unit, n: count(unit) }));
  const small = sizes.filter(({ n }) => n < 12).map(({ unit }) => unit);
  expect(small).toEqual(["D"]);
  const [next] = sizes.filter(({ n }) => n >= 12).sort((a, b) => a.n - b.n);
  const rest = new Set([...small, next?.unit]);
  const groups = breakdowns[0]?.groups ?? [];
  const shown = sizes.filter(({ unit }) => !rest.has(unit));
  expect(groups.map(({ values, other }) => values?.unit ?? other)).toEqual([
    ...shown.map(({ unit }) => unit),
    true,
  ]);
  expect(
    groups
      .at(-1)
      ?.merged?.map(({ unit }) => unit)
      .sort(),
  ).toEqual([...rest].sort());
  groups.forEach(({ n, scales: [found] }, line) => {
    const unit = shown[line]?.unit;
    const own = counted.filter((one) => (unit ? one.unit === unit : rest.has(one.unit)));
    expect(n).toBe(own.length);
    expect(n).toBeGreaterThanOrEqual(12);
    expect(found?.mean).toBe(round(numbers(own.map(({ scores }) => scales.zoeken(scores))).mean));
  });
});

test("the order of people and of columns changes nothing", async () => {
  const options = { by: ["unit", "age"] };
  const expected = await analyse(options);
  const order = columns.map((_, i) => (i * 7) % columns.length);
  const turned = folder.file(
    "turned.csv",
    csvText(
      order.map((i) => columns[i] ?? ""),
      people.toReversed().map((cells) => order.map((i) => cells[i] ?? "")),
    ),
  );
  const { io, out } = keptIo();
  expect(await analyseCommand(definition, turned, options, io)).toBe(0);
  expect(JSON.parse(out())).toEqual(expected);
});
