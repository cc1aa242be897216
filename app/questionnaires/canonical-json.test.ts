import fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalJson } from "./canonical-json";

test("the order of keys and undefined properties make no difference", () => {
  expect(canonicalJson({ b: [1, { d: 2, c: 1 }], a: "x", e: undefined })).toBe(
    '{"a":"x","b":[1,{"c":1,"d":2}]}',
  );
});

test("it reads back as the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("shuffled keys give the same text, and another value another text", () => {
  const record = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 8 });
  fc.assert(
    fc.property(record, record, (one, other) => {
      const turned = Object.fromEntries(Object.entries(one).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(one));
      const same = canonicalJson(one) === canonicalJson(other);
      expect(same).toBe(canonicalJson([one]) === canonicalJson([other]));
    }),
  );
});

test("what JSON cannot hold is an error, not a different hash", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const value of [Number.NaN, { a: Infinity }, circle, () => 1]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});
