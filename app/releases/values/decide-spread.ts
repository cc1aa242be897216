import {
  ENOUGH_SQUARES,
  findSmallCut,
  MINIMUM_FOR_SPREAD,
  planSpread,
  squaresToSpare,
  type Arc,
  type DisclosureRules,
  type SpreadReason,
} from "~/disclosure";

import type { Crossing, Crossings } from "./crossings";
import type { Family } from "../measures";
import { singleOut, type Standing } from "./moves";
import { joinHidden, publicLines, sumsOver, type PublicLines } from "./public-lines";

/**
 * On which lines the spread and the margin of one value are shown, per division; `null` where they are.
 *
 * Divisions join in order of priority. Two that both show spreads also tell the squares of differences of unions
 * of their lines: such a difference must be of 20 people or more and leave 850 squared points to spare, counting for
 * those who are taken off by how much they could differ more (the cut is that of the means, with squares for
 * points). Three or more must not single out fewer than 20 people. Else the last of them shows none.
 *
 * @param isShown does the division show the mean?
 */
export function decideSpread(
  crossings: Crossings,
  value: number,
  family: Family,
  isShown: (division: number) => boolean,
  rules: DisclosureRules,
): (readonly (SpreadReason | null)[])[] {
  const means = [...crossings.divisions.keys()].filter(isShown);
  const standing: Standing[] = [];
  return crossings.divisions.map(({ lines: count }, division) => {
    const all = Array.from({ length: count }, (_, line) => line);
    if (!isShown(division)) return all.map(() => null);
    const lines = publicLines(crossings, division, family);
    const reasons = rules.spread
      ? planSpread(spreadLines(crossings, value, division, lines, means))
      : Array.from({ length: lines.count }, () => null);
    const planned = all.map((line) => reasons[lines.of[line] ?? 0] ?? null);
    if (planned.every((reason) => reason !== null)) return planned;
    const own = { division, lines: joinHidden(lines, (sum) => reasons[sum] === null) };
    if (rules.spreadCuts && !isSafe(crossings, value, family, standing, own))
      return planned.map((reason) => reason ?? "could-be-subtracted");
    standing.push(own);
    return planned;
  });
}

/** People per public line, and the squares that no other division's means explain: the fewest of any. */
function spreadLines(
  crossings: Crossings,
  value: number,
  division: number,
  lines: PublicLines,
  means: readonly number[],
) {
  const whole = crossings.between(0, division);
  const people = sumsOver(whole, whole.people, value, lines);
  const squares = people.map(() => Infinity);
  for (const other of means) {
    if (other === division && division !== 0) continue;
    const [one, second] = other < division ? [other, division] : [division, other];
    const crossing = crossings.between(one, second);
    const own = one === division ? crossing.left : crossing.right;
    const left = people.map(() => 0);
    own.forEach((line, cell) => {
      const sum = lines.of[line] ?? 0;
      left[sum] = (left[sum] ?? 0) + spare(crossing, cell, value);
    });
    left.forEach((own, sum) => (squares[sum] = Math.min(squares[sum] ?? own, own)));
  }
  return people.map((n, sum) => ({ n, squares: squares[sum] ?? 0 }));
}

function spare(crossing: Crossing, cell: number, value: number): number {
  const at = cell * crossing.width + value;
  return squaresToSpare({
    n: crossing.people[at] ?? 0,
    scores: crossing.scores[at] ?? 0,
    squares: crossing.squares[at] ?? 0,
    lowest: crossing.lowest[at] ?? 0,
    highest: crossing.highest[at] ?? 0,
  });
}

function isSafe(
  crossings: Crossings,
  value: number,
  family: Family,
  standing: readonly Standing[],
  own: Standing,
): boolean {
  for (const other of standing) {
    const crossing = crossings.between(other.division, own.division);
    const people = (cell: number) => crossing.people[cell * crossing.width + value] ?? 0;
    const rise = (cell: number) => crossing.rise[cell * crossing.width + value] ?? 0;
    const squares = (cell: number) => spare(crossing, cell, value);
    const counts = arcsOf(crossing, other, own, people, people, people);
    if (findSmallCut(counts, MINIMUM_FOR_SPREAD) !== null) return false;
    const spreads = arcsOf(crossing, other, own, people, squares, rise);
    if (findSmallCut(spreads, ENOUGH_SQUARES) !== null) return false;
  }
  if (standing.length < 2) return true;
  const people = crossings.atoms.of("people", value);
  return !singleOut(crossings, [...standing, own], family, people, MINIMUM_FOR_SPREAD);
}

type OfCell = (cell: number) => number;

function arcsOf(
  { left, right }: Crossing,
  one: Standing,
  other: Standing,
  people: OfCell,
  forth: OfCell,
  back: OfCell,
): Arc[] {
  return Array.from(left, (line, cell): Arc => {
    const needed = people(cell) > 0;
    return {
      from: one.lines.of[line] ?? 0,
      to: one.lines.count + (other.lines.of[right[cell] ?? 0] ?? 0),
      forth: forth(cell),
      back: back(cell),
      needsForth: needed,
      needsBack: needed,
    };
  });
}
