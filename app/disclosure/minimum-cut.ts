/** An undirected graph: per node its neighbours with the weight of the edge, both ways. */
export type Graph = readonly ReadonlyMap<number, number>[];

export type Cut = {
  readonly weight: number;
  /** Nodes on one side; the other side is the rest of their connected component. */
  readonly side: readonly number[];
  readonly component: readonly number[];
};

type Node = { readonly members: number[]; readonly edges: Map<number, number> };

/**
 * The smallest global minimum cut over the connected components.
 *
 * @returns `null` when no component has two nodes
 * Source: Stoer and Wagner, A simple min-cut algorithm, J. ACM 44 (1997); the contraction of heavy
 * edges beforehand is Padberg and Rinaldi's (1990): an edge of at least the best cut known cannot be
 * part of a better one.
 */
export function minimumCut(graph: Graph): Cut | null {
  let best: Cut | null = null;
  for (const component of components(graph)) {
    const cut = componentCut(graph, component);
    if (cut && (best === null || cut.weight < best.weight)) best = cut;
  }
  return best;
}

export function components(graph: Graph): number[][] {
  const seen = new Uint8Array(graph.length);
  const found: number[][] = [];
  graph.forEach((_, start) => {
    if (seen[start]) return;
    const component = [start];
    seen[start] = 1;
    for (const node of component)
      for (const neighbour of graph[node]?.keys() ?? [])
        if (!seen[neighbour]) {
          seen[neighbour] = 1;
          component.push(neighbour);
        }
    found.push(component.sort((a, b) => a - b));
  });
  return found;
}

function componentCut(graph: Graph, component: readonly number[]): Cut | null {
  const nodes = new Map<number, Node>(
    component.map((id) => [id, { members: [id], edges: new Map(graph[id]) }]),
  );
  let best: Cut | null = null;
  const offer = (weight: number, node: Node) => {
    if (best === null || weight < best.weight)
      best = { weight, side: [...node.members].sort((a, b) => a - b), component };
  };
  while (nodes.size > 1) {
    for (const node of nodes.values()) offer(degree(node), node);
    if (contractHeavy(nodes, weightOf(best))) continue;
    const [before, last] = lastOfPhase(nodes);
    contract(nodes, before, last);
  }
  return best;
}

function weightOf(cut: Cut | null): number {
  return cut === null ? Infinity : cut.weight;
}

function degree(node: Node): number {
  let total = 0;
  for (const weight of node.edges.values()) total += weight;
  return total;
}

function contractHeavy(nodes: Map<number, Node>, limit: number): boolean {
  let contracted = false;
  for (const id of [...nodes.keys()]) {
    for (let heavy = heavyNeighbour(nodes, id, limit); heavy !== null;) {
      contract(nodes, id, heavy);
      contracted = true;
      heavy = heavyNeighbour(nodes, id, limit);
    }
  }
  return contracted;
}

function heavyNeighbour(nodes: Map<number, Node>, id: number, limit: number): number | null {
  for (const [neighbour, weight] of nodes.get(id)?.edges ?? [])
    if (weight >= limit) return neighbour;
  return null;
}

/** Joins `gone` to `kept`. */
function contract(nodes: Map<number, Node>, kept: number, gone: number): void {
  const into = nodes.get(kept);
  const from = nodes.get(gone);
  if (!into || !from) throw new Error("contracting a node that is not there");
  into.members.push(...from.members);
  for (const [neighbour, weight] of from.edges) {
    const edges = nodes.get(neighbour)?.edges;
    edges?.delete(gone);
    if (neighbour === kept) continue;
    into.edges.set(neighbour, (into.edges.get(neighbour) ?? 0) + weight);
    edges?.set(kept, (edges.get(kept) ?? 0) + weight);
  }
  nodes.delete(gone);
}

/** One phase of maximum adjacency search: its last two nodes. */
function lastOfPhase(nodes: ReadonlyMap<number, Node>): [number, number] {
  const attached = new Map<number, number>();
  for (const id of nodes.keys()) attached.set(id, 0);
  let before = -1;
  let last = -1;
  while (attached.size > 0) {
    let next = -1;
    let most = -1;
    for (const [id, weight] of attached)
      if (weight > most) {
        next = id;
        most = weight;
      }
    attached.delete(next);
    for (const [neighbour, weight] of nodes.get(next)?.edges ?? []) {
      const so = attached.get(neighbour);
      if (so !== undefined) attached.set(neighbour, so + weight);
    }
    before = last;
    last = next;
  }
  return [before, last];
}
