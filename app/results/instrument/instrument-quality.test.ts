import fc from "fast-check";
import { expect, test } from "vitest";

import type { Answers, Instrument } from "~/questionnaires";
import { createRespondentTable, makeDocument } from "~/releases";
import { covarianceOf, cronbachAlpha, mcdonaldOmega, sampleOf } from "~/statistics";

import type { QualityRelease } from "./instrument-contributions";
import { itemFlags, scaleFlags } from "./instrument-flags";
import { alphaWithout, itemRest } from "./instrument-items";
import { poolCovariances } from "./instrument-pool";
import { instrumentQuality, twoDigits } from "./instrument-quality";
import { sampleInstrument } from "../organisation/sample-results";

/** One scale of five questions of 0–3. */
const names = [0, 1, 2, 3, 4].map((i) => `v${i}`);
const [pattern] = sampleInstrument.items;
const [scale] = sampleInstrument.scales;
if (!pattern || !scale) throw new Error("the sample has neither items nor scales");
const survey: Instrument = {
  ...sampleInstrument,
  scales: [scale],
  total: [scale.id],
  items: names.map((name) => ({ ...pattern, name, question: name, scale: scale.id })),
};

type Person = readonly (number | "nvt" | undefined)[];

function release(
  people: readonly Person[],
  given: Partial<QualityRelease> & { readonly organisation: string },
): QualityRelease {
  const instrument = given.instrument ?? survey;
  const builder = createRespondentTable(instrument);
  for (const person of people) builder.add(answersOf(person));
  const { kept } = makeDocument(instrument, builder.table(), {
    minimum: 10,
    population: { total: null, byCategory: {} },
    breakdowns: [],
    protected: true,
  });
  return { round: "eerste", named: { then: false, now: false }, instrument, kept, ...given };
}

const answersOf = (person: Person): Answers =>
  Object.fromEntries(person.map((answer, i) => [`v${i}`, answer]));

/** People whose answers hang together, the same for the same seed. */
function crowd(seed: number, n = 120): Person[] {
  let state = seed + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: n }, () => {
    const own = next() * 3 + (seed % 3) / 4 - 0.25;
    return names.map(() => Math.max(0, Math.min(3, Math.round(own + next() * 2 - 1))));
  });
}

const members = (n: number, more: Partial<QualityRelease> = {}) =>
  Array.from({ length: n }, (_, i) => release(crowd(i), { organisation: `lid-${i}`, ...more }));

const scoresOf = (people: readonly Person[]) =>
  people.map((person) =>
    person.map((answer) => (typeof answer === "number" ? (100 * answer) / 3 : NaN)),
  );
const everybody = (n: number) => Array.from({ length: n }, (_, i) => crowd(i)).flat();
const round2 = (value: number | undefined) => Math.round((value ?? NaN) * 100) / 100;

function only(releases: readonly QualityRelease[], instrument = survey) {
  const [block] = instrumentQuality(instrument, releases);
  if (!block) throw new Error("no block");
  return block;
}

test("numbers over members are those of all their people in one file", () => {
  const { numbers, withheld } = only(members(5));
  const rows = scoresOf(everybody(5));
  const covariance = covarianceOf(rows);
  const alpha = cronbachAlpha(covariance).value;
  expect(withheld).toBeNull();
  expect(numbers).toMatchObject({ members: 5, n: 600 });
  expect(numbers?.alpha?.value).toBe(round2(alpha?.value));
  expect(numbers?.alpha?.ci).toEqual(alpha?.ci.map(round2));
  expect(numbers?.omega?.value).toBe(round2(mcdonaldOmega(covariance).value ?? undefined));
  const [low = 0, high = 0] = numbers?.omega?.ci ?? [];
  expect(low).toBeLessThan(numbers?.omega?.value ?? 0);
  expect(high).toBeGreaterThan(numbers?.omega?.value ?? 1);
  const means = rows.map((row) => row.reduce((sum, score) => sum + score, 0) / row.length);
  expect(numbers?.mean).toBeCloseTo(sampleOf(means).mean, 1);
  expect(numbers?.sd).toBeCloseTo(sampleOf(means).sd, 1);
  const second = sampleOf(rows.map((row) => row[1] ?? NaN));
  expect(numbers?.items[1]?.mean).toBeCloseTo(second.mean, 1);
  expect(numbers?.items[1]?.sd).toBeCloseTo(second.sd, 1);
  const alike = everybody(5).filter((person) => person.every((answer) => answer === person[0]));
  expect(numbers?.sameAnswers).toEqual({ items: 5, share: round2(alike.length / 600) });
  const lowest = everybody(5).filter(([first]) => first === 0).length;
  expect(numbers?.items[0]?.lowest).toBe(round2(lowest / 600));
});

test("shares of missing are of all people who count, weighted by member", () => {
  const people = (nvt: number, blank: number): Person[] => [
    ...crowd(1, 150),
    ...Array.from({ length: nvt }, (): Person => ["nvt", 1, 2, 1, 2]),
    ...Array.from({ length: blank }, (): Person => [undefined, 2, 1, 2, 1]),
  ];
  const releases = [
    [50, 0],
    [0, 0],
    [0, 100],
    [30, 20],
  ].map(([nvt = 0, blank = 0], i) => release(people(nvt, blank), { organisation: `lid-${i}` }));
  const { numbers } = only(releases);
  expect(numbers?.items[0]).toMatchObject({
    missing: round2(200 / 800),
    notApplicable: round2(80 / 800),
  });
  expect(numbers?.items[1]).toMatchObject({ missing: 0, notApplicable: 0 });
});

test("item and rest, and alpha without an item, are what they are by hand", () => {
  // Source: computed by hand for [[1,2,3],[2,2,4],[3,4,4],[4,4,5]].
  const covariance = covarianceOf([
    [1, 2, 3],
    [2, 2, 4],
    [3, 4, 4],
    [4, 4, 5],
  ]);
  // The rest of the first item: 5, 6, 8, 9; both rise by steps.
  expect(itemRest(covariance, 0).value).toBeCloseTo(7 / Math.sqrt(5 * 10), 12);
  const without = cronbachAlpha(
    covarianceOf([
      [2, 3],
      [2, 4],
      [4, 4],
      [4, 5],
    ]),
  );
  expect(alphaWithout(covariance, 0).value).toBeCloseTo(without.value?.value ?? NaN, 12);
});

test("where there is no correlation there is a reason, never a number that is none", () => {
  const constant = covarianceOf([
    [1, 1, 2],
    [1, 2, 1],
    [1, 3, 3],
  ]);
  expect(itemRest(constant, 0)).toEqual({ value: null, reason: "no-variance" });
  expect(itemRest(covarianceOf([[1], [2]]), 0)).toEqual({ value: null, reason: "one-item" });
  expect(itemRest(covarianceOf([[1, 2]]), 0)).toEqual({ value: null, reason: "too-few" });
  // The rest adds up to the same for everybody.
  const opposite = covarianceOf([
    [1, 1, 3],
    [2, 2, 2],
    [5, 3, 1],
  ]);
  expect(itemRest(opposite, 0)).toEqual({ value: null, reason: "no-variance" });
  expect(
    alphaWithout(
      covarianceOf([
        [1, 2],
        [2, 1],
      ]),
      0,
    ),
  ).toEqual({ value: null, reason: "one-item" });
  const same = release(
    Array.from({ length: 120 }, (): Person => [2, 2, 2, 2, 2]),
    { organisation: "x" },
  );
  const all = ["a", "b", "c", "d"].map((organisation) => ({ ...same, organisation }));
  expect(only(all).numbers).toMatchObject({
    alpha: null,
    alphaWithheld: "no-variance",
    omega: null,
    sameAnswers: { items: 5, share: 1 },
  });
});

test("covariances of parts make those of the whole, in any order and however they are cut", () => {
  const person = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
  const groups = fc.array(fc.array(person, { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(groups, (parts) => {
      const whole = covarianceOf(parts.flat());
      const pooled = poolCovariances(parts.toReversed().map(covarianceOf));
      expect(pooled.n).toBe(whole.n);
      if (whole.n < 2) return;
      for (const i of [0, 1, 2]) {
        expect(pooled.means[i]).toBeCloseTo(whole.means[i] ?? NaN, 8);
        for (const j of [0, 1, 2])
          expect(pooled.matrix[i]?.[j]).toBeCloseTo(whole.matrix[i]?.[j] ?? NaN, 6);
      }
    }),
  );
});

test("fewer than four members give nothing, and the reason", () => {
  expect(only([])).toMatchObject({ numbers: null, withheld: "no-data" });
  expect(only(members(3))).toMatchObject({ numbers: null, withheld: "too-few" });
  expect(only(members(4)).withheld).toBeNull();
  // One member that measures four times is one member.
  const one = members(4).map((given) => ({ ...given, organisation: "lid" }));
  expect(only(one)).toMatchObject({ numbers: null, withheld: "too-few" });
});

test("members by name can be taken out, so one to three without a name are not added up", () => {
  const named = (then: boolean, now: boolean) => ({ named: { then, now } });
  const open = members(6, named(true, true));
  const shy = (n: number, of = named(false, false)) =>
    members(n, of).map((given, i) => ({ ...given, organisation: `stil-${i}` }));
  expect(only(open).withheld).toBeNull();
  expect(only([...open, ...shy(3)]).withheld).toBe("too-few");
  expect(only([...open, ...shy(4)]).withheld).toBeNull();
  // Whoever was named once, or is now, may have been read.
  for (const changed of [named(true, false), named(false, true)])
    expect(only([...open, ...shy(3, changed)]).withheld).toBe("too-few");
});

test("a member that measured twice is by name only if both can be read", () => {
  const named = { then: true, now: true };
  const twice = members(3).flatMap((given, i) => [
    { ...given, organisation: `stil-${i}` },
    { ...given, organisation: `stil-${i}`, named },
  ]);
  expect(only([...members(7, { named }), ...twice]).withheld).toBe("too-few");
});

test("a member with over half of the people hides the part", () => {
  const large = release(crowd(9, 600), { organisation: "groot" });
  expect(only([...members(4), large]).withheld).toBe("could-be-subtracted");
  expect(only([...members(6), large]).withheld).toBeNull();
});

test("a round counts whole or not at all, so that no later round gives a member away", () => {
  const first = members(4);
  const second = members(2, { round: "tweede" });
  expect(only([...first, ...second]).numbers).toEqual(only(first).numbers);
  const third = members(5, { round: "derde" });
  expect(only([...first, ...second, ...third]).numbers?.n).toBe(1000);
});

test("a release with under a hundred complete answers does not count", () => {
  const small = release(crowd(7, 99), { organisation: "klein" });
  expect(only([...members(3), small]).withheld).toBe("too-few");
  expect(only([...members(4), small]).numbers).toEqual(only(members(4)).numbers);
});

test("other versions count where the part is unchanged, whatever the order of its questions", () => {
  const turned: Instrument = { ...survey, key: "deel", items: survey.items.toReversed() };
  const mixed = members(4).map((given, i) =>
    i < 2 ? given : release(crowd(i), { organisation: `lid-${i}`, instrument: turned }),
  );
  expect(only(mixed).numbers).toEqual(only(members(4)).numbers);
  const changed: Instrument = {
    ...survey,
    items: survey.items.map((item, i) =>
      i === 0 ? { ...item, title: { nl: "Anders gevraagd" } } : item,
    ),
  };
  const other = members(4).map((given, i) => (i === 0 ? { ...given, instrument: changed } : given));
  expect(only(other).withheld).toBe("too-few");
});

test("the order of members makes no difference", () => {
  const list = members(6);
  expect(only(list.toReversed())).toEqual(only(list));
});

test("releases from before a number was kept leave that number out, with their whole round", () => {
  const older = members(4).map(({ kept, ...given }) => ({
    ...given,
    kept: {
      items: kept.items.map(({ id, n, mean, sd, missing }) => ({ id, n, mean, sd, missing })),
      scales: kept.scales.map(({ scores: _, sameAnswers: __, ...rest }) => rest),
    },
  }));
  const before = only(older).numbers;
  expect(before).toMatchObject({ mean: null, lowest: null, sameAnswers: null, members: 4 });
  expect(before?.alpha).toEqual(only(members(4)).numbers?.alpha);
  expect(before?.items[0]).toMatchObject({ notApplicable: null, lowest: null, missing: 0 });
  // One older release in a round: the others alone might be too few.
  const mixed = only([...older.slice(0, 1), ...members(5).slice(1)]).numbers;
  expect(mixed).toMatchObject({ members: 5, mean: null, lowest: null });
  expect(mixed?.items[0]).toMatchObject({ notApplicable: null, highest: null });
  const later = members(4, { round: "tweede" });
  const both = only([...older, ...later]).numbers;
  expect(both).toMatchObject({ n: 960, mean: only(later).numbers?.mean });
  expect(both?.items[0]?.highest).toBe(only(later).numbers?.items[0]?.highest);
});

test("items on no scale have their means and shares, and no correlation", () => {
  const loose: Instrument = {
    ...survey,
    items: [...survey.items, { ...pattern, name: "v5", question: "v5", scale: null }],
  };
  const releases = Array.from({ length: 4 }, (_, i) =>
    release(
      crowd(i).map((person) => [...person, 1]),
      { organisation: `lid-${i}`, instrument: loose },
    ),
  );
  const block = instrumentQuality(loose, releases).at(-1);
  expect(block).toMatchObject({ id: null, withheld: null });
  expect(block?.numbers).toMatchObject({ alpha: null, omega: null, flags: [] });
  expect(block?.numbers?.items).toEqual([
    expect.objectContaining({
      id: "v5",
      mean: 33.3,
      itemRest: null,
      alphaWithout: null,
      flags: [],
    }),
  ]);
});

test("a flag stands where a number passes its limit, not on it", () => {
  const quiet = { alpha: { value: 0.7 }, lowest: 0.15, highest: 0.15 };
  expect(scaleFlags(quiet)).toEqual([]);
  expect(scaleFlags({ alpha: { value: 0.69 }, lowest: 0.16, highest: 0.16 })).toEqual([
    "low-alpha",
    "floor",
    "ceiling",
  ]);
  expect(scaleFlags({ ...quiet, alpha: { value: 0.96 } })).toEqual(["high-alpha"]);
  expect(scaleFlags({ alpha: null, lowest: null, highest: null })).toEqual([]);
  const good = { itemRest: 0.3, alphaWithout: 0.8, lowest: 0.8, highest: 0.8 };
  expect(itemFlags(good, 0.8)).toEqual([]);
  expect(
    itemFlags({ itemRest: 0.29, alphaWithout: 0.81, lowest: 0.81, highest: 0.81 }, 0.8),
  ).toEqual(["low-item-rest", "better-without", "mostly-lowest", "mostly-highest"]);
  expect(
    itemFlags({ itemRest: null, alphaWithout: null, lowest: null, highest: null }, null),
  ).toEqual([]);
});

test("numbers of people are told to two digits, never upwards", () => {
  expect([99, 100, 119, 1_299, 11_999, 999_999].map(twoDigits)).toEqual([
    99, 100, 110, 1_200, 11_000, 990_000,
  ]);
});
