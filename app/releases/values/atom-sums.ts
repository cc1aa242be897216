import { MOST_SQUARES, roomAbove, roomBelow } from "~/disclosure";
import type { Level } from "~/questionnaires";
import { levelIndex } from "~/scoring";

/** How many values of each kind there are; the distributed ones are the first. */
export type Sizes = {
  readonly values: number;
  readonly distributed: number;
  readonly levels: number;
};

/**
 * Sums over the people of one atom, per value: what the rules on values add up over lines and differences of lines.
 *
 * `rise` says by how many squared points each of the people could be further from the others, as far as it
 * counts. Of distributed values, `lift` are the points above the lowest score of each one's level and `drop` those
 * below the next level, and `levels` the people per level, value after value.
 */
export const ATOM_SUMS = [
  ...(["people", "scores", "squares", "above", "below", "rise"] as const),
  ...(["lift", "drop", "levels"] as const),
];
export type AtomSums = Readonly<Record<(typeof ATOM_SUMS)[number], Float64Array>>;

/** Lowest and highest score per value; of nobody, infinite. */
export type AtomRanges = { readonly lowest: Float64Array; readonly highest: Float64Array };

export function widthOf(
  sum: (typeof ATOM_SUMS)[number],
  { values, distributed, levels }: Sizes,
): number {
  if (sum === "levels") return distributed * levels;
  return sum === "lift" || sum === "drop" ? distributed : values;
}

export type AtomBuilder = {
  readonly sums: AtomSums;
  readonly ranges: AtomRanges;
  readonly clear: () => void;
  /** Adds one person; NaN for a value that they do not have. */
  readonly add: (value: (place: number) => number) => void;
};

export function createAtomBuilder(sizes: Sizes, edges: readonly Level[]): AtomBuilder {
  const list = (sum: (typeof ATOM_SUMS)[number]) => new Float64Array(widthOf(sum, sizes));
  const sums = {
    ...{ people: list("people"), scores: list("scores"), squares: list("squares") },
    ...{ above: list("above"), below: list("below"), rise: list("rise") },
    ...{ lift: list("lift"), drop: list("drop"), levels: list("levels") },
  };
  const ranges = { lowest: list("people"), highest: list("people") };
  const bump = (into: Float64Array, place: number, by: number) => {
    into[place] = (into[place] ?? 0) + by;
  };
  const addLevel = (place: number, score: number) => {
    const level = Math.max(0, levelIndex(score, edges));
    bump(sums.levels, place * sizes.levels + level, 1);
    bump(sums.lift, place, roomBelow(score - (edges[level]?.from ?? 0)));
    bump(sums.drop, place, roomBelow((edges[level + 1]?.from ?? 100) - score));
  };
  return {
    sums,
    ranges,
    clear() {
      for (const name of ATOM_SUMS) sums[name].fill(0);
      ranges.lowest.fill(Infinity);
      ranges.highest.fill(-Infinity);
    },
    add(value) {
      for (let place = 0; place < sizes.values; place += 1) {
        const score = value(place);
        if (Number.isNaN(score)) continue;
        bump(sums.people, place, 1);
        bump(sums.scores, place, score);
        bump(sums.squares, place, score * score);
        bump(sums.above, place, roomAbove(score));
        bump(sums.below, place, roomBelow(score));
        bump(sums.rise, place, Math.min(MOST_SQUARES, score * (100 - score)));
        ranges.lowest[place] = Math.min(ranges.lowest[place] ?? score, score);
        ranges.highest[place] = Math.max(ranges.highest[place] ?? score, score);
        if (place < sizes.distributed) addLevel(place, score);
      }
    },
  };
}
