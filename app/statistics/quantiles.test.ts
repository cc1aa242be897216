import fc from "fast-check";
import { expect, test } from "vitest";

import { fisherQuantile, studentQuantile, twoSidedP, Z } from "./quantiles";

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
test.each([
  [1, 12.706],
  [2, 4.303],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
  [100, 1.984],
])("the 0.975 quantile of Student's t with %i degrees of freedom is the printed one", (df, t) => {
  expect(studentQuantile(0.975, df)).toBeCloseTo(t, 3);
});

// Upper 2.5 % points as printed in tables of F.
test.each([
  [1, 3, 17.4434],
  [2, 3, 16.0441],
  [3, 3, 15.4392],
  [1, 2, 38.5063],
])("the 0.975 quantile of F with %i and %i degrees of freedom is the printed one", (a, b, f) => {
  expect(fisherQuantile(0.975, a, b)).toBeCloseTo(f, 4);
});

test("quantiles hold for a million respondents", () => {
  expect(studentQuantile(0.975, 999_999)).toBeCloseTo(Z, 5);
  // By scipy.
  expect(fisherQuantile(0.975, 999_999, 38_999_961)).toBeCloseTo(1.0028091625782731, 10);
  expect(fisherQuantile(0.025, 999_999, 38_999_961)).toBeCloseTo(0.9971949228895917, 10);
});

/** Both tails of Student's t beyond ±t, as the area under its density (Simpson). */
function tails(t: number, df: number): number {
  const density = (x: number) => (1 + (x * x) / df) ** (-(df + 1) / 2);
  const area = (from: number, to: number) => {
    const steps = 4_000;
    const width = (to - from) / steps;
    const sum = Array.from(
      { length: steps + 1 },
      (_, i) => (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2) * density(from + i * width),
    ).reduce((total, value) => total + value, 0);
    return (sum * width) / 3;
  };
  // Far away the substitution x = 1/u makes the tail finite.
  const beyond = (from: number) => {
    const steps = 4_000;
    const width = 1 / from / steps;
    const sum = Array.from({ length: steps + 1 }, (_, i) => {
      const u = i * width;
      const value = u === 0 ? 0 : density(1 / u) / (u * u);
      return (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2) * value;
    }).reduce((total, value) => total + value, 0);
    return (sum * width) / 3;
  };
  const half = area(0, 1) + beyond(1);
  return 1 - area(0, Math.min(t, 1)) / half - (t > 1 ? (beyond(1) - beyond(t)) / half : 0);
}

test("the two-sided p-value is the area under the density of Student's t", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 6, noNaN: true }),
      fc.double({ min: 3, max: 200, noNaN: true }),
      (t, df) => {
        expect(twoSidedP(t, df)).toBeCloseTo(tails(t, df), 6);
        expect(twoSidedP(-t, df)).toBe(twoSidedP(t, df));
      },
    ),
    { numRuns: 40, seed: 3 },
  );
});
