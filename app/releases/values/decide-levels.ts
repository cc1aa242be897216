import {
  binCounts,
  findSmallCut,
  isExtreme,
  MINIMUM_FOR_SPREAD,
  planDistributions,
  SMALLEST_PART,
  type Arc,
  type DisclosureRules,
  type DistributionPlan,
} from "~/disclosure";

import type { Crossing, Crossings } from "./crossings";
import type { Family } from "../measures";
import { holdTogether, singleOut, type Standing } from "./moves";
import { joinHidden, publicLines, sumsOver, type PublicLines } from "./public-lines";

/** Per line of a division, for one value. */
export type LevelChoice = DistributionPlan;

type Distributed = Standing & { readonly bins: LevelChoice["bins"] };

/**
 * How the distribution of one value over the levels is shown, per division.
 *
 * Divisions join in order of priority. Two that both show distributions also tell that of differences of unions of their
 * lines: such a difference must be of 20 people or more, with nobody of whom it follows that they are on a level, and no one
 * or two of whom it follows that exactly they are. Else the later of the two shows none.
 *
 * @param isShown does the division show the mean?
 */
export function decideLevels(
  crossings: Crossings,
  value: number,
  family: Family,
  isShown: (division: number) => boolean,
  rules: DisclosureRules,
): LevelChoice[] {
  const standing: Distributed[] = [];
  return crossings.divisions.map(({ lines: count }, division) => {
    const all = Array.from({ length: count }, (_, line) => line);
    if (!isShown(division)) return { bins: [], withheld: all.map(() => null) };
    const lines = publicLines(crossings, division, family);
    const { bins, withheld } = planLines(crossings, division, value, lines, rules);
    const planned = all.map((line) => withheld[lines.of[line] ?? 0] ?? null);
    if (planned.every((reason) => reason !== null)) return { bins, withheld: planned };
    const own = { division, bins, lines: joinHidden(lines, (sum) => withheld[sum] === null) };
    const isSafe =
      !rules.levelCuts ||
      (standing.every((other) => !tellsLevels(crossings, value, other, own)) &&
        areTogetherSafe(crossings, value, family, [...standing, own]));
    if (!isSafe)
      return { bins, withheld: planned.map((reason) => reason ?? "could-be-subtracted") };
    standing.push(own);
    return { bins, withheld: planned };
  });
}

function planLines(
  crossings: Crossings,
  division: number,
  value: number,
  lines: PublicLines,
  rules: DisclosureRules,
): DistributionPlan {
  const crossing = crossings.between(0, division);
  const { distributed, levels } = crossings;
  const perLevel = Array.from({ length: levels }, (_, level) =>
    sumsOver(crossing, crossing.levels, value * levels + level, lines, distributed * levels),
  );
  const above = sumsOver(crossing, crossing.drop, value, lines, distributed);
  const below = sumsOver(crossing, crossing.lift, value, lines, distributed);
  const counts = above.map((_, sum) => perLevel.map((people) => people[sum] ?? 0));
  if (!rules.levels)
    return { bins: perLevel.map((_, level) => [level]), withheld: counts.map(() => null) };
  return planDistributions(
    counts.map((people, sum) => ({
      people,
      onEdge: rules.levelEdges && isExtreme({ above: above[sum] ?? 0, below: below[sum] ?? 0 }),
    })),
  );
}

function tellsLevels(
  crossings: Crossings,
  value: number,
  one: Distributed,
  other: Distributed,
): boolean {
  const crossing = crossings.between(one.division, other.division);
  const { distributed, levels } = crossings;
  const people = (cell: number) =>
    Array.from(
      { length: levels },
      (_, level) => crossing.levels[(cell * distributed + value) * levels + level] ?? 0,
    );
  const counts = Array.from(crossing.left, (_, cell) => people(cell));
  const size = (cell: number) => counts[cell]?.reduce((all, n) => all + n, 0) ?? 0;
  const everybody = arcsOf(crossing, one, other, (cell) => ({
    forth: size(cell),
    back: size(cell),
    needsForth: size(cell) > 0,
  }));
  if (findSmallCut(everybody, MINIMUM_FOR_SPREAD) !== null) return true;
  return commonBins(one.bins, other.bins).some((bin) => {
    const inside = (cell: number) => binCounts(counts[cell] ?? [], [bin])[0] ?? 0;
    // Out of the bin one way and into it the other; that nobody is in it tells of nobody where they are.
    const arcs = arcsOf(crossing, one, other, (cell) => ({
      forth: inside(cell),
      back: size(cell) - inside(cell),
      needsForth: inside(cell) > 0,
    }));
    return findSmallCut(arcs, SMALLEST_PART) !== null;
  });
}

function areTogetherSafe(
  crossings: Crossings,
  value: number,
  family: Family,
  standing: readonly Distributed[],
): boolean {
  if (standing.length < 3) return true;
  const { atoms, levels } = crossings;
  const perLevel = Array.from({ length: levels }, (_, level) =>
    atoms.of("levels", value * levels + level),
  );
  const inBin = (bin: readonly number[]) =>
    Float64Array.from({ length: atoms.count }, (_, atom) =>
      bin.reduce((people, level) => people + (perLevel[level]?.[atom] ?? 0), 0),
    );
  const people = inBin(perLevel.map((_, level) => level));
  if (singleOut(crossings, standing, family, people, MINIMUM_FOR_SPREAD)) return false;
  const [first = [], ...others] = standing.map(({ bins }) => bins);
  return others.reduce<Bins>(commonBins, first).every((bin) => {
    const inside = inBin(bin);
    const outside = people.map((all, atom) => all - (inside[atom] ?? 0));
    const isIn = (atom: number) => (inside[atom] ?? 0) > 0;
    const capacities = { forth: inside, back: outside };
    return holdTogether(crossings, standing, people, capacities, SMALLEST_PART, isIn);
  });
}

function arcsOf(
  { left, right }: Crossing,
  one: Distributed,
  other: Distributed,
  of: (cell: number) => Pick<Arc, "forth" | "back" | "needsForth">,
): Arc[] {
  return Array.from(left, (line, cell): Arc => {
    const arc = of(cell);
    return {
      from: one.lines.of[line] ?? 0,
      to: one.lines.count + (other.lines.of[right[cell] ?? 0] ?? 0),
      ...arc,
      needsBack: arc.forth + arc.back > 0,
    };
  });
}

type Bins = LevelChoice["bins"];

/** The finest bins that both can make of theirs. */
function commonBins(one: Bins, other: Bins): number[][] {
  const ends = new Set(other.map((bin) => bin.at(-1)));
  const bins: number[][] = [[]];
  for (const bin of one) {
    bins.at(-1)?.push(...bin);
    if (ends.has(bin.at(-1))) bins.push([]);
  }
  return bins.slice(0, -1);
}
