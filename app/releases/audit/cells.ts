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

export function cellsOf(
  { scores }: Printed,
  one: PrintedBreakdown,
  other: PrintedBreakdown,
  measure: number,
): Cell[] {
  const found = new Map<number, number[]>();
  one.lineOf.forEach((line, person) => {
    const score = scores[measure]?.[person] ?? NaN;
    if (Number.isNaN(score)) return;
    const key = line * other.lines.length + (other.lineOf[person] ?? 0);
    const cell = found.get(key);
    if (cell) cell.push(score);
    else found.set(key, [score]);
  });
  return [...found].map(([key, own]) => ({
    left: Math.floor(key / other.lines.length),
    right: key % other.lines.length,
    people: own.length,
    above: sum(own.map(roomAbove)),
    below: sum(own.map(roomBelow)),
    squares: squaresToSpare({
      n: own.length,
      scores: sum(own),
      squares: sum(own.map((score) => score ** 2)),
      lowest: own.reduce((a, b) => Math.min(a, b), Infinity),
      highest: own.reduce((a, b) => Math.max(a, b), -Infinity),
    }),
    rise: sum(own.map((score) => Math.min(MOST_SQUARES, score * (100 - score)))),
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
