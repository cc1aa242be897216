import fc from "fast-check";
import { expect, test } from "vitest";

import { binCounts, planDistributions } from "./distribution";
import { hideHeadcounts } from "./headcounts";
import { decideValues, isTelling, type LineValues } from "./values";

const plain: LineValues = { n: 30, mean: 60, sd: 15 };
const extreme: LineValues = { n: 30, mean: 99, sd: 5 };

test("a mean is telling when fewer than 50 points are missing from the top or above the bottom", () => {
  expect(isTelling({ n: 10, mean: 95, sd: 10 })).toBe(false);
  expect(isTelling({ n: 10, mean: 95.1, sd: 10 })).toBe(true);
  expect(isTelling({ n: 10, mean: 5, sd: 10 })).toBe(false);
  expect(isTelling({ n: 10, mean: 4.9, sd: 10 })).toBe(true);
  expect(isTelling({ n: 3, mean: 100 - 50 / 3, sd: 10 })).toBe(false);
});

test("a mean is telling when everybody is nearly the same", () => {
  expect(isTelling({ n: 50, mean: 60, sd: 1.99 })).toBe(true);
  expect(isTelling({ n: 50, mean: 60, sd: 2 })).toBe(false);
});

const nothing = { hiddenEverywhere: [], parts: [], total: null, totalOf: [] };

test("one telling group hides the scale on all lines, and the total that contains it", () => {
  const scales = [
    [plain, plain],
    [plain, extreme],
    [plain, plain],
  ];
  const total = [plain, plain];
  expect(decideValues({ ...nothing, scales, total, totalOf: [0, 1] })).toEqual({
    scales: [null, "too-alike", null],
    total: "too-alike",
    parts: [],
  });
  expect(decideValues({ ...nothing, scales, total, totalOf: [0, 2] }).total).toBeNull();
});

test("a telling total hides the scales from which it could be worked out", () => {
  const decision = decideValues({
    ...nothing,
    scales: [[plain], [plain], [plain]],
    total: [{ n: 30, mean: 60, sd: 1 }],
    totalOf: [0, 1],
  });
  expect(decision).toMatchObject({ scales: ["too-alike", "too-alike", null], total: "too-alike" });
});

test("a telling competence hides its siblings, and those they are linked to", () => {
  const parts = [
    { scales: [0], lines: [extreme] },
    { scales: [0, 1], lines: [plain] },
    { scales: [1], lines: [plain] },
    { scales: [2], lines: [plain] },
  ];
  const decision = decideValues({ ...nothing, scales: [[plain], [plain], [plain]], parts });
  expect(decision.scales).toEqual([null, null, null]);
  expect(decision.parts).toEqual(["too-alike", "too-alike", "too-alike", null]);
  const hidden = decideValues({
    ...nothing,
    scales: [[plain], [plain], [plain]],
    hiddenEverywhere: [2],
    parts,
  });
  expect(hidden.scales[2]).toBe("too-alike");
  expect(hidden.parts[3]).toBe("too-alike");
});

test("levels with one or two people join a neighbour", () => {
  expect(planDistributions([[2, 10, 10, 8]])).toEqual({
    bins: [[0, 1], [2], [3]],
    withheld: [null],
  });
  expect(planDistributions([[0, 10, 1, 9]]).bins).toEqual([[0], [1], [2, 3]]);
});

test("a distribution is withheld for fewer than 20 people or when one level holds over 90 %", () => {
  expect(planDistributions([[5, 5, 5, 4]]).withheld).toEqual(["too-few-for-distribution"]);
  expect(planDistributions([[0, 3, 40, 0]]).withheld).toEqual(["too-alike"]);
  expect(planDistributions([[0, 4, 36, 0]]).withheld).toEqual([null]);
});

test("one small line does not come back as the total minus the others", () => {
  const plan = planDistributions([
    [10, 10, 10, 10],
    [8, 8, 8, 8],
    [0, 0, 0, 12],
  ]);
  expect(plan.withheld).toEqual([null, "could-be-subtracted", "too-few-for-distribution"]);
});

test("shown parts and what the total leaves over have three people or more, or none", () => {
  const line = fc.array(fc.nat(14), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
      const { bins, withheld } = planDistributions(lines);
      expect(bins.flat()).toEqual([0, 1, 2, 3]);
      const shown = lines.filter((_, i) => withheld[i] === null);
      const rest = lines.filter((_, i) => withheld[i] !== null);
      const left = [0, 1, 2, 3].map((level) =>
        rest.reduce((n, counts) => n + (counts[level] ?? 0), 0),
      );
      if (shown.length === 0) return;
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
