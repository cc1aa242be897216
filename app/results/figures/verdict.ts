import type { Group } from "~/statistics";

import type { OthersLine } from "../benchmark/benchmark";
import { groupOfMargin, proven } from "./difference";
import { isFigure, type Shown } from "./figure";

/** What may be claimed of a difference: "none" is looked at and not shown to be real. */
export type Verdict = "higher" | "lower" | "none";

/** Fewer people than this have no margin, so no verdict. */
const SMALLEST_WITH_MARGIN = 20;

export const direction = (difference: number): Verdict => (difference > 0 ? "higher" : "lower");

/**
 * Own organisation against the others, each member one vote. A difference counts when the interval of the
 * difference excludes 0 at a false discovery rate of 5 % over all lines compared here, and the own mean lies
 * outside the middle half of the others: one inside it would contradict the picture.
 *
 * @returns a verdict per line; null without a benchmark or a margin
 */
export function compareToOthers(
  own: readonly Shown[],
  others: readonly (OthersLine | null)[],
): (Verdict | null)[] {
  const pairs = own.map((figure, index) => {
    const line = others[index] ?? null;
    if (!isFigure(figure) || !figure.margin || !line) return null;
    return {
      line,
      one: groupOfMargin(figure.n, figure.mean, figure.margin),
      other: { n: line.members, mean: line.mean, sd: line.sd, population: null },
    };
  });
  const tests = proven(pairs);
  return pairs.map((pair, index) => {
    if (!pair) return null;
    const test = tests[index];
    const outside = pair.one.mean < pair.line.q1 || pair.one.mean > pair.line.q3;
    return test && outside ? direction(test.difference) : "none";
  });
}

export type GroupFigures = {
  /** False for the merged rest, about which nothing is claimed. */
  readonly named: boolean;
  readonly population: number | null;
  readonly figures: readonly Shown[];
};

type Everybody = { readonly population: number | null; readonly figures: readonly Shown[] };

/**
 * Each group against all people outside it, per scale. A difference counts at a false discovery rate of 5 %
 * over the whole table and |Hedges g| ≥ 0.2. Only groups of 20 or more, with 20 or more outside.
 *
 * @returns a verdict per group and scale; null where nothing may be claimed
 */
export function compareToRest(
  groups: readonly GroupFigures[],
  everybody: Everybody,
): (Verdict | null)[][] {
  const pairs = groups.map((group) =>
    group.figures.map((figure, scale) => {
      const all = everybody.figures[scale];
      if (!group.named || !all) return null;
      const one = sampleOf(figure, group.population);
      const whole = sampleOf(all, everybody.population);
      const other = one && whole && restOf(whole, one);
      return one && other ? { one, other } : null;
    }),
  );
  const tests = proven(pairs.flat());
  let next = 0;
  return pairs.map((row) =>
    row.map((pair) => {
      const test = tests[next++];
      if (!pair) return null;
      return test?.demonstrable ? direction(test.difference) : "none";
    }),
  );
}

function sampleOf(figure: Shown, population: number | null): Group | null {
  if (!isFigure(figure) || figure.sd === null || figure.n < SMALLEST_WITH_MARGIN) return null;
  return { n: figure.n, mean: figure.mean, sd: figure.sd, population };
}

/** Everybody but the group, from both lines' sums and sums of squares. */
export function restOf(all: Group, group: Group): Group | null {
  const n = all.n - group.n;
  if (n < SMALLEST_WITH_MARGIN) return null;
  const mean = (all.n * all.mean - group.n * group.mean) / n;
  const squares = (line: Group) => (line.n - 1) * line.sd ** 2 + line.n * line.mean ** 2;
  const variance = (squares(all) - squares(group) - n * mean ** 2) / (n - 1);
  if (variance <= 0) return null;
  const known = all.population !== null && group.population !== null;
  const population = known ? (all.population ?? 0) - (group.population ?? 0) : null;
  return {
    n,
    mean,
    sd: Math.sqrt(variance),
    population: population !== null && population >= n ? population : null,
  };
}
