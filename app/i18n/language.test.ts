import { expect, test } from "vitest";

import { dateTime, longDate } from "./language";

/** As it is read: what kind of space stands between is the formatter's affair. */
const read = (text: string) => text.replace(/\s+/gu, " ");

test("a moment is told by the Dutch clock, in winter and in summer", () => {
  expect(read(dateTime("2026-11-22T23:30:00Z", "nl"))).toMatch(/^23 november 2026\D+00:30$/);
  expect(read(dateTime("2026-07-01T12:00:00Z", "en"))).toMatch(/^1 July 2026\D+14:00$/);
});

test("where seconds matter they are told", () => {
  expect(read(dateTime("2026-11-22T12:05:09Z", "nl", "medium"))).toMatch(
    /^22 nov\D* 2026\D+13:05:09$/,
  );
});

test("a day is that day, wherever the server stands", () => {
  expect(longDate("2026-11-28", "nl")).toBe("28\u00a0november\u00a02026");
  expect(longDate("2026-11-28", "en")).toBe("28\u00a0November\u00a02026");
});
