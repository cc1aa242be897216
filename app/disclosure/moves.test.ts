import fc from "fast-check";
import { expect, test } from "vitest";

import { findSmallCut, type Arc } from "./directed-cut";
import { canAllMove } from "./moves";

type Atom = {
  readonly lines: readonly number[];
  readonly forth: number;
  readonly back: number;
};

const all = () => true;

function holds(atoms: readonly Atom[], threshold: number): boolean {
  const breakdowns = (atoms[0]?.lines ?? []).map((_, i) => {
    const lineOf = atoms.map(({ lines }) => lines[i] ?? 0);
    return { lines: Math.max(...lineOf) + 1, lineOf };
  });
  return canAllMove(
    { atoms: atoms.length, breakdowns },
    {
      forth: Float64Array.from(atoms, ({ forth }) => forth),
      back: Float64Array.from(atoms, ({ back }) => back),
      needsForth: all,
      needsBack: all,
    },
    threshold,
  );
}

const arcs = (atoms: readonly Atom[]): Arc[] =>
  atoms.map(({ lines: [from = 0, to = 0], forth, back }) => ({
    ...{ from, to: 100 + to, forth, back },
    ...{ needsForth: true, needsBack: true },
  }));

test("a sum of one breakdown plus one of another minus one of a third is found", () => {
  const atoms: Atom[] = [
    { lines: [0, 0, 0], forth: 900, back: 900 },
    { lines: [1, 0, 1], forth: 900, back: 900 },
    { lines: [0, 1, 1], forth: 900, back: 900 },
    { lines: [1, 1, 1], forth: 10, back: 600 },
  ];
  expect(holds(atoms, 120)).toBe(false);
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const pair = atoms.map((atom) => ({
      ...atom,
      lines: [atom.lines[a] ?? 0, atom.lines[b] ?? 0],
    }));
    expect(findSmallCut(arcs(pair), 120)).toBeNull();
  }
  // Somebody who counts twice in that sum makes room for those who count once.
  expect(holds([...atoms, { lines: [1, 1, 0], forth: 900, back: 900 }], 120)).toBe(true);
  const crossed = [0, 1].flatMap((p) =>
    [0, 1].flatMap((q) => [0, 1].map((r) => ({ lines: [p, q, r], forth: 900, back: 900 }))),
  );
  expect(holds(crossed, 120)).toBe(true);
});

test("an atom that cannot move at all is not taken to move by what rounding leaves over", () => {
  const atoms: Atom[] = [
    { lines: [1, 1], forth: 31, back: 10 },
    { lines: [0, 2], forth: 0, back: 22 },
    { lines: [0, 0], forth: 0, back: 78 },
    { lines: [2, 2], forth: 74, back: 66 },
    { lines: [0, 1], forth: 72, back: 0 },
    { lines: [0, 0], forth: 25, back: 69 },
    { lines: [2, 2], forth: 37, back: 0 },
    { lines: [1, 1], forth: 10, back: 0 },
    { lines: [0, 2], forth: 21, back: 41 },
  ];
  expect(findSmallCut(arcs(atoms), 8)).toBe(0);
  expect(holds(atoms, 8)).toBe(false);
});

const capacity = fc.oneof(
  fc.constant(0),
  ...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 80 })),
);
const atom = (lines: number) =>
  fc.record({
    lines: fc.array(fc.nat(2), { minLength: lines, maxLength: lines }),
    forth: capacity,
    back: capacity,
  });

const small = fc.integer({ min: 3, max: 40 });

test("for two breakdowns it says yes where there is no small cut, and never where there is one", () => {
  let safe = 0;
  let found = 0;
  fc.assert(
    fc.property(fc.array(atom(2), { minLength: 1, maxLength: 14 }), small, (atoms, threshold) => {
      const isSafe = findSmallCut(arcs(atoms), threshold) === null;
      const isFound = holds(atoms, threshold);
      if (isFound) expect(isSafe).toBe(true);
      safe += Number(isSafe);
      found += Number(isFound);
    }),
    { numRuns: 1500 },
  );
  expect(safe).toBeGreaterThan(100);
  expect(found).toBeGreaterThan(0.85 * safe);
});

/** Every sum of lines with weights −1, 0 and 1: the room it leaves for the atom that counts most in it. */
function leastRoom(atoms: readonly Atom[]): number {
  const keys = [...new Set(atoms.flatMap(({ lines }) => lines.map((line, i) => `${i} ${line}`)))];
  let least = Infinity;
  for (let code = 0; code < 3 ** keys.length; code += 1) {
    const weight = new Map(keys.map((key, i) => [key, (Math.floor(code / 3 ** i) % 3) - 1]));
    const counts = atoms.map(({ lines }) =>
      lines.reduce((sum, line, i) => sum + (weight.get(`${i} ${line}`) ?? 0), 0),
    );
    const most = Math.max(...counts.map(Math.abs));
    if (most === 0) continue;
    const room = atoms.reduce((sum, { forth, back }, i) => {
      const count = counts[i] ?? 0;
      return sum + (count > 0 ? count * forth : -count * back);
    }, 0);
    least = Math.min(least, room / most);
  }
  return least;
}

const pair = fc.record({
  lines: fc.array(fc.nat(1), { minLength: 3, maxLength: 3 }),
  forth: fc.integer({ min: 0, max: 80 }),
  back: fc.integer({ min: 0, max: 80 }),
});

test("for three breakdowns it never says yes where some sum of lines leaves too little", () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), small, (atoms, threshold) => {
      if (!holds(atoms, threshold)) return;
      found += 1;
      expect(leastRoom(atoms)).toBeGreaterThanOrEqual(threshold - 1e-6);
    }),
    { numRuns: 1500 },
  );
  expect(found).toBeGreaterThan(300);
});
