import fc from "fast-check";
import { expect, test } from "vitest";

import {
  benjaminiHochberg,
  covarianceOf,
  cronbachAlpha,
  hedgesG,
  mcdonaldOmega,
  omegaWithInterval,
  meanDifference,
  meanInterval,
  oneFactor,
  poolSamples,
  sampleOf,
  shareInterval,
  standardError,
  weightedMean,
} from "./index";

/** Every number in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function expectNumbers(value: unknown): void {
  for (const number of numbersIn(value)) expect(Number.isFinite(number)).toBe(true);
}

/** What everybody may answer: few values, so that constant items and equal people come by often. */
const score = fc.constantFrom(0, 0, 100 / 3, 50, 100, 100);
const list = fc.array(score, { maxLength: 12 });
const table = fc.integer({ min: 1, max: 5 }).chain((k) =>
  fc.array(fc.array(fc.oneof(score, fc.constant(NaN)), { minLength: k, maxLength: k }), {
    maxLength: 20,
  }),
);

test("no statistic of one or two lists is ever NaN or infinite", () => {
  fc.assert(
    fc.property(list, list, fc.option(fc.nat(5)), (one, other, extra) => {
      const [first, second] = [sampleOf(one), sampleOf(other)];
      const headcount = (n: number) => (extra === null ? null : n + extra);
      const group = { ...first, population: headcount(first.n) };
      const rest = { ...second, population: headcount(second.n) };
      expectNumbers([
        first,
        poolSamples([first, second]),
        standardError(first, group.population),
        meanInterval(first, group.population),
        shareInterval(Math.floor(first.n / 2), first.n, group.population),
        hedgesG(first, second),
        meanDifference(group, rest),
        weightedMean([
          { ...first, population: first.n + (extra ?? 1) },
          { ...second, population: second.n + (extra ?? 1) },
        ]),
        benjaminiHochberg(one.map((x) => x / 100)),
      ]);
    }),
    { numRuns: 500 },
  );
});

test("no reliability is ever NaN or infinite, and without one there is a reason", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const covariance = covarianceOf(rows);
      for (const outcome of [
        cronbachAlpha(covariance),
        mcdonaldOmega(covariance),
        omegaWithInterval(covariance),
        oneFactor(covariance),
      ]) {
        expectNumbers(outcome);
        expect(outcome.value === null).toBe(outcome.reason !== null);
      }
    }),
    { numRuns: 500 },
  );
});

test("nobody, one respondent, one item, constant items and all missing have no reliability, each for its reason", () => {
  const alpha = (rows: number[][]) => cronbachAlpha(covarianceOf(rows)).reason;
  expect(alpha([])).toBe("one-item");
  expect(alpha([[50, 100, 0]])).toBe("too-few");
  expect(alpha([[50], [100]])).toBe("one-item");
  expect(
    alpha([
      [50, 50, 50],
      [50, 50, 50],
    ]),
  ).toBe("no-variance");
  expect(
    alpha([
      [NaN, NaN, NaN],
      [NaN, NaN, NaN],
    ]),
  ).toBe("too-few");
  // One constant item among others that vary lowers alpha and does not undo it.
  expect(
    alpha([
      [50, 0, 0],
      [50, 100, 100],
      [50, 50, 100],
    ]),
  ).toBeNull();
});
