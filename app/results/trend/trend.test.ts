import fc from "fast-check";
import { expect, test } from "vitest";

import {
  compareVersions,
  parseDefinition,
  type JsonRecord,
  type SetComparison,
  type VersionComparison,
} from "~/questionnaires";
import { createRespondentTable, makeDocument } from "~/releases";
import { meanDifference, sampleOf } from "~/statistics";

import { randomNumbers } from "../../../tests/setup/plausible-answers";
import type { Wave } from "../benchmark/on-common-items";
import {
  areaIds,
  sampleBreakdown,
  sampleDocument,
  sampleGroup,
  sampleInstrument,
} from "../organisation/sample-results";
import { trendOf, type Trend } from "./trend";

const question = (name: string, scale: string) => ({
  type: "rating",
  name,
  title: name,
  rateMin: 0,
  rateMax: 4,
  scale,
});
const searching = ["a", "b", "c", "d", "e", "f"].map((name) => question(name, "zoeken"));
const safe = ["x", "y", "z"].map((name) => question(name, "veilig"));

function definition(elements: readonly object[] = [...searching, ...safe]): JsonRecord {
  return {
    title: "Proef",
    nulmeting: {
      key: "proef",
      scales: ["zoeken", "veilig"].map((id) => ({ id, title: id })),
      total: { of: ["zoeken", "veilig"] },
      breakdowns: [["unit"]],
    },
    pages: [
      {
        name: "p",
        elements: [
          ...elements,
          { type: "dropdown", name: "unit", title: "Afdeling", background: true, choices: [] },
        ],
      },
    ],
  };
}

type People = {
  readonly n: number;
  readonly lift?: number;
  readonly skips?: number;
  readonly seed?: string;
};
type Answers = Record<string, number | string>;

/** People whose answers hang together; `lift` moves everybody, `skips` is the share of answers left out. */
function people({ n, lift = 0, skips = 0, seed = "mensen" }: People): Answers[] {
  const random = randomNumbers(seed);
  return Array.from({ length: n }, (_, i) => {
    const person = 2 + lift + (random() + random() - 1) * 1.6;
    const answers: Answers = { unit: i % 2 === 0 ? "Noord" : "Zuid" };
    for (const { name } of [...searching, ...safe]) {
      const value = Math.round(person + (random() - 0.5) * 2.4);
      if (random() >= skips) answers[name] = Math.min(4, Math.max(0, value));
    }
    return answers;
  });
}

function wave(made: JsonRecord, all: readonly Answers[], population: number | null = null): Wave {
  const instrument = parseDefinition(made);
  const table = createRespondentTable(instrument);
  for (const answers of all) table.add(answers);
  const { document, kept } = makeDocument(instrument, table.table(), {
    minimum: 10,
    population: { total: population, byCategory: {} },
    breakdowns: instrument.breakdowns,
    protected: true,
  });
  return { document, kept: kept.scales, instrument };
}

function trend(
  old: JsonRecord,
  now: JsonRecord,
  before: Parameters<typeof wave>[1],
  after: Parameters<typeof wave>[1],
  population: number | null = null,
): Trend {
  const [one, other] = [old, now].map((made) => ({ definition: made, hash: "" }));
  if (!one || !other) throw new Error("two versions");
  return trendOf(
    wave(old, before, population),
    wave(now, after, population),
    compareVersions(one, other),
  );
}

const lineOf = ({ scales }: Trend, id: string) => {
  const line = scales.find((one) => one.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
};

function changeOf(shown: Trend, id: string) {
  const { outcome } = lineOf(shown, id);
  if (outcome.kind !== "change" || !outcome.test) throw new Error(JSON.stringify(outcome));
  return { ...outcome, test: outcome.test };
}

/** Score of one person on some items, 0–100, worked out from the answers. */
function personScore(answers: Answers, items: Readonly<Record<string, number>>): number {
  let [sum, weights] = [0, 0];
  for (const [name, weight] of Object.entries(items)) {
    sum += weight * Number(answers[name]) * 25;
    weights += weight;
  }
  return sum / weights;
}

/** The same difference from the answers themselves. */
function byHand(
  before: readonly Answers[],
  after: readonly Answers[],
  items: Readonly<Record<string, number>>,
  population: number | null,
) {
  const sample = (all: readonly Answers[]) => ({
    ...sampleOf(all.map((answers) => personScore(answers, items))),
    population,
  });
  const found = meanDifference(sample(after), sample(before)).value;
  if (!found) throw new Error("no difference");
  return found;
}

const all = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 };
const before = people({ n: 150, seed: "toen" });
const after = people({ n: 160, lift: 0.5, seed: "nu" });

test.each([null, 400])(
  "with the same questions a change is what the answers give, population %s",
  (population) => {
    const shown = trend(definition(), definition(), before, after, population);
    const { difference, test: found } = changeOf(shown, "zoeken");
    const expected = byHand(before, after, all, population);
    expect(difference).toBeCloseTo(expected.difference, 0);
    expect(found.g).toBeCloseTo(expected.g ?? 0, 1);
    for (const end of [0, 1] as const)
      expect(Math.abs(found.ci[end] - expected.ci[end])).toBeLessThan(0.15);
    expect(found.word).toBe("higher");
    expect(shown.total?.outcome).toMatchObject({ kind: "change", test: { word: "higher" } });
  },
);

/** The scale with one question asked otherwise. */
const changed = (extra: object, name = "a") =>
  definition([
    ...searching.map((one) => (one.name === name ? { ...one, ...extra } : one)),
    ...safe,
  ]);

test("on common items both means and the margin are what the answers to those items give", () => {
  // Nearly everybody scores high on the question that was changed: it must not count on either side.
  const easy = after.map((answers, i) => ({ ...answers, a: i % 5 === 0 ? 3 : 4 }));
  const shown = trend(definition(), changed({ title: "Anders" }), before, easy, 400);
  const line = lineOf(shown, "zoeken");
  expect(line).toMatchObject({ verdict: "common-items", common: 5, items: { old: 6, new: 6 } });
  const { earlier, later, difference, test: found } = changeOf(shown, "zoeken");
  const { a: _, ...five } = all;
  const expected = byHand(before, easy, five, 400);
  const mean = (people: readonly Answers[]) =>
    sampleOf(people.map((answers) => personScore(answers, five))).mean;
  expect(Math.abs(earlier.mean - mean(before))).toBeLessThan(0.06);
  expect(Math.abs(later.mean - mean(easy))).toBeLessThan(0.06);
  expect(Math.abs(difference - expected.difference)).toBeLessThan(0.11);
  for (const end of [0, 1] as const)
    expect(Math.abs(found.ci[end] - expected.ci[end])).toBeLessThan(0.2);
  expect(Math.abs((found.g ?? 0) - (expected.g ?? 0))).toBeLessThan(0.02);
});

test("other weights are made the same: both count with the later version's", () => {
  const shown = trend(definition(), changed({ weight: 3 }), before, after);
  expect(lineOf(shown, "zoeken")).toMatchObject({ verdict: "common-items", common: 6 });
  const expected = byHand(before, after, { ...all, a: 3 }, null);
  const { difference, test: found } = changeOf(shown, "zoeken");
  expect(Math.abs(difference - expected.difference)).toBeLessThan(0.11);
  for (const end of [0, 1] as const)
    expect(Math.abs(found.ci[end] - expected.ci[end])).toBeLessThan(0.2);
});

test("with answers left out the common items stand on the same people as the released score", () => {
  const some = people({ n: 400, skips: 0.05, seed: "toen" });
  const others = people({ n: 400, lift: 0.4, skips: 0.05, seed: "nu" });
  const shown = trend(definition(), changed({ weight: 1.0001 }), some, others);
  const whole = trend(definition(), definition(), some, others);
  const [common, released] = [changeOf(shown, "zoeken"), changeOf(whole, "zoeken")];
  expect(common.earlier.n).toBe(released.earlier.n);
  // Practically the same weights: practically the same numbers, though a third of the people left something out.
  expect(Math.abs(common.earlier.mean - released.earlier.mean)).toBeLessThan(0.1);
  for (const end of [0, 1] as const)
    expect(Math.abs(common.test.ci[end] - released.test.ci[end])).toBeLessThan(0.2);
});

test("fewer than 100 people give no number on common items, but do on a scale that compares whole", () => {
  const shown = trend(definition(), changed({ title: "Anders" }), before, after.slice(0, 99));
  expect(lineOf(shown, "zoeken").outcome).toEqual({
    kind: "none",
    reason: "too-few-for-common-items",
  });
  expect(lineOf(shown, "veilig").outcome).toMatchObject({ kind: "change" });
});

test("the total of scales that compare on common items only is not guessed", () => {
  const shown = trend(definition(), changed({ title: "Anders" }), before, after);
  expect(shown.total).toMatchObject({
    verdict: "common-items",
    common: 8,
    items: { old: 9, new: 9 },
    outcome: { kind: "none", reason: "parts-not-alike" },
  });
});

test("what cannot be compared has no number and the reason why", () => {
  const few = definition([...searching.slice(0, 2), question("g", "zoeken"), ...safe]);
  const shown = trend(
    definition(),
    few,
    before,
    after.map((answers) => ({ ...answers, g: 2 })),
  );
  expect(lineOf(shown, "zoeken")).toMatchObject({
    verdict: "not-comparable",
    outcome: { kind: "none", reason: "not-comparable" },
  });
  expect(JSON.stringify(lineOf(shown, "zoeken"))).not.toContain("mean");
});

test("an item that a release hides is not found back through the common items", () => {
  const alike = after.map((answers) => ({ ...answers, b: 2 }));
  const shown = trend(definition(), changed({ title: "Anders" }), before, alike);
  expect(lineOf(shown, "zoeken").outcome).toEqual({
    kind: "hidden",
    wave: "later",
    reason: "too-alike",
  });
});

test("a measurement with too few people hides its lines, and says which of the two it was", () => {
  const shown = trend(definition(), definition(), before.slice(0, 6), after);
  for (const { outcome } of shown.scales)
    expect(outcome).toEqual({ kind: "hidden", wave: "earlier", reason: "too-few" });
});

test("groups stand in a trend only under their own name in both, and on scales that compare whole", () => {
  const renamed = after.map((answers) => ({
    ...answers,
    unit: answers["unit"] === "Zuid" ? "Oost" : "Noord",
  }));
  const [units] = trend(definition(), definition(), before, renamed).breakdowns;
  expect(units?.groups.map(({ values }) => values)).toEqual([{ unit: "Noord" }]);
  expect(units?.groups[0]?.lines.map(({ outcome }) => outcome.kind)).toEqual(["change", "change"]);

  const [common] = trend(definition(), changed({ title: "Anders" }), before, after).breakdowns;
  expect(common?.groups[0]?.lines.map(({ outcome }) => outcome)).toMatchObject([
    { kind: "none", reason: "group-on-common-items" },
    { kind: "change" },
  ]);
});

test("the merged rest is no group: it stands for other people each time", () => {
  const small = (rest: readonly Answers[]) =>
    rest.map((answers, i) => ({
      ...answers,
      unit: ["Noord", "Klein", "Kleiner"][i < 12 ? 1 + (i % 2) : 0] ?? "",
    }));
  const shown = trend(definition(), definition(), small(before), small(after));
  const document = wave(definition(), small(after)).document;
  expect(document.breakdowns[0]?.groups.some(({ other }) => other)).toBe(true);
  expect(shown.breakdowns[0]?.groups.map(({ values }) => values)).toEqual([{ unit: "Noord" }]);
});

/** Every scale of the sample instrument compares whole. */
const comparable: VersionComparison = {
  old: { key: "voorbeeld", hash: "" },
  new: { key: "voorbeeld", hash: "" },
  scales: sampleInstrument.scales.map(({ id }): SetComparison => ({
    id,
    verdict: "comparable",
    commonItems: [`${id}-1`],
    items: { old: 1, new: 1 },
    changes: [],
    meaning: { nl: "", en: "" },
  })),
  competences: [],
  total: null,
  levels: { verdict: "comparable", changes: [], meaning: { nl: "", en: "" } },
  items: [],
};

const sampleWave = (means: readonly number[], n = 100): Wave => {
  const document = sampleDocument(means, { population: null, n });
  const scales = document.scales.map((scale) => ({ ...scale, n, sd: 16 }));
  return { document: { ...document, scales }, kept: [], instrument: sampleInstrument };
};

const wordsOf = (earlier: Wave, later: Wave, of = comparable) =>
  trendOf(earlier, later, of).scales.map(({ outcome }) =>
    outcome.kind === "change" ? outcome.test?.word : null,
  );

test("a change is called so only with an interval clear of 0, an effect of at least 0.2, and among all that are compared", () => {
  const level = [50, 50, 50, 50, 50];
  const up = (points: number) => sampleWave([50 + points, 50, 50, 50, 50]);
  // 4.7 points at n 100 and sd 16: p 0.039, g 0.29. Alone it counts; as one of seven it may be chance.
  const only = { ...comparable, scales: comparable.scales.slice(0, 1) };
  expect(wordsOf(sampleWave(level), up(4.7), only)).toEqual(["higher"]);
  expect(wordsOf(sampleWave(level), up(4.7))[0]).toBe("none");
  expect(wordsOf(sampleWave(level), up(8))[0]).toBe("higher");
  expect(wordsOf(sampleWave(level), up(-8))[0]).toBe("lower");
  // 2 points of 16 among 40,000 people are certain, and tiny.
  expect(wordsOf(sampleWave(level, 20_000), sampleWave([52, 50, 50, 50, 50], 20_000))[0]).toBe(
    "none",
  );
});

test("without a spread a change has no verdict", () => {
  const { document, ...rest } = sampleWave([60, 50, 50, 50, 50]);
  const scales = document.scales.map((scale) => ({ ...scale, sd: null, se: null, ci: null }));
  const [first] = trendOf(
    sampleWave([50, 50, 50, 50, 50]),
    { ...rest, document: { ...document, scales } },
    comparable,
  ).scales;
  expect(first?.outcome).toMatchObject({ kind: "change", difference: 10, test: null });
});

test("the other way round every change is the same with the other sign", () => {
  const means = fc.array(fc.double({ min: 10, max: 90, noNaN: true }), {
    minLength: 5,
    maxLength: 5,
  });
  fc.assert(
    fc.property(means, means, fc.integer({ min: 20, max: 500 }), (one, other, n) => {
      const [there, back] = [
        trendOf(sampleWave(one), sampleWave(other, n), comparable),
        trendOf(sampleWave(other, n), sampleWave(one), comparable),
      ];
      for (const id of areaIds) {
        const [forth, again] = [changeOf(there, id), changeOf(back, id)];
        expect(again.difference).toBeCloseTo(-forth.difference, 9);
        expect(again.test.ci[0]).toBeCloseTo(-forth.test.ci[1], 9);
        const turned = { higher: "lower", lower: "higher", none: "none" }[forth.test.word];
        expect(again.test.word).toBe(turned);
      }
    }),
  );
});

test("groups have a false discovery rate of their own", () => {
  const units = (means: readonly number[]) => sampleBreakdown([sampleGroup("A", 60, means)]);
  const withUnits = (means: readonly number[]): Wave => {
    const made = sampleWave(means);
    return { ...made, document: { ...made.document, breakdowns: [units(means)] } };
  };
  const shown = trendOf(
    withUnits([50, 50, 50, 50, 50]),
    withUnits([62, 50, 50, 50, 50]),
    comparable,
  );
  const [unit] = shown.breakdowns[0]?.groups ?? [];
  const words = unit?.lines.map(({ outcome }) =>
    outcome.kind === "change" ? outcome.test?.word : outcome.kind,
  );
  // The last two scales have no line per unit.
  expect(words).toEqual(["higher", "none", "none", "none", "none", "hidden", "hidden"]);
});
