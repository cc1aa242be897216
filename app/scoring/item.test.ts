import fc from "fast-check";
import { expect, test } from "vitest";

import { answerOf, scoreItem } from "./item";
import { sampleItem } from "./sample-instrument";

const range = (min: number, max: number, reverse = false) =>
  sampleItem("q", { scoring: { kind: "range", min, max, reverse } });
const correct = (answer: string | boolean | number | string[]) =>
  sampleItem("q", { scoring: { kind: "correct", answer } });

test("an answer becomes its place between the lowest and the highest answer", () => {
  expect([1, 2, 3, 4, 5].map((x) => scoreItem(range(1, 5), x))).toEqual([0, 25, 50, 75, 100]);
});

test("a reversed item counts from the other end", () => {
  expect([1, 2, 5].map((x) => scoreItem(range(1, 5, true), x))).toEqual([100, 75, 0]);
});

test("what is not a number of the range is missing", () => {
  for (const answer of ["nvt", "3", "", null, undefined, NaN, Infinity, -1, 4, {}, [2]])
    expect(scoreItem(range(0, 3), answer)).toBeNull();
});

test("yes is 1 and no is 0", () => {
  expect(scoreItem(range(0, 1), true)).toBe(100);
  expect(scoreItem(range(0, 1), false)).toBe(0);
  expect(scoreItem(range(0, 1, true), true)).toBe(0);
});

test("a knowledge question is right or wrong, and missing only when unanswered", () => {
  expect(scoreItem(correct("melden"), "melden")).toBe(100);
  expect(scoreItem(correct("melden"), "weetniet")).toBe(0);
  expect(scoreItem(correct(false), false)).toBe(100);
  expect(scoreItem(correct(true), "true")).toBe(0);
  for (const blank of [undefined, null, "", []])
    expect(scoreItem(correct("melden"), blank)).toBeNull();
});

test("a checkbox is right only as the exact set, in any order", () => {
  const item = correct(["a", "b"]);
  expect(scoreItem(item, ["b", "a"])).toBe(100);
  expect(scoreItem(item, ["a"])).toBe(0);
  expect(scoreItem(item, ["a", "b", "c"])).toBe(0);
  expect(scoreItem(item, [])).toBeNull();
});

test("a matrix row is read under its question, and prototype keys are no answers", () => {
  const row = sampleItem("m.a", { question: "m", row: "a" });
  expect(answerOf(row, { m: { a: 2 } })).toBe(2);
  expect(answerOf(row, { m: 2 })).toBeUndefined();
  expect(answerOf(row, { m: [1] })).toBeUndefined();
  expect(answerOf(sampleItem("constructor"), {})).toBeUndefined();
  expect(answerOf(sampleItem("__proto__"), {})).toBeUndefined();
  expect(answerOf(sampleItem("x", { question: "m", row: "toString" }), { m: {} })).toBeUndefined();
});

test("scores lie within 0–100 and reversing turns them round", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), fc.nat(20), fc.nat(20), (min, width, step) => {
      fc.pre(width > 0);
      const max = min + width;
      const answer = min + (step % (width + 1));
      const score = scoreItem(range(min, max), answer);
      const reversed = scoreItem(range(min, max, true), answer);
      if (score === null || reversed === null) throw new Error("an answer of the range is scored");
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(score + reversed).toBeCloseTo(100, 9);
    }),
  );
});
