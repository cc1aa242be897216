import fc from "fast-check";
import { expect, test } from "vitest";

import { meanInterval, standardError } from "./mean-interval";
import { sampleOf } from "./moments";
import { shareInterval } from "./share-interval";

test("the interval of a mean shrinks with the part of the population that answered", () => {
  const sample = { n: 200, mean: 656.585, sd: 9.40277217088064 * Math.sqrt(200) };
  expect(standardError(sample, 6194).value).toBeCloseTo(9.2497220392828, 10);
  expect(meanInterval(sample, 6194).value?.[0]).toBeCloseTo(638.344950092126, 8);
  expect(meanInterval(sample, 6194).value?.[1]).toBeCloseTo(674.825049907873, 8);
  const small = meanInterval({ n: 10, mean: 60, sd: 20 }, 12).value;
  expect(small?.[0]).toBeCloseTo(54.159135, 6);
  expect(small?.[1]).toBeCloseTo(65.840865, 6);
});

test("when everybody answered the mean is known exactly", () => {
  expect(meanInterval({ n: 12, mean: 60, sd: 20 }, 12).value).toEqual([60, 60]);
});

test("one respondent has no interval, and more respondents than people is an error", () => {
  expect(meanInterval({ n: 1, mean: 60, sd: 0 }, null)).toEqual({ value: null, reason: "too-few" });
  expect(() => meanInterval({ n: 5, mean: 60, sd: 1 }, 4)).toThrow(RangeError);
  expect(() => shareInterval(1, 5, 4)).toThrow(RangeError);
  expect(() => shareInterval(6, 5, null)).toThrow(RangeError);
});

test("the interval of a share is Wilson's, with the effective number for a finite population", () => {
  const round = (x: readonly number[] | null) => x?.map((value) => Number(value.toFixed(6)));
  expect(round(shareInterval(15, 25, null).value)).toEqual([0.407395, 0.765967]);
  expect(round(shareInterval(15, 25, 40).value)).toEqual([0.47856, 0.71028]);
  expect(round(shareInterval(0, 10, null).value)).toEqual([0, 0.277533]);
  expect(shareInterval(3, 10, 10).value).toEqual([0.3, 0.3]);
  expect(shareInterval(0, 0, null).reason).toBe("too-few");
});

test("a share lies in its interval, and the interval in 0–1", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.option(fc.nat(200)), (count, others, extra) => {
      const n = count + others;
      fc.pre(n > 0);
      const interval = shareInterval(count, n, extra === null ? null : n + extra).value ?? [];
      const [low = NaN, high = NaN] = interval;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
    }),
  );
});

test("mean and spread of a list, exactly 0 when all are the same", () => {
  expect(sampleOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ n: 8, mean: 5, sd: Math.sqrt(32 / 7) });
  expect(sampleOf(Array.from({ length: 999 }, () => 100 / 3)).sd).toBe(0);
  expect(sampleOf([7])).toEqual({ n: 1, mean: 7, sd: 0 });
  expect(sampleOf([])).toEqual({ n: 0, mean: 0, sd: 0 });
});
