import fc from "fast-check";
import { expect, test } from "vitest";

import { encodeCode, formatCode, normaliseCode } from "./code";

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test("a code is accepted as it is printed, in any case, with or without dashes and spaces", () => {
  fc.assert(
    fc.property(tenBytes, (bytes) => {
      const code = encodeCode(bytes);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      expect(normaliseCode(formatCode(code))).toBe(code);
      expect(normaliseCode(` ${formatCode(code).toLowerCase().replaceAll("-", " ")} `)).toBe(code);
    }),
  );
});

test("different bytes give different codes", () => {
  fc.assert(
    fc.property(tenBytes, tenBytes, (one, other) => {
      fc.pre(Buffer.compare(one, other) !== 0);
      expect(encodeCode(one)).not.toBe(encodeCode(other));
    }),
  );
});

test("letters that look like digits are read as the digits they stand for", () => {
  expect(normaliseCode("OIL0-0000-0000-0000")).toBe("0110000000000000");
});

test.each([
  "",
  "7K4M",
  "7K4M-2QXD-9RTW-HB3",
  "7K4M-2QXD-9RTW-HB3NN",
  "7K4M-2QXD-9RTW-HB3U",
  "x".repeat(5000),
])("%j is no code", (typed) => {
  expect(normaliseCode(typed)).toBeNull();
});

test("a code is printed in four groups of four", () => {
  expect(formatCode("7K4M2QXD9RTWHB3N")).toBe("7K4M-2QXD-9RTW-HB3N");
});
