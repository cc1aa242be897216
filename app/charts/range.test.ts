import fc from "fast-check";
import { expect, test } from "vitest";

import { axisRange, place, ticks } from "./range";

const score = fc.double({ min: 0, max: 100, noNaN: true });

test("the axis holds every value, in steps of 10, at least 40 apart and never outside the scale", () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 1 }), (values) => {
      const { min, max } = axisRange(values);
      expect(min % 10).toBe(0);
      expect(max % 10).toBe(0);
      expect(min).toBeGreaterThanOrEqual(0);
      expect(max).toBeLessThanOrEqual(100);
      expect(max - min).toBeGreaterThanOrEqual(40);
      expect(min).toBeLessThanOrEqual(Math.min(...values));
      expect(max).toBeGreaterThanOrEqual(Math.max(...values));
    }),
  );
});

test("without values the axis is the whole scale", () => {
  expect(axisRange([])).toEqual({ min: 0, max: 100 });
});

test("ticks run from end to end and places are percentages", () => {
  expect(ticks({ min: 30, max: 70 })).toEqual([30, 40, 50, 60, 70]);
  expect(place(50, { min: 30, max: 90 })).toBe("33.33%");
});
