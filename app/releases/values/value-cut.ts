import { ENOUGH_ROOM, findSmallCut, type Arc } from "~/disclosure";

import type { Crossings } from "./crossings";
import type { PublicLines } from "./public-lines";
import { isAtLeast, type Detail, type ScaleUnits, type Unit } from "./scale-units";

/** A division with what it shows of a scale. */
export type Showing = {
  readonly division: number;
  readonly detail: Detail;
  readonly lines: PublicLines;
};

/**
 * Do two divisions together leave too little room on a scale?
 *
 * Each of the two divides the answers of all people to all items of the scale into public sums, so sums of the one
 * minus sums of the other are public, and with such a difference how much room it leaves: the points that those who
 * are added miss from the top, and those who are taken off have. Make a node of each public sum and an arc of all
 * answers that two of them share; then that room is what the cut of these nodes costs, and there are no other
 * bounds, as the incidence of such a graph is totally unimodular. Where both show the same detail, each unit is a
 * graph by itself. Where one shows more, what both show is judged so; and then the units of the other's detail, which
 * hang together through the sums of the coarser one, each counted by its share of the scale.
 *
 * @returns the room left by a cut that leaves too little, as points of the unit concerned; `null` when none does
 */
export function smallValueCut(
  crossings: Crossings,
  one: Showing,
  other: Showing,
  units: ScaleUnits,
): number | null {
  const isFiner = isAtLeast(one.detail, other.detail);
  const [finer, coarser] = isFiner ? [one.detail, other.detail] : [other.detail, one.detail];
  if (finer === "nothing" || coarser === "nothing") return null;
  const both = [
    { ...one, detail: coarser },
    { ...other, detail: coarser },
  ] as const;
  for (const unit of units[coarser]) {
    const cut = findSmallCut(arcsOf(crossings, ...both, [{ ...unit, weight: 1 }]), ENOUGH_ROOM);
    if (cut !== null) return cut;
  }
  for (const unit of finer === coarser ? [] : units[finer]) {
    const arcs = arcsOf(crossings, one, other, units[finer], unit);
    const cut = findSmallCut(arcs, ENOUGH_ROOM * unit.weight);
    if (cut !== null) return cut / unit.weight;
  }
  return null;
}

/** @param target the unit whose answers must not be told; all when left out */
function arcsOf(
  crossings: Crossings,
  one: Showing,
  other: Showing,
  units: readonly Unit[],
  target?: Unit,
): Arc[] {
  const { left, right, width, people, above, below } = crossings.between(
    one.division,
    other.division,
  );
  const nodes = units.length;
  const first = one.lines.count * nodes;
  const arcs: Arc[] = [];
  left.forEach((line, cell) => {
    units.forEach((unit, i) => {
      const at = cell * width + unit.value;
      if ((people[at] ?? 0) === 0) return;
      const isTarget = target === undefined || target === unit;
      arcs.push({
        from: (one.lines.of[line] ?? 0) * nodes + sumOf(one.detail, unit, i),
        to: first + (other.lines.of[right[cell] ?? 0] ?? 0) * nodes + sumOf(other.detail, unit, i),
        forth: unit.weight * (above[at] ?? 0),
        back: unit.weight * (below[at] ?? 0),
        needsForth: isTarget,
        needsBack: isTarget,
      });
    });
  });
  return arcs;
}

/** Which of a line's public sums a unit belongs to. */
function sumOf(detail: Detail, { part }: Unit, place: number): number {
  return detail === "items" ? place : detail === "parts" ? part : 0;
}
