import fc from "fast-check";
import { expect, test } from "vitest";

import { findMixture } from "./brute-force-attacker";
import { singledOut } from "./singled-out";

type Person = readonly number[];

const breakdownsOf = (people: readonly Person[]) =>
  (people[0] ?? []).map((_, i) => {
    const lineOf = Int32Array.from(people, (lines) => lines[i] ?? 0);
    return { lines: Math.max(...lineOf) + 1, lineOf };
  });

const linesOf = (people: readonly Person[]) =>
  breakdownsOf(people).flatMap(({ lines, lineOf }) =>
    Array.from(
      { length: lines },
      (_, line) => new Set(people.flatMap((_, i) => (lineOf[i] === line ? [i] : []))),
    ),
  );

const repeat = (n: number, ...person: number[]): Person[] =>
  Array.from({ length: n }, () => person);

test("people on whom one breakdown plus another minus a third comes down are singled out", () => {
  const people = [
    ...repeat(30, 0, 0, 0),
    ...repeat(30, 1, 0, 1),
    ...repeat(30, 0, 1, 1),
    ...repeat(4, 1, 1, 1),
  ];
  expect(singledOut(breakdownsOf(people), 5)).toEqual({ atoms: 4, people: 4 });
  expect(singledOut(breakdownsOf(people), 4)).toEqual({ atoms: 4, people: null });
});

test("of two atoms that come apart only as a difference, both are singled out", () => {
  const people = [...repeat(20, 0, 0), ...repeat(2, 0, 1), ...repeat(3, 1, 0), ...repeat(20, 1, 1)];
  expect(singledOut(breakdownsOf(people), 6).people).toBe(5);
  expect(singledOut(breakdownsOf(people), 5).people).toBeNull();
});

test("one or two atoms are singled out exactly when brute force isolates them", () => {
  const person = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1));
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 4, maxLength: 24 }),
      fc.integer({ min: 2, max: 7 }),
      (people, minimum) => {
        const { people: few } = singledOut(breakdownsOf(people), minimum);
        const isolated = findMixture(linesOf(people), people.length, minimum);
        if (few !== null) {
          found += 1;
          expect(few).toBeLessThan(minimum);
          expect(isolated).not.toBeNull();
        }
        // Brute force also tries three atoms and more.
        const atoms = new Set((isolated ?? []).map((i) => people[i]?.join()));
        if (isolated && atoms.size <= 2) expect(few).not.toBeNull();
      },
    ),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(50);
});
