import fc from "fast-check";
import { expect, test } from "vitest";

import { hideHeadcounts } from "./headcounts";
import { tellsItems } from "./item-differences";
import { isAlike, isExtreme, roomAbove, roomBelow } from "./values";

const roomOf = (scores: readonly number[]) => ({
  above: scores.reduce((sum, score) => sum + roomAbove(score), 0),
  below: scores.reduce((sum, score) => sum + roomBelow(score), 0),
});

test("a line is extreme when fewer than 120 points are left above or below, 60 a person at most", () => {
  expect(roomOf([0, 50, 100])).toEqual({ above: 110, below: 110 });
  expect(isExtreme(roomOf([0, 50, 100]))).toBe(true);
  expect(isExtreme(roomOf([0, 0, 100, 100]))).toBe(false);
  expect(isExtreme(roomOf([0, ...new Array<number>(30).fill(100)]))).toBe(true);
  expect(isExtreme(roomOf(new Array<number>(10).fill(88)))).toBe(false);
  expect(isExtreme(roomOf(new Array<number>(10).fill(88.1)))).toBe(true);
  expect(isExtreme(roomOf(new Array<number>(10).fill(11.9)))).toBe(true);
});

test("a mean is as good as everybody's score when their spread is under 2 points", () => {
  expect(isAlike({ sd: 1.99 })).toBe(true);
  expect(isAlike({ sd: 2 })).toBe(false);
});

/** What a sum tells of one of those who make it, when each can have 0 to 100. */
function knownOf(others: readonly number[]): [number, number] {
  const sum = others.reduce((all, score) => all + score, 0);
  return [Math.max(0, sum - 100 * (others.length - 1)), Math.min(100, sum)];
}

test("whoever knows a line's mean and their own answer is left with 20 points of doubt about everybody", () => {
  const score = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 0, 100, 100, 95));
  let lines = 0;
  fc.assert(
    fc.property(fc.array(score, { minLength: 3, maxLength: 30 }), (scores) => {
      if (isExtreme(roomOf(scores))) return;
      lines += 1;
      scores.forEach((_, own) => {
        const [low, high] = knownOf(scores.toSpliced(own, 1));
        expect(high - low).toBeGreaterThanOrEqual(20);
      });
    }),
    { numRuns: 2000 },
  );
  expect(lines).toBeGreaterThan(500);
});

const covariance = (variance: number, shared: number) => ({
  n: 100,
  matrix: [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? variance : shared))),
});

test("a reliability tells the items when it is over .97, or the items hardly differ", () => {
  expect(tellsItems(covariance(400, 200), [0.75, null])).toBe(false);
  expect(tellsItems(covariance(400, 200), [0.98, null])).toBe(true);
  expect(tellsItems(covariance(400, 200), [0.9, 0.98])).toBe(true);
  expect(tellsItems(covariance(400, 400), [0.9, 0.9])).toBe(true);
  expect(tellsItems(covariance(4, 2), [0.75, 0.75])).toBe(false);
  expect(tellsItems(covariance(4, 3), [0.9, 0.9])).toBe(true);
});

test("a headcount is left out where nearly everyone took part, and cannot be subtracted", () => {
  const total = { n: 130, population: 200 };
  const lines = [
    { n: 95, population: 100 },
    { n: 20, population: 60 },
    { n: 15, population: 40 },
  ];
  expect(hideHeadcounts(total, lines)).toEqual(["nearly-everyone", null, "could-be-subtracted"]);
  expect(hideHeadcounts({ n: 130, population: null }, lines)).toEqual([
    "nearly-everyone",
    null,
    null,
  ]);
});
