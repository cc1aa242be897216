import type { People } from "./people";

/**
 * The fewest people in whom unions of lines of two breakdowns differ, when they differ at all; empty when they never do.
 *
 * Lines are nodes and people edges; parts that hang together are cut apart one by one.
 * Source: Stoer and Wagner, A simple min-cut algorithm, J. ACM 44 (1997).
 */
export function smallestDifference(one: readonly People[], other: readonly People[]): People {
  const nodes = [...one, ...other];
  const weights = nodes.map((a, i) =>
    nodes.map((b, j) => (i < one.length === j < one.length ? 0 : shared(a, b))),
  );
  const cuts = componentsOf(weights).flatMap((nodes) => smallestCut(weights, nodes) ?? []);
  const [best] = cuts.sort((a, b) => a.weight - b.weight);
  if (!best) return [];
  const across = new Set(best.side);
  return one.flatMap((line, i) =>
    line.filter((person) => {
      const there = other.findIndex((people) => people.includes(person));
      return there >= 0 && across.has(i) !== across.has(one.length + there);
    }),
  );
}

function shared(a: People, b: People): number {
  const there = new Set(b);
  return a.filter((person) => there.has(person)).length;
}

function componentsOf(weights: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  return weights.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const found = [start];
    seen.add(start);
    for (const node of found)
      weights[node]?.forEach((weight, next) => {
        if (weight > 0 && !seen.has(next)) {
          seen.add(next);
          found.push(next);
        }
      });
    return [found];
  });
}

type Cut = { readonly weight: number; readonly side: readonly number[] };

function smallestCut(
  weights: readonly (readonly number[])[],
  component: readonly number[],
): Cut | null {
  let nodes = component.map((node) => [node]);
  let best: Cut | null = null;
  const between = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, i) => sum + b.reduce((all, j) => all + (weights[i]?.[j] ?? 0), 0), 0);
  while (nodes.length > 1) {
    const [first = [], ...left] = nodes;
    const order = [first];
    const attached = left.map((node) => ({ node, weight: between(node, first) }));
    while (attached.length > 0) {
      attached.sort((a, b) => a.weight - b.weight);
      const next = attached.pop();
      if (!next) break;
      order.push(next.node);
      if (attached.length === 0 && (best === null || next.weight < best.weight))
        best = { weight: next.weight, side: next.node };
      for (const one of attached) one.weight += between(one.node, next.node);
    }
    const last = order.pop() ?? [];
    const before = order.pop() ?? [];
    nodes = [...order, [...before, ...last]];
  }
  return best;
}
