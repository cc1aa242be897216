import fc from "fast-check";
import { expect, test } from "vitest";

import { returnPath } from "./return-path";

test("a path on this site is followed, with its question and fragment", () => {
  const asked = "/organisations/some-member/results?by=unit#veiligheid";
  expect(returnPath(asked, "/account")).toBe(asked);
});

test.each([
  "https://example.org/",
  "//example.org",
  "/\\example.org",
  "/\t/example.org",
  "/\n/example.org",
  "/.//example.org",
  "/a/..//example.org",
  "\\\\example.org",
  "javascript:alert(1)",
  "organisations",
  "",
  null,
  undefined,
  7,
])("%j leads to the safe place instead", (asked) => {
  expect(returnPath(asked, "/account")).toBe("/account");
});

test("whatever is asked, a browser stays on this site", () => {
  const pieces = fc.constantFrom("/", "\\", "\t", "\n", ".", "..", "@", ":", "?", "#", "a", "%2f");
  fc.assert(
    fc.property(
      fc.array(pieces).map((parts) => parts.join("")),
      (asked) => {
        const url = new URL(returnPath(asked, "/account"), "https://nulmeting.example");
        expect(url.origin).toBe("https://nulmeting.example");
      },
    ),
  );
});
