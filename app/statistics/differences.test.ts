import fc from "fast-check";
import { expect, test } from "vitest";

import { benjaminiHochberg, hedgesG, meanDifference } from "./differences";
import { sampleOf } from "./moments";
import { weightedMean } from "./non-response";
import { twoSidedP } from "./quantiles";

const first = sampleOf([1, 2, 3, 4]);
const second = sampleOf([3, 4, 5, 6, 7]);

test("Hedges' g of two small samples", () => {
  const g = hedgesG(first, second).value ?? NaN;
  expect(g).toBeCloseTo(-1.5168952442, 9);
  const correction = g / -1.707825127659933;
  expect(correction).toBeGreaterThan(0.88);
  expect(correction).toBeLessThan(0.9);
});

test("g does not exist for too few people or when nobody differs", () => {
  expect(hedgesG(sampleOf([1]), sampleOf([2, 3])).reason).toBe("too-few");
  expect(hedgesG(sampleOf([1, 1]), sampleOf([2, 2])).reason).toBe("no-variance");
});

test("two groups are compared with Welch's degrees of freedom", () => {
  const found = meanDifference({ ...first, population: null }, { ...second, population: null });
  expect(found.value?.difference).toBeCloseTo(-2.5, 12);
  expect(found.value?.df).toBeCloseTo(6.980769230769231, 10);
  expect(found.value?.p).toBeCloseTo(0.03493878236, 9);
  expect(found.value?.demonstrable).toBe(true);
});

test("a difference is demonstrable only when its interval excludes 0 and the effect is not tiny", () => {
  const large = { n: 100_000, sd: 20, population: null };
  const tiny = meanDifference({ ...large, mean: 51 }, { ...large, mean: 50 }).value;
  expect(tiny?.ci[0]).toBeGreaterThan(0);
  expect(tiny?.demonstrable).toBe(false);
  const few = { n: 10, sd: 20, population: null };
  const unsure = meanDifference({ ...few, mean: 60 }, { ...few, mean: 50 }).value;
  expect(unsure?.g).toBeGreaterThan(0.2);
  expect(unsure?.demonstrable).toBe(false);
});

test("when everybody answered both times the difference is known exactly", () => {
  const whole = { n: 10, sd: 20, population: 10 };
  const found = meanDifference({ ...whole, mean: 60 }, { ...whole, mean: 50 }).value;
  expect(found).toMatchObject({ ci: [10, 10], df: null, p: 0 });
});

test("the p-value is that of Student's t", () => {
  expect(twoSidedP(2.5, 7.3)).toBeCloseTo(0.03965023466560043, 10);
  expect(twoSidedP(-30, 40) / 4.8509076605902047e-29).toBeCloseTo(1, 6);
  expect(twoSidedP(0, 5)).toBeCloseTo(1, 9);
});

test("of many differences those are picked that keep false discoveries at 5 %", () => {
  const p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
  expect(benjaminiHochberg(p)).toEqual(p.map((_, i) => i < 2));
  expect(benjaminiHochberg([0.04, 0.03, 0.02])).toEqual([true, true, true]);
  // The example of Benjamini and Hochberg (1995), 3.2: four of fifteen.
  const published = [
    ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459],
    ...[0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
  ];
  expect(benjaminiHochberg(published)).toEqual(published.map((_, i) => i < 4));
  expect(benjaminiHochberg([])).toEqual([]);
});

test("weighting for non-response gives every unit its headcount", () => {
  const strata = [
    { n: 20, mean: 70, sd: 10, population: 40 },
    { n: 10, mean: 50, sd: 20, population: 160 },
  ];
  const found = weightedMean(strata).value;
  expect(found?.mean).toBeCloseTo(54, 12);
  const variance = 0.2 ** 2 * 0.5 * 5 + 0.8 ** 2 * (1 - 10 / 160) * 40;
  expect(found?.se).toBeCloseTo(Math.sqrt(variance), 12);
});

test("cells under five respondents go together before weighting", () => {
  const strata = [
    { n: 30, mean: 60, sd: 10, population: 60 },
    { n: 3, mean: 40, sd: 5, population: 10 },
    { n: 2, mean: 90, sd: 5, population: 10 },
    { n: 0, mean: 0, sd: 0, population: 20 },
  ];
  const found = weightedMean(strata).value;
  expect(found?.cells).toBe(2);
  expect(found?.mean).toBeCloseTo(0.6 * 60 + 0.4 * 60, 12);
  expect(weightedMean(strata.slice(1, 3)).value?.cells).toBe(1);
  expect(weightedMean(strata.slice(1, 2)).reason).toBe("too-few");
});

test("the weighted mean of a proportional response is the plain mean", () => {
  const cells = fc.array(
    fc.tuple(fc.integer({ min: 5, max: 50 }), fc.integer({ max: 100, min: 0 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(cells, (list) => {
      const strata = list.map(([n, mean]) => ({ n, mean, sd: 10, population: 3 * n }));
      const n = strata.reduce((sum, cell) => sum + cell.n, 0);
      const plain = strata.reduce((sum, cell) => sum + (cell.n / n) * cell.mean, 0);
      expect(weightedMean(strata).value?.mean).toBeCloseTo(plain, 9);
    }),
  );
});
