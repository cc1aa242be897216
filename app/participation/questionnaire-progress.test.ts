import { expect, test } from "vitest";

import { progressAt, type Step } from "./questionnaire-progress";

const ask = (page: string): Step => ({ page, asks: true });
const tell = (page: string): Step => ({ page, asks: false });

test("questions are numbered through, whatever page they stand on", () => {
  const steps = [ask("a"), ask("a"), ask("b")];
  expect(steps.map((_, at) => progressAt(steps, at).number)).toEqual([1, 2, 3]);
  expect(progressAt(steps, 0).total).toBe(3);
});

test("a screen that only tells something has no number and takes none", () => {
  const steps = [tell("a"), ask("a"), tell("b"), ask("b")];
  expect(steps.map((_, at) => progressAt(steps, at).number)).toEqual([null, 1, null, 2]);
  expect(progressAt(steps, 3).total).toBe(2);
});

test("a part fills up with the questions that lie behind", () => {
  const steps = [ask("a"), ask("a"), ask("b"), ask("b")];
  expect(progressAt(steps, 3).parts).toEqual([
    { page: "a", total: 2, passed: 2 },
    { page: "b", total: 2, passed: 1 },
  ]);
});

test("at the end every part is full", () => {
  const steps = [ask("a"), ask("b")];
  const { number, parts } = progressAt(steps, 2);
  expect(number).toBeNull();
  expect(parts.every((part) => part.passed === part.total)).toBe(true);
});

test("a page that asks nothing is no part", () => {
  expect(progressAt([tell("a"), ask("b")], 0).parts.map((part) => part.page)).toEqual(["b"]);
});
