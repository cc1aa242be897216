import fc from "fast-check";
import { expect, test } from "vitest";

import { binCounts, planDistributions } from "./distribution";

const plan = (lines: readonly (readonly number[])[], onEdge = false) =>
  planDistributions(lines.map((people) => ({ people, onEdge })));

test("levels with one or two people join a neighbour", () => {
  expect(plan([[2, 10, 10, 8]])).toEqual({ bins: [[0, 1], [2], [3]], withheld: [null] });
  expect(plan([[0, 10, 1, 9]]).bins).toEqual([[0], [1], [2, 3]]);
});

test("a distribution is withheld for fewer than 20 people or when one level holds over 90 %", () => {
  expect(plan([[5, 5, 5, 4]]).withheld).toEqual(["too-few-for-distribution"]);
  expect(plan([[0, 3, 40, 0]]).withheld).toEqual(["too-alike"]);
  expect(plan([[0, 4, 36, 0]]).withheld).toEqual([null]);
  expect(plan([[0, 4, 36, 0]], true).withheld).toEqual(["too-alike"]);
});

test("one small line does not come back as the total minus the others", () => {
  const { withheld } = plan([
    [10, 10, 10, 10],
    [8, 8, 8, 8],
    [0, 0, 0, 12],
  ]);
  expect(withheld).toEqual([null, "could-be-subtracted", "too-few-for-distribution"]);
});

test("where one line has one level, all lines say the same, so that nobody sees which it is", () => {
  const { withheld } = plan([
    [10, 10, 10, 10],
    [0, 0, 0, 25],
    [4, 4, 4, 4],
    [8, 8, 8, 8],
  ]);
  expect(withheld).toEqual(["too-alike", "too-alike", "too-alike", "too-alike"]);
});

test("shown parts and what the total leaves over have three people or more, or none", () => {
  const line = fc.array(fc.nat(14), { minLength: 4, maxLength: 4 });
  let told = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
      const { bins, withheld } = plan(lines);
      expect(bins.flat()).toEqual([0, 1, 2, 3]);
      const shown = lines.filter((_, i) => withheld[i] === null);
      const rest = lines.filter((_, i) => withheld[i] !== null);
      const left = [0, 1, 2, 3].map((level) =>
        rest.reduce((n, counts) => n + (counts[level] ?? 0), 0),
      );
      if (shown.length === 0) return;
      told += 1;
      if (rest.length > 0) expect(rest.length).toBeGreaterThanOrEqual(2);
      for (const counts of rest.length > 0 ? [...shown, left] : shown) {
        const n = counts.reduce((a, b) => a + b, 0);
        expect(n).toBeGreaterThanOrEqual(20);
        for (const people of binCounts(counts, bins)) {
          if (people > 0) expect(people).toBeGreaterThanOrEqual(3);
          expect(people).toBeLessThanOrEqual(0.9 * n);
        }
      }
    }),
    { numRuns: 1000 },
  );
  expect(told).toBeGreaterThan(200);
});
