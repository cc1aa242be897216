import { expect, test } from "vitest";

import { heatStep } from "./heat-step";

test("a cell's colour follows the number it prints, not the unrounded score", () => {
  expect([49.4, 49.5, 55.4, 55.5, 61.5, 67.4, 67.5].map(heatStep)).toEqual([1, 2, 2, 3, 4, 4, 5]);
});
