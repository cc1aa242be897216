import { minimumCut } from "./minimum-cut";
import { smallest, type Groups } from "./merge-small";
import type { Patterns } from "./patterns";

export type PairCut = {
  /** The fewest people in whom a union of lines here and a union of lines there can differ. */
  readonly weight: number;
  /** The group of `own` to move into its rest when that is too few; `null` when none is left. */
  readonly move: number | null;
};

/**
 * Compares two breakdowns of the same people, each with its rest as one line.
 *
 * Sums over unions of lines are public, so their differences are; the people in such a difference
 * are a cut of the graph whose nodes are the lines and whose edges are the people that two lines share.
 */
export function pairCut(patterns: Patterns, own: Plan, other: Plan): PairCut {
  const ownLines = numberLines(own.groups, 0);
  const otherLines = numberLines(other.groups, ownLines.count);
  const graph: Map<number, number>[] = Array.from(
    { length: ownLines.count + otherLines.count },
    () => new Map(),
  );
  const join = (from: number, to: number, weight: number) => {
    const edges = graph[from];
    edges?.set(to, (edges.get(to) ?? 0) + weight);
  };
  patterns.sizes.forEach((size, pattern) => {
    const a = ownLines.lineOf[patterns.groups[own.column]?.[pattern] ?? 0] ?? 0;
    const b = otherLines.lineOf[patterns.groups[other.column]?.[pattern] ?? 0] ?? 0;
    join(a, b, size);
    join(b, a, size);
  });
  const cut = minimumCut(graph);
  if (cut === null) return { weight: Infinity, move: null };
  const side = new Set(cut.side);
  const across = new Set(cut.component.filter((node) => !side.has(node)));
  return { weight: cut.weight, move: groupToMove(own.groups, ownLines.lineOf, side, across) };
}

/** One breakdown in the patterns: which column, and how far its planning is. */
export type Plan = { readonly column: number; readonly groups: Groups };

/** Line number per group; the groups of the rest share one. Groups without people get none (−1). */
export function numberLines(groups: Groups, from: number): { lineOf: number[]; count: number } {
  let next = from;
  let rest = -1;
  const lineOf = groups.ids.map((_, group) => {
    if ((groups.counts[group] ?? 0) === 0) return -1;
    if (!groups.rest[group]) return next++;
    if (rest < 0) rest = next++;
    return rest;
  });
  return { lineOf, count: next - from };
}

// The side with fewer people of this breakdown gives; when it holds only the rest, the other side does.
function groupToMove(
  groups: Groups,
  lineOf: readonly number[],
  side: ReadonlySet<number>,
  across: ReadonlySet<number>,
): number | null {
  const on = (nodes: ReadonlySet<number>) =>
    groups.ids.flatMap((_, group) => (nodes.has(lineOf[group] ?? -1) ? [group] : []));
  const people = (list: readonly number[]) =>
    list.reduce((total, group) => total + (groups.counts[group] ?? 0), 0);
  const [here, there] = [on(side), on(across)];
  const sides = people(here) <= people(there) ? [here, there] : [there, here];
  for (const list of sides) {
    const found = smallest(
      groups,
      list.filter((group) => !groups.rest[group]),
    );
    if (found !== null) return found;
  }
  return smallest(
    groups,
    groups.ids.flatMap((_, g) => (!groups.rest[g] && (groups.counts[g] ?? 0) > 0 ? [g] : [])),
  );
}
