/** Arcs with what they can carry from `from` to `to` and back. */
type Pipe = {
  readonly from: number;
  readonly to: number;
  readonly forth: number;
  readonly back: number;
};

/** How much can flow from one node to another; stops counting at `enough`. */
export type Flows = (source: number, sink: number, enough: number) => number;

/** What is left of a pipe below this is a rounding error. */
const NOTHING = 1e-9;

/**
 * Flows in a network, each by itself.
 *
 * Source: Edmonds and Karp, J. ACM 19 (1972): shortest paths first.
 */
export function createFlows(pipes: readonly Pipe[]): Flows {
  const place = new Map<number, number>();
  for (const { from, to } of pipes)
    for (const node of [from, to]) if (!place.has(node)) place.set(node, place.size);
  // Way 2i leads forth through pipe i, way 2i + 1 back.
  const capacity = Float64Array.from({ length: 2 * pipes.length }, (_, way) => {
    const pipe = pipes[way >> 1];
    return (way % 2 === 0 ? pipe?.forth : pipe?.back) ?? 0;
  });
  const target = new Int32Array(2 * pipes.length);
  const waysFrom: number[][] = Array.from({ length: place.size }, () => []);
  pipes.forEach(({ from, to }, i) => {
    const [a, b] = [place.get(from) ?? 0, place.get(to) ?? 0];
    target[2 * i] = b;
    target[2 * i + 1] = a;
    waysFrom[a]?.push(2 * i);
    waysFrom[b]?.push(2 * i + 1);
  });
  const left = new Float64Array(capacity.length);
  const cameBy = new Int32Array(place.size);

  const findPath = (start: number, end: number): boolean => {
    cameBy.fill(-1);
    const queue = [start];
    for (const node of queue)
      for (const way of waysFrom[node] ?? []) {
        const next = target[way] ?? 0;
        if (next === start || (cameBy[next] ?? 0) >= 0 || (left[way] ?? 0) <= NOTHING) continue;
        cameBy[next] = way;
        if (next === end) return true;
        queue.push(next);
      }
    return false;
  };

  const alongPath = (start: number, end: number, each: (way: number) => void) => {
    for (let node = end; node !== start;) {
      const way = cameBy[node] ?? 0;
      each(way);
      node = target[way ^ 1] ?? 0;
    }
  };

  return (source, sink, enough) => {
    const [start, end] = [place.get(source) ?? -1, place.get(sink) ?? -1];
    left.set(capacity);
    let flow = 0;
    while (flow < enough && findPath(start, end)) {
      let most = Infinity;
      alongPath(start, end, (way) => (most = Math.min(most, left[way] ?? 0)));
      alongPath(start, end, (way) => {
        left[way] = (left[way] ?? 0) - most;
        left[way ^ 1] = (left[way ^ 1] ?? 0) + most;
      });
      flow += most;
    }
    return flow;
  };
}
