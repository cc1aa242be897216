import { createFlows } from "./flows";

/** Two nodes with a capacity each way. A way that is `needed` may not be cut cheaply; another may be. */
export type Arc = {
  readonly from: number;
  readonly to: number;
  readonly forth: number;
  readonly back: number;
  readonly needsForth: boolean;
  readonly needsBack: boolean;
};

/** Sums in another order miss each other by this much at most. */
const FLOATING_ERROR = 1e-6;

/**
 * The cost of a directed cut below `threshold` that separates a needed way, or `null` when there is none.
 *
 * A cut is a set of nodes: it separates the ways that lead out of the set, and costs what they can carry
 * together. So a needed way holds exactly when the threshold flows from its one end to its other. Where ways are
 * needed both ways, they hold throughout a connected part when they hold between one node of it and each of the
 * others, because a cut parts that node from one of the ends.
 *
 * @returns the cost of the first such cut found; another may cost less
 * Source: Ford and Fulkerson (1956); joining the ends of heavy arcs beforehand is Padberg and Rinaldi's (1990).
 */
export function findSmallCut(arcs: readonly Arc[], threshold: number): number | null {
  const enough = threshold - FLOATING_ERROR;
  let left = addUp(arcs, []);
  for (;;) {
    const heavy = connected(left.filter(({ forth, back }) => Math.min(forth, back) >= enough));
    if (heavy.length === 0) break;
    left = addUp(left, heavy);
  }
  for (;;) {
    const twoWay = connected(left.filter(({ needsForth, needsBack }) => needsForth && needsBack));
    if (twoWay.length === 0) break;
    const flows = createFlows(left);
    for (const [root = 0, ...others] of twoWay)
      for (const node of others) {
        const flow = Math.min(flows(root, node, enough), flows(node, root, enough));
        if (flow < enough) return flow;
      }
    left = addUp(left, twoWay);
  }
  const flows = createFlows(left);
  for (const { from, to, needsForth, needsBack } of left) {
    const flow = needsForth
      ? flows(from, to, enough)
      : needsBack
        ? flows(to, from, enough)
        : enough;
    if (flow < enough) return flow;
  }
  return null;
}

/** Nodes that hang together through these arcs. */
function connected(arcs: readonly Arc[]): number[][] {
  const neighbours = new Map<number, number[]>();
  const meet = (one: number, other: number) => {
    const list = neighbours.get(one);
    if (list) list.push(other);
    else neighbours.set(one, [other]);
  };
  for (const { from, to } of arcs) {
    meet(from, to);
    meet(to, from);
  }
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const node of part)
      for (const next of neighbours.get(node) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          part.push(next);
        }
    parts.push(part);
  }
  return parts;
}

type Sum = { -readonly [Key in keyof Arc]: Arc[Key] };

/** Makes one node of the nodes of each part and adds up parallel arcs; arcs within a node fall away. */
function addUp(arcs: readonly Arc[], parts: readonly (readonly number[])[]): Arc[] {
  const joined = new Map(parts.flatMap((part) => part.map((node) => [node, part[0] ?? node])));
  const width = 1 + arcs.reduce((most, { from, to }) => Math.max(most, from, to), 0);
  const sums = new Map<number, Sum>();
  for (const arc of arcs) {
    const from = joined.get(arc.from) ?? arc.from;
    const to = joined.get(arc.to) ?? arc.to;
    if (from === to) continue;
    const one = from < to ? { ...arc, from, to } : turned(arc, to, from);
    const sum = sums.get(one.from * width + one.to);
    if (!sum) {
      sums.set(one.from * width + one.to, one);
      continue;
    }
    sum.forth += one.forth;
    sum.back += one.back;
    sum.needsForth ||= one.needsForth;
    sum.needsBack ||= one.needsBack;
  }
  return [...sums.values()];
}

function turned(arc: Arc, from: number, to: number): Arc {
  const { forth, back, needsForth, needsBack } = arc;
  return { from, to, forth: back, back: forth, needsForth: needsBack, needsBack: needsForth };
}
