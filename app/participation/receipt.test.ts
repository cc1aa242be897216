import { expect, test } from "vitest";

import { normaliseCode } from "./code";
import { drawReceipt } from "./receipt";

test("a receipt is sixteen letters that a person can type back", () => {
  const receipt = drawReceipt((bytes) => crypto.getRandomValues(bytes));
  expect(receipt).toHaveLength(16);
  expect(normaliseCode(receipt.toLowerCase())).toBe(receipt);
});

test("a receipt carries all 80 bits of the randomness it was given", () => {
  expect(drawReceipt((bytes) => bytes.fill(255))).toBe("ZZZZZZZZZZZZZZZZ");
  expect(drawReceipt(() => undefined)).toBe("0000000000000000");
  const seen = new Set<string>();
  for (let draw = 0; draw < 1000; draw++) {
    seen.add(drawReceipt((bytes) => crypto.getRandomValues(bytes)));
  }
  expect(seen.size).toBe(1000);
});
