import fc from "fast-check";
import { expect, test } from "vitest";

import { findIsolated, findMixture, smallestDifference } from "./brute-force-attacker";
import { planOneWay } from "./one-way";
import { planRelease, type Breakdown, type ReleasePlan } from "./plan-release";

type Person = readonly string[];

function breakdownsOf(people: readonly Person[]): Breakdown[] {
  return (people[0] ?? []).map((_, column) => {
    const groups = [...new Set(people.map((person) => person[column] ?? ""))].sort();
    return {
      by: [`v${column}`],
      groups,
      categories: people.map((person) => groups.indexOf(person[column] ?? "")),
    };
  });
}

const plan = (people: readonly Person[], minimum: number) =>
  planRelease(breakdownsOf(people), { n: people.length, minimum });

/** The people of every line printed, the total among them. */
function printed(people: readonly Person[], release: ReleasePlan): Set<number>[] {
  const breakdowns = breakdownsOf(people);
  const lines = release.breakdowns.flatMap((breakdown, column) =>
    breakdown.lines.map(
      (line) =>
        new Set(
          people.flatMap((_, person) =>
            line.groups.includes(breakdowns[column]?.categories[person] ?? -1) ? [person] : [],
          ),
        ),
    ),
  );
  return [new Set(people.map((_, person) => person)), ...lines];
}

const repeat = (n: number, ...person: string[]): Person[] =>
  Array.from({ length: n }, () => person);

test("one breakdown is planned as by planOneWay", () => {
  const people = [...repeat(20, "north"), ...repeat(12, "south"), ...repeat(2, "nights")];
  const lines = plan(people, 10).breakdowns[0]?.lines;
  expect(lines?.map(({ id, n, merged }) => ({ id, n, merged }))).toEqual([
    { id: "north", n: 20, merged: undefined },
    { id: "__other__", n: 14, merged: ["nights", "south"] },
  ]);
  expect(planOneWay({ north: 20, south: 12, nights: 2 }, { minimum: 10 }).shown).toHaveLength(2);
});

test("two units and five strangers that make one job family give nobody away", () => {
  const people = [
    ...repeat(20, "Y", "X"),
    ...repeat(20, "Z", "X"),
    ...["a", "b", "c", "d", "e"].flatMap((unit) => [
      ...repeat(1, unit, "X"),
      ...repeat(20, unit, "W"),
    ]),
  ];
  const release = plan(people, 10);
  expect(
    smallestDifference(printed(people, release).slice(1), people.length),
  ).toBeGreaterThanOrEqual(10);
  expect(release.breakdowns[0]?.lines).toHaveLength(7);
  expect(release.breakdowns[1]?.lines.map(({ id }) => id)).not.toContain("X");
});

test("a unit and a job family that differ by one person each way are not both shown", () => {
  const people = [
    ...repeat(20, "U", "J"),
    ...repeat(1, "U", "K"),
    ...repeat(1, "V", "J"),
    ...repeat(20, "V", "K"),
    ...repeat(20, "W", "L"),
  ];
  const release = plan(people, 10);
  const [units, jobs] = release.breakdowns;
  expect(units?.lines.map(({ id }) => id)).toEqual(["U", "V", "W"]);
  expect(jobs?.lines.map(({ id }) => id)).not.toContain("J");
  expect(release.proof.breakdowns[1]?.merges[0]).toMatchObject({ why: "pair", cut: 2 });
});

test("nested and equal breakdowns pass whole", () => {
  const people = [
    ...repeat(15, "A", "A1", "a"),
    ...repeat(12, "A", "A2", "a"),
    ...repeat(10, "B", "B1", "b"),
  ];
  const release = plan(people, 10);
  expect(release.breakdowns.map(({ lines }) => lines.length)).toEqual([2, 3, 2]);
  for (const pair of release.proof.pairs) expect(pair.minimumCut).toBeGreaterThanOrEqual(10);
});

test("a breakdown that cannot be mended is dropped and says why", () => {
  const people = [...repeat(20, "A", "a"), ...repeat(3, "A", "b"), ...repeat(20, "B", "b")];
  const release = plan(people, 10);
  expect(release.breakdowns[0]?.withheld).toBeNull();
  expect(release.breakdowns[1]?.lines.map(({ id }) => id)).toEqual(["__other__"]);
  expect(plan(repeat(4, "A"), 5).breakdowns[0]).toMatchObject({ withheld: "too-few", lines: [] });
});

const category = (letters: string) => fc.constantFrom(...letters);
const population = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, n]) =>
    fc.array(fc.tuple(...["abcd", "xyz", "pqr", "uv"].slice(0, width).map(category)), {
      minLength: n,
      maxLength: n,
    }),
  );
// Breakdowns that resemble each other leave small differences, which is where leaks are.
const alike = fc.array(
  fc.tuple(category("abcd"), fc.nat(9), fc.nat(9)).map(([unit, x, y]): Person => {
    const job = x === 0 ? "b" : x === 1 ? "c" : unit;
    return [unit, job, y < 2 ? "x" : unit === "a" || job === "b" ? "y" : "z"];
  }),
  { minLength: 10, maxLength: 40 },
);

test("an attacker with every rational combination of printed lines isolates nobody", () => {
  fc.assert(
    fc.property(fc.oneof(population, alike), fc.integer({ min: 3, max: 7 }), (people, minimum) => {
      const release = plan(people, minimum);
      const lines = printed(people, release);
      if (people.length >= minimum) expect(findIsolated(lines, people.length, minimum)).toBeNull();
    }),
    { numRuns: 400 },
  );
});

test("an attacker who gives people any weights finds no mixture of few of them either", () => {
  fc.assert(
    fc.property(fc.oneof(population, alike), fc.integer({ min: 3, max: 7 }), (people, minimum) => {
      // Larger sets of more groups are too many to try.
      const most = [40, 40, 32, 20, 16][minimum - 3] ?? 0;
      fc.pre(people.length >= minimum && new Set(people.map(String)).size <= most);
      const lines = printed(people, plan(people, minimum));
      expect(findMixture(lines, people.length, minimum)).toBeNull();
    }),
    { numRuns: 400 },
  );
});

test("three people of whom one counts twice are not left over by three breakdowns", () => {
  const people = "dby ddz ccz aay bby ccx bby aax ccz ddz aay bby aax dcx"
    .split(" ")
    .map((letters): Person => [...letters]);
  const lines = printed(people, plan(people, 4)).slice(1);
  expect(smallestDifference(lines, people.length)).toBeGreaterThanOrEqual(4);
});

test("no difference of printed lines concerns fewer people than the minimum", () => {
  fc.assert(
    fc.property(fc.oneof(population, alike), fc.integer({ min: 3, max: 7 }), (people, minimum) => {
      const lines = printed(people, plan(people, minimum)).slice(1);
      fc.pre(lines.length <= 9);
      expect(smallestDifference(lines, people.length)).toBeGreaterThanOrEqual(minimum);
    }),
    { numRuns: 200 },
  );
});

test("lines add up to the total, none is under the minimum, a rest is two groups or more", () => {
  fc.assert(
    fc.property(fc.oneof(population, alike), fc.integer({ min: 3, max: 12 }), (people, minimum) => {
      for (const { lines, withheld } of plan(people, minimum).breakdowns) {
        if (withheld) continue;
        expect(lines.reduce((sum, { n }) => sum + n, 0)).toBe(people.length);
        for (const line of lines) {
          expect(line.n).toBeGreaterThanOrEqual(minimum);
          if (line.merged) expect(line.groups.length).toBeGreaterThanOrEqual(2);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("the plan does not depend on the order of respondents or groups", () => {
  fc.assert(
    fc.property(fc.oneof(population, alike), fc.integer({ min: 3, max: 7 }), (people, minimum) => {
      const release = plan(people, minimum);
      expect(plan(people.toReversed(), minimum)).toEqual(release);
      const turned = breakdownsOf(people).map(({ by, groups, categories }) => ({
        by,
        groups: groups.toReversed(),
        categories: Array.from(categories, (place) => groups.length - 1 - place),
      }));
      expect(planRelease(turned, { n: people.length, minimum }).proof).toEqual(release.proof);
    }),
    { numRuns: 60 },
  );
});

test("renaming labels in the same order renames the plan and nothing else", () => {
  fc.assert(
    fc.property(alike, fc.integer({ min: 3, max: 7 }), (people, minimum) => {
      const renamed = people.map((person) => person.map((label) => `group ${label}`));
      const sizes = (release: ReleasePlan) =>
        release.breakdowns.map(({ lines }) => lines.map(({ n, groups }) => ({ n, groups })));
      expect(sizes(plan(renamed, minimum))).toEqual(sizes(plan(people, minimum)));
    }),
    { numRuns: 60 },
  );
});
