import { expect, test } from "vitest";

import { readKeyOrder, scopesFor, yearsAfter } from "./api-key";

const today = "2026-11-22";
const good = { name: "Power BI", scopes: ["results:read"], until: "2027-11-22" };

test("an order that is right is taken as it was typed, without space around the name", () => {
  expect(readKeyOrder({ ...good, name: "  Power \u0007 BI\n" }, "hr", today)).toEqual(good);
});

test.each([
  ["no name", { name: " " }, { name: "name" }],
  ["a name that is too long", { name: "x".repeat(61) }, { name: "name-long" }],
  ["no scope", { scopes: [] }, { scopes: "scopes" }],
  [
    "a scope beside ones that are known",
    { scopes: ["results:read", "alles"] },
    { scopes: "scopes" },
  ],
  ["no day", { until: "" }, { until: "until" }],
  ["a day that is not in the calendar", { until: "2027-02-30" }, { until: "until" }],
  ["yesterday", { until: "2026-11-21" }, { until: "until-past" }],
  ["more than two years", { until: "2028-11-23" }, { until: "until-far" }],
])("%s is refused with the field that is wrong", (_what, change, problems) => {
  expect(readKeyOrder({ ...good, ...change }, "hr", today)).toEqual({ problems });
});

test("today and two years from now are days that a key can end", () => {
  for (const until of [today, yearsAfter(today, 2)])
    expect(readKeyOrder({ ...good, until }, "hr", today)).toMatchObject({ until });
});

test("the office invites nobody", () => {
  expect(scopesFor("network")).not.toContain("invitations:write");
  const asked = { ...good, scopes: ["results:read", "invitations:write"] };
  expect(readKeyOrder(asked, "network", today)).toEqual({ problems: { scopes: "scopes" } });
  expect(readKeyOrder(asked, "hr", today)).toMatchObject({ scopes: asked.scopes });
});

test("a year after the 29th of February is the 1st of March", () => {
  expect(yearsAfter("2028-02-29", 1)).toBe("2029-03-01");
  expect(yearsAfter("2026-11-22", 2)).toBe("2028-11-22");
});
