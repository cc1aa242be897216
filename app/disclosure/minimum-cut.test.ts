import fc from "fast-check";
import { expect, test } from "vitest";

import { minimumCut } from "./minimum-cut";

function graphOf(nodes: number, edges: readonly (readonly [number, number, number])[]) {
  const graph = Array.from({ length: nodes }, () => new Map<number, number>());
  for (const [a, b, weight] of edges)
    if (a !== b) {
      graph[a]?.set(b, (graph[a]?.get(b) ?? 0) + weight);
      graph[b]?.set(a, (graph[b]?.get(a) ?? 0) + weight);
    }
  return graph;
}

test("the example of Stoer and Wagner has a minimum cut of 4", () => {
  const graph = graphOf(8, [
    ...([
      [0, 1, 2],
      [0, 4, 3],
      [1, 2, 3],
      [1, 4, 2],
      [1, 5, 2],
      [2, 3, 4],
    ] as const),
    ...([
      [2, 6, 2],
      [3, 6, 2],
      [3, 7, 2],
      [4, 5, 3],
      [5, 6, 1],
      [6, 7, 3],
    ] as const),
  ]);
  const cut = minimumCut(graph);
  expect(cut?.weight).toBe(4);
  expect([
    [2, 3, 6, 7],
    [0, 1, 4, 5],
  ]).toContainEqual(cut?.side);
});

test("single nodes have no cut, and each component is cut by itself", () => {
  expect(minimumCut(graphOf(3, []))).toBeNull();
  expect(
    minimumCut(
      graphOf(4, [
        [0, 1, 9],
        [2, 3, 5],
      ]),
    )?.weight,
  ).toBe(5);
});

test("the minimum cut is that of trying every split of every component", () => {
  const edge = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
      const graph = graphOf(7, edges);
      let fewest = Infinity;
      for (let split = 1; split < 127; split += 1) {
        let weight = 0;
        graph.forEach((neighbours, a) =>
          neighbours.forEach((w, b) => {
            if (a < b && ((split >> a) & 1) !== ((split >> b) & 1)) weight += w;
          }),
        );
        if (weight > 0) fewest = Math.min(fewest, weight);
      }
      const cut = minimumCut(graph);
      expect(cut?.weight ?? Infinity).toBe(fewest);
      if (!cut) return;
      const side = new Set(cut.side);
      let weight = 0;
      for (const a of side) graph[a]?.forEach((w, b) => (weight += side.has(b) ? 0 : w));
      expect(weight).toBe(cut.weight);
    }),
    { numRuns: 1000 },
  );
});
