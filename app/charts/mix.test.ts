import { expect, test } from "vitest";

import { mix } from "./mix";

test("a tint lies between ground and colour", () => {
  expect(mix("#000000", "#ffffff", 0)).toBe("rgb(255 255 255)");
  expect(mix("#000000", "#ffffff", 1)).toBe("rgb(0 0 0)");
  expect(mix("#1f49b8", "#ffffff", 0.5)).toBe("rgb(143 164 220)");
});
