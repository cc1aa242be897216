import fc from "fast-check";
import { expect, test } from "vitest";

import { planSpread, squaresToSpare } from "./spread";

const cellOf = (scores: readonly number[]) => ({
  n: scores.length,
  scores: scores.reduce((sum, score) => sum + score, 0),
  squares: scores.reduce((sum, score) => sum + score ** 2, 0),
  lowest: Math.min(...scores),
  highest: Math.max(...scores),
});
const lineOf = (scores: readonly number[]) => ({
  n: scores.length,
  squares: squaresToSpare(cellOf(scores)),
});
const repeat = (n: number, score: number) => new Array<number>(n).fill(score);

test("one far answer counts for half of what a line needs, so that it is not all there is", () => {
  expect(squaresToSpare(cellOf([50]))).toBe(0);
  expect(squaresToSpare(cellOf([40, 60]))).toBe(200);
  expect(squaresToSpare(cellOf([0, ...repeat(19, 60)]))).toBeCloseTo(425, 6);
  expect(squaresToSpare(cellOf([0, 0, ...repeat(18, 60)]))).toBeCloseTo(
    425 + 6480 - 54 ** 2 * (20 / 19),
    6,
  );
});

test("a spread needs 20 people and 850 squared points to spare", () => {
  expect(planSpread([{ n: 19, squares: 9000 }])).toEqual(["too-few-for-margin"]);
  expect(planSpread([{ n: 20, squares: 850 }])).toEqual([null]);
  expect(planSpread([{ n: 20, squares: 849 }])).toEqual(["too-alike"]);
});

test("lines without a spread are two at least, with 20 people and enough squares together", () => {
  const line = { n: 30, squares: 5000 };
  const small = { n: 12, squares: 2000 };
  expect(planSpread([line, small, { ...line, n: 40 }])).toEqual([
    "could-be-subtracted",
    "too-few-for-margin",
    null,
  ]);
  expect(planSpread([line, small, small])).toEqual([
    null,
    "too-few-for-margin",
    "too-few-for-margin",
  ]);
  const alike = { n: 12, squares: 100 };
  expect(planSpread([line, alike, alike, line])).toEqual([
    "could-be-subtracted",
    "too-few-for-margin",
    "too-few-for-margin",
    null,
  ]);
});

test("whoever knows mean, spread and their own answer is left with 20 points of doubt about everybody", () => {
  const score = fc.integer({ min: 0, max: 100 });
  const centre = fc.integer({ min: 0, max: 90 });
  const alike = centre.chain((low) =>
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: low, max: low + 10 }) },
        { weight: 1, arbitrary: score },
      ),
      {
        minLength: 20,
        maxLength: 60,
      },
    ),
  );
  let told = 0;
  fc.assert(
    fc.property(alike, (scores) => {
      if (planSpread([lineOf(scores)])[0] !== null) return;
      told += 1;
      scores.forEach((_, own) => {
        const others = scores.toSpliced(own, 1);
        const { n, scores: sum, squares } = cellOf(others);
        // Samuelson's bound: as if all the others shared one score.
        const reach = Math.sqrt(((squares - sum ** 2 / n) * (n - 1)) / n);
        const known = Math.min(100, sum / n + reach) - Math.max(0, sum / n - reach);
        expect(known).toBeGreaterThanOrEqual(20);
      });
    }),
    { numRuns: 1000 },
  );
  expect(told).toBeGreaterThan(200);
});

test("the fewer squares are left over, the more lines go without: what is left over never tells", () => {
  const line = fc.record({
    n: fc.integer({ min: 5, max: 60 }),
    squares: fc.integer({ min: 0, max: 2000 }),
  });
  let told = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
      const reasons = planSpread(lines);
      const left = lines.filter((_, i) => reasons[i] !== null);
      if (left.length === lines.length) return;
      told += 1;
      lines.forEach(({ n, squares }, i) => {
        if (reasons[i] === null) expect(Math.min(n - 20, squares - 850)).toBeGreaterThanOrEqual(0);
      });
      if (left.length === 0) return;
      expect(left.length).toBeGreaterThanOrEqual(2);
      expect(left.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(20);
      expect(left.reduce((sum, { squares }) => sum + squares, 0)).toBeGreaterThanOrEqual(850);
    }),
    { numRuns: 1000 },
  );
  expect(told).toBeGreaterThan(200);
});
