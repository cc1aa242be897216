import { setImmediate } from "node:timers/promises";

import { expect, test } from "vitest";

import { oneAtATime } from "./one-at-a-time";

test("of works asked for at the same moment one runs at a time, in order, also after one that fails", async () => {
  const inTurn = oneAtATime();
  const told: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      told.push(`${name} begins`);
      await setImmediate();
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const outcomes = await Promise.allSettled([work("one"), work("two", true), work("three")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(told).toEqual(
    ["one", "two", "three"].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});
