import { hkdfSync, randomBytes } from "node:crypto";

import fc from "fast-check";
import { expect, test } from "vitest";

import { deriveKey, open, openJson, seal, sealJson } from "./crypto.server";

test("what was sealed opens with the same key and no other", () => {
  const key = randomBytes(32);
  const sealed = sealJson(key, { zoeken: 3 });
  expect(openJson(key, sealed)).toEqual({ zoeken: 3 });
  expect(() => open(randomBytes(32), sealed)).toThrow();
});

test("a piece that was changed anywhere does not open", () => {
  const key = randomBytes(32);
  const sealed = seal(key, Buffer.from("antwoord"));
  for (let index = 0; index < sealed.length; index++) {
    const changed = Uint8Array.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => open(key, changed)).toThrow();
  }
});

test("the same text is never sealed alike twice, and purposes never share a key", () => {
  const key = randomBytes(32);
  expect(seal(key, Buffer.from("a"))).not.toEqual(seal(key, Buffer.from("a")));
  expect(deriveKey("CODE", "ballot")).not.toEqual(deriveKey("CODE", "draft"));
});

test("a key is what HKDF with SHA-256 and no salt makes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.string(), (secret, purpose) => {
      const expected = hkdfSync("sha256", secret, "", `nulmeting ${purpose}`, 32);
      expect(deriveKey(secret, purpose)).toEqual(Buffer.from(expected));
    }),
  );
});
