import fc from "fast-check";
import { expect, test } from "vitest";

import { cronbachAlpha } from "./alpha";
import { covarianceOf } from "./covariance";
import { benjaminiHochberg, hedgesG, meanDifference } from "./differences";
import { meanInterval, standardError } from "./mean-interval";
import { poolSamples, sampleOf } from "./moments";
import { weightedMean } from "./non-response";
import { Z } from "./quantiles";
import { meanOf, seededNormal, seededUniform, subsets, varianceOf } from "./sample-random";
import { shareInterval } from "./share-interval";

const staff = [0, 10, 20, 20, 50, 60, 90, 100, 100];

test("over all ways in which part of the staff can answer, the squared standard error is the variance of the mean", () => {
  for (const n of [2, 4, 8, 9]) {
    const samples = subsets(staff, n).map(sampleOf);
    const variance = varianceOf(samples.map(({ mean }) => mean));
    const estimates = samples.map(
      (sample) => (standardError(sample, staff.length).value ?? NaN) ** 2,
    );
    expect(meanOf(estimates)).toBeCloseTo(variance, 9);
  }
});

test("Wilson's effective number gives the variance of a share over all ways to answer", () => {
  const people = [1, 1, 1, 0, 0, 0, 0, 0, 0];
  const n = 5;
  const shares = subsets(people, n).map(meanOf);
  const effective = (n * (people.length - 1)) / (people.length - n);
  expect(varianceOf(shares)).toBeCloseTo(((1 / 3) * (2 / 3)) / effective, 12);
});

test("the ends of Wilson's interval are the shares that lie 1.96 standard errors away", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(60),
      fc.nat(300),
      (count, others, extra) => {
        fc.pre(others > 0);
        const n = count + others;
        const population = n + extra + 1;
        const effective = (n * (population - 1)) / (population - n);
        for (const end of shareInterval(count, n, population).value ?? [])
          expect((count / n - end) ** 2).toBeCloseTo((Z * Z * end * (1 - end)) / effective, 9);
      },
    ),
  );
});

test("over all ways in which two units can answer, the weighted mean is right and so is its standard error", () => {
  const units = [
    { people: [0, 20, 40, 50, 60, 70, 100], n: 5 },
    { people: [10, 10, 30, 80, 80, 90, 90, 100], n: 6 },
  ];
  const [one = [], other = []] = units.map(({ people, n }) =>
    subsets(people, n).map((sample) => ({ ...sampleOf(sample), population: people.length })),
  );
  const found = one.flatMap((first) =>
    other.flatMap((second) => weightedMean([first, second]).value ?? []),
  );
  expect(found).toHaveLength(21 * 28);
  const means = found.map(({ mean }) => mean);
  expect(meanOf(means)).toBeCloseTo(meanOf(units.flatMap(({ people }) => people)), 9);
  expect(meanOf(found.map(({ se }) => se ** 2))).toBeCloseTo(varianceOf(means), 9);
});

test("19 of 20 intervals of a mean hold the mean of everybody", () => {
  const normal = seededNormal(11);
  const everybody = Array.from({ length: 60 }, () => 50 + 15 * normal());
  const uniform = seededUniform(12);
  const truth = meanOf(everybody);
  const draws = 2_000;
  let held = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const shuffled = everybody
      .map((value) => ({ value, key: uniform() }))
      .sort((a, b) => a.key - b.key);
    const sample = sampleOf(shuffled.slice(0, 25).map(({ value }) => value));
    const [low, high] = meanInterval(sample, everybody.length).value ?? [NaN, NaN];
    if (low <= truth && truth <= high) held += 1;
  }
  expect(held / draws).toBeGreaterThan(0.935);
  expect(held / draws).toBeLessThan(0.965);
});

test("19 of 20 of Feldt's intervals hold the reliability that made the answers", () => {
  const normal = seededNormal(13);
  const [n, k, common] = [30, 5, 0.4];
  const truth = (k * common) / (1 + (k - 1) * common);
  const draws = 1_500;
  let held = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const rows = Array.from({ length: n }, () => {
      const own = Math.sqrt(common) * normal();
      return Array.from({ length: k }, () => own + Math.sqrt(1 - common) * normal());
    });
    const [low, high] = cronbachAlpha(covarianceOf(rows)).value?.ci ?? [NaN, NaN];
    if (low <= truth && truth <= high) held += 1;
  }
  expect(held / draws).toBeGreaterThan(0.935);
  expect(held / draws).toBeLessThan(0.965);
});

test("Hedges' g is right on average, where the plain difference in standard deviations is too large", () => {
  const normal = seededNormal(14);
  const group = (mean: number) => sampleOf(Array.from({ length: 4 }, () => mean + normal()));
  const draws = 30_000;
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1) sum += hedgesG(group(1), group(0)).value ?? NaN;
  // Without the correction it would be 1.15.
  expect(sum / draws).toBeGreaterThan(0.98);
  expect(sum / draws).toBeLessThan(1.02);
});

test("of two groups that do not differ 1 in 20 seems to, whatever their sizes and spreads", () => {
  const normal = seededNormal(15);
  const draws = 4_000;
  let wrong = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const first = sampleOf(Array.from({ length: 8 }, () => 50 + 20 * normal()));
    const second = sampleOf(Array.from({ length: 25 }, () => 50 + 5 * normal()));
    const { p = NaN } =
      meanDifference({ ...first, population: null }, { ...second, population: null }).value ?? {};
    if (p < 0.05) wrong += 1;
  }
  expect(wrong / draws).toBeGreaterThan(0.038);
  expect(wrong / draws).toBeLessThan(0.062);
});

test("what Benjamini and Hochberg pick has an adjusted p-value of at most 5 %", () => {
  const values = fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { maxLength: 20 });
  fc.assert(
    fc.property(values, (list) => {
      const rising = list.toSorted((a, b) => a - b);
      const adjusted = (p: number) =>
        Math.min(
          ...rising.flatMap((other, i) => (other >= p ? [(other * rising.length) / (i + 1)] : [])),
        );
      fc.pre(list.every((p) => Math.abs(adjusted(p) - 0.05) > 1e-9));
      expect(benjaminiHochberg(list)).toEqual(list.map((p) => adjusted(p) <= 0.05));
    }),
  );
});

const rows = fc.integer({ min: 2, max: 6 }).chain((k) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: k, maxLength: k }), {
    minLength: 2,
    maxLength: 30,
  }),
);

test("alpha is one minus the items' share in the variance of the sum score", () => {
  fc.assert(
    fc.property(rows, (table) => {
      const k = table[0]?.length ?? 0;
      const items = Array.from({ length: k }, (_, i) =>
        varianceOf(table.map((row) => row[i] ?? 0)),
      );
      const whole = varianceOf(table.map((row) => row.reduce((sum, x) => sum + x, 0)));
      fc.pre(whole > 1e-6);
      const alpha = (k / (k - 1)) * (1 - items.reduce((sum, x) => sum + x, 0) / whole);
      expect(cronbachAlpha(covarianceOf(table)).value?.value).toBeCloseTo(alpha, 8);
    }),
  );
});

test("samples of different people pool into the sample of all of them", () => {
  const lists = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(lists, (parts) => {
      const pooled = poolSamples(parts.map(sampleOf));
      const together = sampleOf(parts.flat());
      expect(pooled.n).toBe(together.n);
      expect(pooled.mean).toBeCloseTo(together.mean, 9);
      expect(pooled.sd).toBeCloseTo(together.sd, 9);
    }),
  );
});
