import fc from "fast-check";
import { expect, test } from "vitest";

import { dayAfter, dayOf, startOfDay } from ".";

test("a day begins at midnight in the Netherlands, in winter and in summer", () => {
  expect(dayOf(new Date("2026-11-22T22:59:59Z"))).toBe("2026-11-22");
  expect(dayOf(new Date("2026-11-22T23:00:00Z"))).toBe("2026-11-23");
  expect(dayOf(new Date("2026-07-01T22:00:00Z"))).toBe("2026-07-02");
});

test("what is in a day lies from its beginning to that of the day after, and nothing else does", () => {
  const moment = fc.date({
    min: new Date("1990-01-01T00:00:00Z"),
    max: new Date("2090-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, (now) => {
      const day = dayOf(now);
      const [from, until] = [startOfDay(day), startOfDay(dayAfter(day))];
      expect(from.getTime()).toBeLessThanOrEqual(now.getTime());
      expect(until.getTime()).toBeGreaterThan(now.getTime());
      expect(dayOf(from)).toBe(day);
      expect(dayOf(new Date(from.getTime() - 1))).not.toBe(day);
    }),
  );
});

test("the days on which the clock changes have 23 and 25 hours", () => {
  const hours = (day: string) =>
    (startOfDay(dayAfter(day)).getTime() - startOfDay(day).getTime()) / 3_600_000;
  expect(hours("2026-03-29")).toBe(23);
  expect(hours("2026-10-25")).toBe(25);
  expect(hours("2026-11-22")).toBe(24);
});
