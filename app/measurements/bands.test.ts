import fc from "fast-check";
import { expect, test } from "vitest";

import { bandOf } from "./bands";

test.each([
  [0, 100, 0],
  [24, 100, 0],
  [25, 100, 1],
  [49, 100, 1],
  [50, 100, 2],
  [75, 100, 2],
  [76, 100, 3],
  [100, 100, 3],
])("%i of %i is band %i", (used, invited, band) => {
  expect(bandOf(used, invited)).toBe(band);
});

test("a group of fewer than 20 people shows no participation, whoever took part", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 19 }), fc.nat(19), (invited, used) => {
      expect(bandOf(Math.min(used, invited), invited)).toBeNull();
    }),
  );
});
