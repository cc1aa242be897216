import fc from "fast-check";
import { expect, test } from "vitest";

import { apportion } from "./apportion";

const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 });
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

test("the parts are whole numbers that add up to the total", () => {
  fc.assert(
    fc.property(fc.nat(100_000), weights, (total, shares) => {
      const parts = apportion(total, shares);
      expect(sum(parts)).toBe(total);
      expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
    }),
  );
});

test("nobody gets more than their cap, and what is left goes to the others", () => {
  const caps = fc.array(fc.nat(50), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(500), weights, caps, (wanted, shares, most) => {
      const own = most.slice(0, shares.length);
      const total = Math.min(wanted, sum(own));
      const parts = apportion(total, shares, own);
      expect(sum(parts)).toBe(total);
      expect(parts.every((part, place) => part <= (own[place] ?? 0))).toBe(true);
    }),
  );
});

test("every part is within one of its exact share", () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(7, [0, 2, 5])).toEqual([0, 2, 5]);
});

test("more than all caps together is refused", () => {
  expect(() => apportion(5, [1, 1], [2, 2])).toThrow(RangeError);
});
