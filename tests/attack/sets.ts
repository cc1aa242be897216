import type { LevelCount, Sum } from "./equations";
import { both, exactly, minus, plus, squared, times, type Interval } from "./interval";
import type { People } from "./people";

/** A set of people whose numbers follow from the printed ones. */
export type PublicSet = Sum;

const MOST_SETS = 150;

/**
 * Sets of people whose numbers are sums or differences of printed ones: unions of two lines of a breakdown, what a set leaves
 * of everybody, and what is left of a set when all lines of another breakdown inside it are taken out.
 */
export function publicSets(sums: readonly Sum[]): PublicSet[] {
  const found = new Map<bigint, PublicSet>();
  const keep = (one: PublicSet | null) => {
    if (!one || one.people.length === 0 || found.size >= MOST_SETS) return;
    const known = found.get(one.bits);
    found.set(one.bits, known ? merge(known, one) : one);
  };
  const breakdowns = [...new Set(sums.map(({ breakdown }) => breakdown))];
  const lines = breakdowns.map((breakdown) => sums.filter((one) => one.breakdown === breakdown));
  sums.forEach(keep);
  const withoutLines = (one: PublicSet) => {
    for (const of of lines) {
      const inside = of.filter(({ bits }) => (one.bits & bits) === bits && bits !== one.bits);
      if (inside.length === 0) continue;
      keep(inside.reduce<PublicSet | null>((left, line) => left && take(left, line), one));
    }
  };
  sums.forEach(withoutLines);
  for (const of of lines) of.forEach((a, i) => of.slice(0, i).forEach((b) => keep(join(a, b))));
  const everybody = sums.find(({ breakdown }) => breakdown === "");
  if (everybody) for (const one of [...found.values()]) keep(take(everybody, one));
  [...found.values()].forEach(withoutLines);
  return [...found.values()].sort((a, b) => a.people.length - b.people.length);
}

const meanOf = ({ people, sum }: Sum): Interval => times(1 / people.length, sum);

/** Squared distances to a given point, from those to the mean. */
function spreadAround(one: Sum, point: number): Interval | null {
  if (one.spread === null) return null;
  return plus(one.spread, times(one.people.length, squared(minus(meanOf(one), exactly(point)))));
}

function spreadAbout(people: People, sum: Interval, squares: Interval | null, point: number) {
  if (squares === null) return null;
  const n = people.length;
  const shift = times(n, squared(minus(times(1 / n, sum), exactly(point))));
  const [low, high] = minus(squares, shift);
  return [Math.max(0, low), Math.max(0, high)] as const;
}

function join(a: Sum, b: Sum): PublicSet | null {
  if ((a.bits & b.bits) !== 0n) return null;
  const people = [...a.people, ...b.people].sort((x, y) => x - y);
  const sum = plus(a.sum, b.sum);
  const point = (sum[0] + sum[1]) / 2 / people.length;
  const [one, other] = [spreadAround(a, point), spreadAround(b, point)];
  const squares = one && other && plus(one, other);
  return {
    people,
    bits: a.bits | b.bits,
    sum,
    spread: spreadAbout(people, sum, squares, point),
    levels: combine(a.levels, b.levels, plus, people.length),
    breakdown: a.breakdown,
  };
}

/** What is left of a set without a part of it. */
function take(whole: Sum, part: Sum): PublicSet | null {
  if ((whole.bits & part.bits) !== part.bits || whole.bits === part.bits) return null;
  const gone = new Set(part.people);
  const people = whole.people.filter((person) => !gone.has(person));
  const sum = both(minus(whole.sum, part.sum), [0, 100 * people.length]);
  const point = (sum[0] + sum[1]) / 2 / people.length;
  const [one, other] = [spreadAround(whole, point), spreadAround(part, point)];
  const squares = one && other && minus(one, other);
  return {
    people,
    bits: whole.bits ^ part.bits,
    sum,
    spread: spreadAbout(people, sum, squares, point),
    levels: combine(whole.levels, part.levels, minus, people.length),
    breakdown: "derived",
  };
}

/** Counts in the levels that both know, the finest such. */
function combine(
  a: readonly LevelCount[] | null,
  b: readonly LevelCount[] | null,
  how: (one: Interval, other: Interval) => Interval,
  n: number,
): LevelCount[] | null {
  if (a === null || b === null) return null;
  const edges = a.map(({ from }) => from).filter((from) => b.some((level) => level.from === from));
  const within = (levels: readonly LevelCount[], from: number, to: number) =>
    levels
      .filter((level) => level.from >= from && level.to <= to)
      .map(({ count }) => count)
      .reduce(plus, exactly(0));
  return edges.map((from, i) => {
    const to = edges[i + 1] ?? 100;
    return { from, to, count: both(how(within(a, from, to), within(b, from, to)), [0, n]) };
  });
}

function merge(a: PublicSet, b: PublicSet): PublicSet {
  const spread = a.spread && b.spread ? both(a.spread, b.spread) : (a.spread ?? b.spread);
  const finer = (a.levels?.length ?? 0) >= (b.levels?.length ?? 0) ? a.levels : b.levels;
  return { ...a, sum: both(a.sum, b.sum), spread, levels: finer };
}
