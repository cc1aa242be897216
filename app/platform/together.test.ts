import { expect, test } from "vitest";

import { together } from "./together.server";

function asking() {
  const asked: string[][] = [];
  const gates: (() => void)[] = [];
  let held: string | null = null;
  const ask = together(async (keys: readonly string[], lane) => {
    asked.push([...keys]);
    if (lane === held) await new Promise<void>((resolve) => gates.push(resolve));
    if (keys.includes("broken")) throw new Error("not this one");
    if (keys.includes("away")) throw Object.assign(new Error("away"), { code: "ECONNREFUSED" });
    return keys.map((key) => `${lane}${key} done`);
  });
  return {
    asked,
    ask,
    hold: (lane = "") => (held = lane),
    letGo() {
      held = null;
      for (const open of gates.splice(0)) open();
    },
    atWork: () => gates.length,
  };
}

const moment = () => new Promise<void>((resolve) => setImmediate(resolve));

test("who comes at the same moment is worked on together, each with what is theirs", async () => {
  const { asked, ask } = asking();
  expect(await Promise.all(["a", "b", "a"].map((key) => ask(key)))).toEqual([
    "a done",
    "b done",
    "a done",
  ]);
  expect(asked).toEqual([["a", "b", "a"]]);
});

test("who comes later begins anew: nothing is kept", async () => {
  const { asked, ask } = asking();
  await ask("a");
  await ask("a");
  expect(asked).toEqual([["a"], ["a"]]);
});

test("while a few batches are at work, whoever comes gathers for the next, in the order of coming", async () => {
  const { asked, ask, hold, letGo, atWork } = asking();
  hold();
  const all: Promise<string>[] = [];
  for (let n = 0; n < 100; n += 1) {
    all.push(ask(String(n)));
    await moment();
  }
  const begun = atWork();
  expect(begun).toBeLessThan(10);
  letGo();
  expect(await Promise.all(all)).toEqual(Array.from({ length: 100 }, (_, n) => `${n} done`));
  expect(asked.length).toBeLessThan(begun + 4);
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(64);
});

test("a lane that is held up does not hold up another", async () => {
  const { ask, hold, letGo } = asking();
  hold("one ");
  const first = Array.from({ length: 20 }, () => ask("a", "one "));
  await moment();
  expect(await ask("b", "other ")).toBe("other b done");
  letGo();
  expect(new Set(await Promise.all(first))).toEqual(new Set(["one a done"]));
});

test("one that cannot be borne fails alone", async () => {
  const { ask } = asking();
  const outcomes = await Promise.allSettled(["a", "broken", "b"].map((key) => ask(key)));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await ask("a")).toBe("a done");
});

test("while the database is away nobody is tried again, and afterwards all goes on", async () => {
  const { asked, ask } = asking();
  const outcomes = await Promise.allSettled(["a", "away", "b"].map((key) => ask(key)));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(asked).toHaveLength(1);
  expect(await ask("a")).toBe("a done");
});
