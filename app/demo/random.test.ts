import fc from "fast-check";
import { expect, test } from "vitest";

import { randomFor } from "./random";

const draw = (seed: number, stream: string, count = 20) => {
  const random = randomFor(seed, stream);
  return Array.from({ length: count }, random.unit);
};

test("a stream follows from its seed and its name", () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), (seed, stream) => {
      expect(draw(seed, stream)).toEqual(draw(seed, stream));
      expect(draw(seed, stream)).not.toEqual(draw(seed + 1, stream));
      expect(draw(seed, stream)).not.toEqual(draw(seed, `${stream}.`));
    }),
  );
});

test("draws are spread evenly over 0 to 1, and normal ones around 0", () => {
  const random = randomFor(7, "spread");
  const tenths = new Array<number>(10).fill(0);
  let sum = 0;
  let squares = 0;
  for (let count = 0; count < 20_000; count++) {
    const tenth = Math.floor(10 * random.unit());
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    const normal = random.normal();
    sum += normal;
    squares += normal * normal;
  }
  expect(Math.min(...tenths)).toBeGreaterThan(1_850);
  expect(Math.max(...tenths)).toBeLessThan(2_150);
  expect(Math.abs(sum / 20_000)).toBeLessThan(0.03);
  expect(Math.abs(squares / 20_000 - 1)).toBeLessThan(0.04);
});

test("a choice is as likely as its weight, and one without weight never comes", () => {
  const random = randomFor(7, "weights");
  const counts = [0, 0, 0];
  for (let count = 0; count < 10_000; count++) {
    const place = random.weighted([3, 0, 1]);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  expect((counts[0] ?? 0) / 10_000).toBeCloseTo(0.75, 1);
});
