import fc from "fast-check";
import { expect, test } from "vitest";

import {
  actsIn,
  dueAct,
  refusalInState,
  refusalOfDates,
  refusalToExtend,
  type MeasurementState,
} from "./acts";

const states: readonly MeasurementState[] = ["planned", "open", "closed", "published", "cancelled"];
const today = "2026-11-22";

test("what can be done with a measurement depends on where it stands", () => {
  expect(Object.fromEntries(states.map((state) => [state, actsIn(state)]))).toEqual({
    planned: ["change", "try", "invite", "empty", "open", "extend", "promise", "name", "cancel"],
    open: ["invite", "mail", "extend", "close", "promise", "name", "cancel"],
    closed: ["name"],
    published: ["name"],
    cancelled: [],
  });
});

test.each([
  ["open", "open", "open"],
  ["close", "planned", "planned"],
  ["close", "published", "over"],
  ["cancel", "closed", "over"],
  ["invite", "cancelled", "cancelled"],
  ["change", "open", "open"],
  ["mail", "planned", "planned"],
  ["mail", "published", "over"],
  ["promise", "closed", "over"],
  ["name", "cancelled", "cancelled"],
] as const)("%s is refused while it is %s, because: %s", (act, state, reason) => {
  expect(refusalInState(act, state)).toBe(reason);
});

test.each([
  [null, null, null],
  [null, today, null],
  [today, today, null],
  [null, "2026-11-21", "ends-in-the-past"],
  ["2026-12-02", "2026-12-01", "opens-after-it-ends"],
  ["2026-11-01", "2026-12-01", null],
  [null, "2028-11-22", null],
  [null, "2028-11-23", "too-far-away"],
  ["2029-01-01", null, "too-far-away"],
])("opening on %s and closing on %s: %s", (opensOn, closesOn, reason) => {
  expect(refusalOfDates({ opensOn, closesOn }, today)).toBe(reason);
});

test("the last day is only put off, never brought forward, nor into the past", () => {
  const dates = { opensOn: null, closesOn: "2026-11-30" };
  expect(refusalToExtend(dates, "2026-12-01", today)).toBeNull();
  expect(refusalToExtend(dates, "2026-11-30", today)).toBe("not-later");
  expect(refusalToExtend(dates, "2026-12-01", "2026-12-02")).toBe("ends-in-the-past");
  expect(refusalToExtend({ opensOn: null, closesOn: null }, "2026-11-22", today)).toBeNull();
});

const day = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.option(day, { nil: null });

test("the calendar opens on the first day, closes after the last, and does nothing twice", () => {
  fc.assert(
    fc.property(fc.constantFrom(...states), date, date, day, (state, opensOn, closesOn, now) => {
      const act = dueAct(state, { opensOn, closesOn }, now);
      if (act === "open") {
        expect(state).toBe("planned");
        expect(refusalOfDates({ opensOn, closesOn }, now)).not.toBe("ends-in-the-past");
        // What was just opened is not due to close on the same day.
        expect(dueAct("open", { opensOn, closesOn }, now)).toBeNull();
      }
      if (act === "close") expect([state, (closesOn ?? "") < now]).toEqual(["open", true]);
      if (state === "open" && closesOn !== null && closesOn < now) expect(act).toBe("close");
      if (act !== null) expect(refusalInState(act, state)).toBeNull();
    }),
  );
});
