import { expect, test } from "vitest";

import { hiddenSpans } from "./heat-rows";

test("neighbours that are hidden for the same reason become one cell, others stay apart", () => {
  expect(hiddenSpans([null, "a", "a", "b", null, "a"])).toEqual([
    { from: 1, length: 2, reason: "a" },
    { from: 3, length: 1, reason: "b" },
    { from: 5, length: 1, reason: "a" },
  ]);
});
