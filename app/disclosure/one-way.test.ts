import fc from "fast-check";
import { expect, test } from "vitest";

import { planOneWay } from "./one-way";

test("a hidden unit cannot be found as the total minus the shown units", () => {
  const plan = planOneWay({ north: 20, south: 12, nights: 2 }, { minimum: 10 });
  expect(plan.shown).toEqual([{ id: "north" }, { id: "__other__", merged: ["nights", "south"] }]);
});

test("nothing merges when every group is large enough", () => {
  const plan = planOneWay({ b: 10, a: 40 }, { minimum: 10 });
  expect(plan).toEqual({ shown: [{ id: "a" }, { id: "b" }], dropped: false });
});

test("the rest is never one group by itself, even a large one", () => {
  const plan = planOneWay({ a: 50, b: 30, c: 9 }, { minimum: 5 });
  expect(plan.shown).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }]);
  expect(planOneWay({ a: 50, b: 30, c: 4 }, { minimum: 5 }).shown).toEqual([
    { id: "a" },
    { id: "__other__", merged: ["b", "c"] },
  ]);
});

test("names of empty groups stand among the merged, so that empty cannot be told from small", () => {
  const plan = planOneWay({ a: 30, b: 5, c: 6, empty: 0 }, { minimum: 10 });
  expect(plan.shown[1]).toEqual({ id: "__other__", merged: ["b", "c", "empty"] });
  expect(planOneWay({ a: 30, empty: 0 }, { minimum: 10 }).shown).toEqual([{ id: "a" }]);
});

test("a blank answer is a category like any other", () => {
  const plan = planOneWay({ a: 30, b: 20, __unknown__: 3 }, { minimum: 10 });
  expect(plan.shown).toEqual([{ id: "a" }, { id: "__other__", merged: ["__unknown__", "b"] }]);
});

test("a breakdown in which nothing can be shown is dropped", () => {
  expect(planOneWay({ a: 4 }, { minimum: 5 })).toEqual({ shown: [], dropped: true });
  expect(planOneWay({}, { minimum: 5 })).toEqual({ shown: [], dropped: false });
});

test("no line is under the minimum, and the rest is empty or two groups or more", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 5, max: 20 }), (sizes, minimum) => {
      const named = Object.fromEntries(sizes.map((size, i) => [`g${i}`, size]));
      const { shown, dropped } = planOneWay(named, { minimum });
      const merged = shown.at(-1)?.merged ?? [];
      const people = (ids: readonly string[]) => ids.reduce((n, id) => n + (named[id] ?? 0), 0);
      for (const line of shown)
        expect(people(line.merged ?? [line.id])).toBeGreaterThanOrEqual(minimum);
      if (merged.length > 0)
        expect(merged.filter((id) => named[id]).length).toBeGreaterThanOrEqual(2);
      const all = shown.flatMap((line) => line.merged ?? [line.id]);
      if (!dropped) expect(people(all)).toBe(people(Object.keys(named)));
    }),
    { numRuns: 1000 },
  );
});
