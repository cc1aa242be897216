import fc from "fast-check";
import { expect, test } from "vitest";

import { BRAND_PARTS, checkBrand, type CheckedBrand } from "./brand-rules";
import { contrast, nearestPassing } from "./contrast";
import { ownColours } from "./house-style";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

const problemsOf = (checked: CheckedBrand) => ("problems" in checked ? checked.problems : []);

test.each([
  ["#000000", "#ffffff", 21],
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  ["#ff0000", "#ffffff", 4],
  ["#0000ff", "#ffffff", 8.59],
])("%s on %s has the contrast that WCAG's own examples give", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

test("contrast is the same both ways, at least 1, at most 21", () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      const ratio = contrast(one, other);
      expect(ratio).toBe(contrast(other, one));
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(21);
    }),
  );
});

test("a colour that passes stays as it is; of another there is one that passes on any ground", () => {
  fc.assert(
    fc.property(colour, colour, (one, ground) => {
      const passes = (candidate: string) => contrast(candidate, ground) >= 4.5;
      const found = nearestPassing(one, passes);
      expect(found !== null && passes(found)).toBe(true);
      if (passes(one)) expect(found).toBe(one);
    }),
  );
});

test("our own colours pass", () => {
  expect(checkBrand(ownColours)).toEqual({ colours: ownColours });
});

test("a colour with its suggestion put in its place is refused no more", () => {
  const brand = fc.record(Object.fromEntries(BRAND_PARTS.map((part) => [part, colour])));
  fc.assert(
    fc.property(brand, (colours) => {
      for (const { part, nearest, ratio, least } of problemsOf(checkBrand(colours))) {
        expect(ratio).toBeLessThan(least);
        if (nearest === null) continue;
        const mended = problemsOf(checkBrand({ ...colours, [part]: nearest }));
        expect(mended.map((problem) => problem.part)).not.toContain(part);
      }
    }),
    { numRuns: 25 },
  );
});

test("letters that cannot be read on their button are named, with how little they stand out", () => {
  const checked = checkBrand({ ...ownColours, onBrand: "#4a8794" });
  expect(problemsOf(checked)).toMatchObject([{ part: "onBrand", against: "brand", least: 4.5 }]);
});

test.each(["red", "#fff", "#12345g", "", "#123456;", undefined])("%j is no colour", (written) => {
  const problems = problemsOf(checkBrand({ ...ownColours, deep: written }));
  expect(problems).toMatchObject([{ part: "deep", against: null, nearest: null }]);
});
