import fc from "fast-check";
import { expect, test } from "vitest";

import { smallestDifference } from "./cuts";
import { isolate } from "./isolation";
import type { People } from "./people";
import { fraction } from "./rank";
import { createPolytope } from "./simplex";
import { reach } from "./whole";

const groups = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1)), { minLength: 2, maxLength: 9 });

function linesOf(people: readonly (readonly number[])[], breakdown: number): People[] {
  return [0, 1, 2]
    .map((group) => people.flatMap((own, person) => (own[breakdown] === group ? [person] : [])))
    .filter((line) => line.length > 0);
}

/** Weights from −2 to 2 per line: the fewest people who count in any such sum. */
function fewest(lines: readonly People[], people: number): number {
  let least = Infinity;
  const counts = new Array<number>(people).fill(0);
  const walk = (line: number): void => {
    const here = lines[line];
    if (!here) {
      const some = counts.filter((count) => count !== 0).length;
      if (some > 0) least = Math.min(least, some);
      return;
    }
    for (const weight of [-1, 0, 1, 2]) {
      for (const person of here) counts[person] = (counts[person] ?? 0) + weight;
      walk(line + 1);
      for (const person of here) counts[person] = (counts[person] ?? 0) - weight;
    }
  };
  walk(0);
  return least;
}

test("a sum about few people is found when there is one, and only then", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 2, max: 5 }), (people, minimum) => {
      const lines = [0, 1, 2].flatMap((breakdown) => linesOf(people, breakdown));
      const found = isolate(lines, minimum);
      expect(found.complete).toBe(true);
      const least = fewest(lines, people.length);
      if (least < minimum) expect(found.people?.length).toBeLessThan(minimum);
      if (found.people) expect(found.people.length).toBeGreaterThanOrEqual(least);
      if (found.people === null) expect(least).toBeGreaterThanOrEqual(minimum);
    }),
    { numRuns: 60 },
  );
});

test("the smallest difference of two breakdowns is that of all unions of their lines", () => {
  const unions = (lines: readonly People[]) =>
    Array.from({ length: 2 ** lines.length }, (_, bits) =>
      lines.filter((_, i) => (bits >> i) % 2 === 1).flat(),
    );
  fc.assert(
    fc.property(groups, (people) => {
      const [one, other] = [linesOf(people, 0), linesOf(people, 1)];
      const sizes = unions(one).flatMap((a) =>
        unions(other).map((b) => {
          const [left, right] = [new Set(a), new Set(b)];
          return people.filter((_, person) => left.has(person) !== right.has(person)).length;
        }),
      );
      const least = Math.min(...sizes.filter((size) => size > 0), Infinity);
      const found = smallestDifference(one, other).length;
      // Everything on both sides differs from nothing on both sides by nobody at all.
      expect(found === 0 ? Infinity : found).toBe(least);
    }),
    { numRuns: 200 },
  );
});

test("rational numbers of the field add up", () => {
  const prime = 67_108_859;
  expect((fraction(1, 3) + fraction(1, 6)) % prime).toBe(fraction(1, 2));
  expect((fraction(-2, 7) + fraction(2, 7)) % prime).toBe(0);
});

const table = fc.record({
  bounds: fc.array(
    fc.tuple(fc.nat(2), fc.nat(3)).map(([low, more]): [number, number] => [low, low + more]),
    { minLength: 2, maxLength: 4 },
  ),
  lines: fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  }),
  slack: fc.nat(1),
});

/** Every whole point that fits. */
function wholePoints(
  bounds: readonly (readonly [number, number])[],
  constraints: readonly { variables: readonly number[]; low: number; high: number }[],
): number[][] {
  const all = bounds.reduce<number[][]>(
    (points, [low, high]) =>
      points.flatMap((point) =>
        Array.from({ length: high - low + 1 }, (_, i) => [...point, low + i]),
      ),
    [[]],
  );
  return all.filter((point) =>
    constraints.every(({ variables, low, high }) => {
      const sum = variables.reduce((so, variable) => so + (point[variable] ?? 0), 0);
      return sum >= low && sum <= high;
    }),
  );
}

test("the largest and smallest value of a variable are found, whole numbers or not", () => {
  fc.assert(
    fc.property(table, fc.nat(20), ({ bounds, lines, slack }, seed) => {
      const inside = lines
        .map((line) => [...new Set(line)].filter((variable) => variable < bounds.length))
        .filter((line) => line.length > 0);
      const point = bounds.map(([low, high], i) => low + ((seed + i) % (high - low + 1)));
      const constraints = inside.map((variables) => {
        const sum = variables.reduce((so, variable) => so + (point[variable] ?? 0), 0);
        return { variables, low: sum - slack, high: sum };
      });
      const polytope = createPolytope(bounds, constraints);
      const points = wholePoints(bounds, constraints);
      bounds.forEach((_, variable) => {
        const values = points.map((one) => one[variable] ?? 0);
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const high = polytope?.push(variable, 1, Infinity) ?? NaN;
        const low = polytope?.push(variable, -1, -Infinity) ?? NaN;
        expect(high).toBeGreaterThan(most - 1e-6);
        expect(low).toBeLessThan(least + 1e-6);
        const goal = { variable, direction: 1 as const };
        expect(reach(bounds, constraints, 1, { ...goal, goal: most })).toBeCloseTo(most, 6);
        expect(reach(bounds, constraints, 1, { ...goal, goal: most + 1 })).toBeNull();
      });
    }),
    { numRuns: 300 },
  );
});

test("nothing fits where sums contradict the bounds", () => {
  const bounds = [
    [0, 1],
    [0, 1],
  ] as const;
  expect(createPolytope(bounds, [{ variables: [0, 1], low: 3, high: 4 }])).toBeNull();
});
