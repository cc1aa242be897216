import { expect, test } from "vitest";

import { findSector, shippedSectors } from "./sectors";

test.each([
  ["overheden", "overheden"],
  ["Overheden", "overheden"],
  ["Gezondheid en Welzijn", "gezondheid-en-welzijn"],
  ["Education and research", "onderwijs-en-onderzoek"],
  ["onderwijs", "onderwijs-en-onderzoek"],
])("%s means sector %s", (named, id) => {
  expect(findSector(shippedSectors, named)).toBe(id);
});

test("a name that no sector has means none of them", () => {
  expect(findSector(shippedSectors, "Landbouw")).toBeNull();
});
