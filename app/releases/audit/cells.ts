import { MOST_SQUARES, roomAbove, roomBelow, squaresToSpare } from "~/disclosure";

import type { Printed, PrintedBreakdown } from "./printed";

/** People who stand on one line of each of two breakdowns, and have the measure. */
export type Cell = {
  readonly left: number;
  readonly right: number;
  readonly people: number;
  readonly above: number;
  readonly below: number;
  readonly squares: number;
  readonly rise: number;
};

/** @returns the cells of two breakdowns that somebody with a measure stands in, for each measure */
export function cellsOf(
  { scores }: Printed,
  one: PrintedBreakdown,
  other: PrintedBreakdown,
): (measure: number) => Cell[] {
  const width = other.lines.length;
  const { keys, cellOf } = numberCells(one, other);
  return (measure) => {
    const own = scores[measure] ?? new Float64Array(0);
    const column = (start = 0) => new Float64Array(keys.length).fill(start);
    const [people, above, below, total] = [column(), column(), column(), column()];
    const [squares, rise, lowest, highest] = [column(), column(), column(100), column(0)];
    // Columns and not objects: of a million people this is most of what the audit takes.
    for (let person = 0; person < own.length; person += 1) {
      const cell = cellOf[person] ?? -1;
      const score = own[person] ?? NaN;
      if (cell < 0 || Number.isNaN(score)) continue;
      people[cell] = (people[cell] ?? 0) + 1;
      above[cell] = (above[cell] ?? 0) + roomAbove(score);
      below[cell] = (below[cell] ?? 0) + roomBelow(score);
      total[cell] = (total[cell] ?? 0) + score;
      squares[cell] = (squares[cell] ?? 0) + score * score;
      rise[cell] = (rise[cell] ?? 0) + Math.min(MOST_SQUARES, score * (100 - score));
      if (score < (lowest[cell] ?? 0)) lowest[cell] = score;
      if (score > (highest[cell] ?? 0)) highest[cell] = score;
    }
    const cells = keys.map((key, cell) => ({
      left: Math.floor(key / width),
      right: key % width,
      people: people[cell] ?? 0,
      above: above[cell] ?? 0,
      below: below[cell] ?? 0,
      squares: squaresToSpare({
        n: people[cell] ?? 0,
        scores: total[cell] ?? 0,
        squares: squares[cell] ?? 0,
        lowest: lowest[cell] ?? 0,
        highest: highest[cell] ?? 0,
      }),
      rise: rise[cell] ?? 0,
    }));
    return cells.filter((cell) => cell.people > 0);
  };
}

/** The cells that somebody stands in, and whose is which; -1 for nobody's. */
function numberCells(one: PrintedBreakdown, other: PrintedBreakdown) {
  const width = other.lines.length;
  const places = new Int32Array(one.lines.length * width).fill(-1);
  const cellOf = new Int32Array(one.lineOf.length).fill(-1);
  const keys: number[] = [];
  for (let person = 0; person < cellOf.length; person += 1) {
    const key = (one.lineOf[person] ?? 0) * width + (other.lineOf[person] ?? 0);
    if (places[key] === -1) places[key] = keys.push(key) - 1;
    cellOf[person] = places[key] ?? -1;
  }
  return { keys, cellOf };
}
