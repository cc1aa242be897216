import fc from "fast-check";
import { expect, test } from "vitest";

import { quartilesOf } from "./spread";

const mean = fc.double({ min: 0, max: 100, noNaN: true });

test("of fewer than eight members quartiles stand in steps of five, around the real ones", () => {
  fc.assert(
    fc.property(fc.array(mean, { minLength: 4, maxLength: 7 }), (means) => {
      const { q1, median, q3 } = quartilesOf(means);
      for (const value of [q1, median, q3]) expect(value % 5).toBe(0);
      expect(q1).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(q3);
      const sorted = means.toSorted((one, other) => one - other);
      expect(q1).toBeLessThanOrEqual(sorted[2] ?? 0);
      expect(q3).toBeGreaterThanOrEqual(sorted.at(-3) ?? 100);
    }),
  );
});

test("four members whose means differ by points can look the same", () => {
  expect(quartilesOf([52, 56, 61, 66])).toEqual(quartilesOf([51, 57, 62, 65]));
});

test("from eight members on quartiles stand in tenths, and none is one member's mean", () => {
  const means = [41.3, 44.9, 50.2, 52.8, 57.1, 60.4, 66.6, 71.9, 80.2];
  const { q1, median, q3 } = quartilesOf(means);
  for (const value of [q1, median, q3]) {
    expect(means).not.toContain(value);
    expect(Math.round(value * 10) / 10).toBe(value);
  }
  expect(median).toBeCloseTo((52.8 + 57.1 + 60.4) / 3, 1);
});
