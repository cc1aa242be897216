import type { LevelCount, Sum } from "./equations";
import { both, width, type Interval } from "./interval";
import { atomsOf, type Atom } from "./isolation";
import type { People } from "./people";
import type { PublicSet } from "./sets";
import { createPolytope } from "./simplex";

/** Bounds of the score at the place of each person. */
export type Boxes = readonly Interval[];

/** Bounds that the levels of a set and its mean leave for everybody in it. */
export function boxFromLevels({ people, sum, levels }: PublicSet): Interval | null {
  const held = levels?.filter(({ count }) => count[1] > 0) ?? [];
  const [bottom] = held;
  const top = held.at(-1);
  if (!bottom || !top || held.some(({ count }) => width(count) > 0)) return null;
  if (held.reduce((n, { count }) => n + count[0], 0) !== people.length) return null;
  const least = held.reduce((all, { from, count }) => all + from * count[0], 0);
  const most = held.reduce((all, { to, count }) => all + to * count[0], 0);
  return [
    Math.max(bottom.from, sum[0] - (most - bottom.to)),
    Math.min(top.to, sum[1] - (least - top.from)),
  ];
}

/**
 * Bounds that a sum of squares leaves: nobody is further from the mean than if all the others shared one score.
 *
 * Parts whose own sums are known use up some of the squares.
 * Source: Samuelson, How deviant can you be?, JASA 63 (1968).
 */
export function boxesFromSpread(
  whole: PublicSet,
  sets: readonly PublicSet[],
): [People, Interval][] {
  if (whole.spread === null) return [];
  const n = whole.people.length;
  const mean: Interval = [whole.sum[0] / n, whole.sum[1] / n];
  const parts = partsOf(whole, sets);
  let squares = whole.spread[1];
  for (const { people, sum } of parts) {
    const own: Interval = [sum[0] / people.length, sum[1] / people.length];
    const apart = Math.max(0, own[0] - mean[1], mean[0] - own[1]);
    squares -= people.length * apart ** 2;
  }
  const around = ({ people, sum }: PublicSet, within: number): [People, Interval] => {
    const size = people.length;
    const reach = Math.sqrt((Math.max(0, within) * (size - 1)) / size);
    return [people, [sum[0] / size - reach, sum[1] / size + reach]];
  };
  return [around(whole, whole.spread[1]), ...parts.map((part) => around(part, squares))];
}

/** Sets inside that do not meet, the smallest first. */
function partsOf(whole: PublicSet, rising: readonly PublicSet[]): PublicSet[] {
  let left = whole.bits;
  return rising.filter(({ bits }) => {
    const inside = (left & bits) === bits && bits !== whole.bits;
    if (inside) left ^= bits;
    return inside;
  });
}

/** People of whom the counts per level say that all of them are in a range, or none. */
export function boxesFromCounts(sums: readonly Sum[]): [People, Interval][] {
  const known = sums.filter(({ levels }) => levels !== null);
  const ranges = new Map<string, readonly [number, number]>();
  for (const { levels } of known)
    levels?.forEach(({ from }, i) =>
      levels.slice(i).forEach(({ to }) => {
        if (from > 0 || to < 100) ranges.set(`${from} ${to}`, [from, to]);
      }),
    );
  const atoms = atomsOf(known.map(({ people }) => people));
  return [...ranges.values()].flatMap((range) => countsIn(known, atoms, range));
}

function countsIn(
  sums: readonly Sum[],
  atoms: readonly Atom[],
  [from, to]: readonly [number, number],
): [People, Interval][] {
  const polytope = createPolytope(
    atoms.map(({ people }) => [0, people.length]),
    sums.flatMap(({ levels }, line) => {
      const count = within(levels ?? [], from, to);
      return count ? { variables: atomsOn(atoms, line), low: count[0], high: count[1] } : [];
    }),
  );
  if (!polytope) return [];
  return atoms.flatMap(({ people }, atom): [People, Interval][] => {
    const n = people.length;
    const all = polytope.seen(atom)[0] > n - 1 && polytope.push(atom, -1, n - 1) > n - 1 + 1e-6;
    if (all) return [[people, [from, to]]];
    const none = polytope.seen(atom)[1] < 1 && polytope.push(atom, 1, 1) < 1 - 1e-6;
    if (none && from === 0) return [[people, [to, 100]]];
    return none && to === 100 ? [[people, [0, from]]] : [];
  });
}

/** Counts in a range, when it is made of whole levels. */
function within(levels: readonly LevelCount[], from: number, to: number): Interval | null {
  const inside = levels.filter((level) => level.from >= from && level.to <= to);
  if (inside[0]?.from !== from || inside.at(-1)?.to !== to) return null;
  return inside.reduce<Interval>(
    (sum, { count }) => [sum[0] + count[0], sum[1] + count[1]],
    [0, 0],
  );
}

export function atomsOn(atoms: readonly Atom[], line: number): number[] {
  return atoms.flatMap(({ of }, atom) => (of.has(line) ? [atom] : []));
}

/** Bounds per person from bounds per set. */
export function boxesOf(
  lines: readonly People[],
  found: readonly (readonly [People, Interval])[],
): Boxes {
  const boxes: Interval[] = [];
  for (const people of lines) for (const person of people) boxes[person] = [0, 100];
  for (const [people, box] of found) {
    if (box[0] <= 0 && box[1] >= 100) continue;
    for (const person of people) boxes[person] = both(boxes[person] ?? [0, 100], box);
  }
  return boxes;
}
