import fc from "fast-check";
import { expect, test } from "vitest";

import { mostLogoBytes, readLogo } from "../../app/organisations/logo";
import { jpegOf, pngOf } from "./pictures";

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const page = "<!doctype html><script>alert(1)</script>";

test("a PNG and a JPEG are known by what is in them, with their size", () => {
  expect(readLogo(pngOf(320, 80))).toEqual({ type: "image/png", width: 320, height: 80 });
  expect(readLogo(jpegOf(640, 480))).toEqual({ type: "image/jpeg", width: 640, height: 480 });
});

test.each([
  ["an SVG", Buffer.from(svg), "no-picture"],
  ["a page", Buffer.from(page), "no-picture"],
  [
    "a page behind the mark of a PNG",
    Buffer.concat([pngOf(20, 20).subarray(0, 8), Buffer.from(page)]),
    "no-picture",
  ],
  ["a page after a PNG", Buffer.concat([pngOf(20, 20), Buffer.from(page)]), "no-picture"],
  [
    "a page behind the mark of a JPEG",
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(page)]),
    "no-picture",
  ],
  ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000"), "no-picture"],
  ["half a PNG", pngOf(20, 20).subarray(0, 40), "no-picture"],
  ["nothing", Buffer.alloc(0), "no-file"],
  ["a PNG that is too heavy", Buffer.alloc(mostLogoBytes + 1), "too-large"],
  ["a dot", pngOf(4, 4), "too-small"],
  ["a poster", jpegOf(2_001, 2_000), "too-wide"],
  ["a ribbon", pngOf(200, 20), "too-wide"],
  ["a picture without a size", jpegOf(0, 0), "too-small"],
])("%s is refused", (_, bytes, problem) => {
  expect(readLogo(bytes)).toBe(problem);
});

test("whatever the bytes, reading ends with a picture of a bounded size or a reason", () => {
  const start = fc.constantFrom([...pngOf(16, 16)], [...jpegOf(16, 16)]);
  fc.assert(
    fc.property(start, fc.nat(60), fc.uint8Array({ maxLength: 60 }), (bytes, place, noise) => {
      const mixed = Uint8Array.from(bytes);
      mixed.set(
        noise.subarray(0, Math.max(0, mixed.length - place)),
        Math.min(place, mixed.length),
      );
      const read = readLogo(mixed);
      if (typeof read === "string") return;
      expect(Math.min(read.width, read.height)).toBeGreaterThanOrEqual(16);
      expect(Math.max(read.width, read.height)).toBeLessThanOrEqual(2_000);
    }),
  );
});
