import fc from "fast-check";
import { expect, test } from "vitest";

import { findSmallCut, type Arc } from "./directed-cut";

const arc = (from: number, to: number, forth: number, back: number): Arc => ({
  ...{ from, to, forth, back },
  ...{ needsForth: true, needsBack: true },
});

/** Every set of nodes that separates a needed way, by what it costs. */
function cheapest(arcs: readonly Arc[], nodes: number): number {
  let least = Infinity;
  for (let set = 1; set < 2 ** nodes - 1; set += 1) {
    const inside = (node: number) => ((set >> node) & 1) === 1;
    let cost = 0;
    let separates = false;
    for (const { from, to, forth, back, needsForth, needsBack } of arcs) {
      if (inside(from) && !inside(to)) {
        cost += forth;
        separates ||= needsForth;
      }
      if (inside(to) && !inside(from)) {
        cost += back;
        separates ||= needsBack;
      }
    }
    if (separates) least = Math.min(least, cost);
  }
  return least;
}

test("two nodes hold when both ways carry the threshold", () => {
  expect(findSmallCut([arc(0, 1, 3, 5)], 3)).toBeNull();
  expect(findSmallCut([arc(0, 1, 3, 5)], 4)).toBe(3);
  expect(findSmallCut([arc(0, 1, 5, 0)], 1)).toBe(0);
});

test("what one arc lacks may go round by others", () => {
  const ring = [arc(0, 1, 2, 2), arc(1, 2, 2, 2), arc(0, 2, 2, 2)];
  expect(findSmallCut(ring, 4)).toBeNull();
  expect(findSmallCut(ring.slice(1), 4)).toBe(2);
});

test("separate parts of the network do not concern each other", () => {
  expect(findSmallCut([arc(0, 1, 9, 9), arc(2, 3, 9, 9)], 9)).toBeNull();
  expect(findSmallCut([], 9)).toBeNull();
});

test("a way that is not needed may be cut, also for nothing", () => {
  const oneWay = { ...arc(0, 1, 0, 9), needsForth: false };
  expect(findSmallCut([oneWay], 3)).toBeNull();
  expect(findSmallCut([{ ...oneWay, needsForth: true }], 3)).toBe(0);
});

const capacity = fc.oneof(fc.nat(6), fc.constantFrom(0, 9));
const anyArc = fc.record({
  from: fc.nat(5),
  to: fc.nat(5),
  forth: capacity,
  back: capacity,
  needsForth: fc.boolean(),
  needsBack: fc.boolean(),
});
const twoWay = anyArc.map((one) => ({ ...one, needsForth: true, needsBack: true }));

test("a cut is found exactly when trying all sets of nodes finds one", () => {
  const arcs = fc.oneof(
    fc.array(twoWay, { maxLength: 12 }),
    fc.array(fc.oneof(anyArc, twoWay), { maxLength: 12 }),
  );
  fc.assert(
    fc.property(arcs, fc.integer({ min: 1, max: 12 }), (list, threshold) => {
      const least = cheapest(
        list.filter(({ from, to }) => from !== to),
        6,
      );
      const found = findSmallCut(list, threshold);
      if (found === null) expect(least).toBeGreaterThanOrEqual(threshold);
      else {
        expect(found).toBeLessThan(threshold);
        expect(found).toBeGreaterThanOrEqual(least);
      }
    }),
    { numRuns: 3000 },
  );
});
