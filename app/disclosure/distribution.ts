import { MINIMUM_FOR_SPREAD } from "./values";

/** Each part of a distribution that is not empty has at least so many people. */
export const SMALLEST_PART = 3;
const LARGEST_SHARE = 0.9;

export type DistributionReason = "too-few-for-distribution" | "too-alike" | "could-be-subtracted";

export type DistributionPlan = {
  /** Neighbouring levels that go together, lowest first: the same for every line. */
  readonly bins: readonly (readonly number[])[];
  /** Per line: why its distribution is not shown, or `null`. */
  readonly withheld: readonly (DistributionReason | null)[];
};

/** People per level, lowest level first; `onEdge` when mean and distribution together would tell too much of them. */
export type LevelLine = { readonly people: readonly number[]; readonly onEdge: boolean };

/**
 * How the level distributions of one breakdown on one scale may be shown.
 *
 * All lines share one merging, and the lines that are not shown must together pass as a line of their
 * own (two or more of them): their distribution is what the total leaves over. Where one line of 20 people or more
 * does not pass, none is shown: which line it is would say that nearly all of it have one level.
 */
export function planDistributions(given: readonly LevelLine[]): DistributionPlan {
  const lines = given.map(({ people }) => people);
  const sizes = lines.map((counts) => sum(counts));
  const withheld: (DistributionReason | null)[] = sizes.map((n) =>
    n < MINIMUM_FOR_SPREAD ? "too-few-for-distribution" : null,
  );
  for (;;) {
    const shown = withheld.flatMap((reason, line) => (reason === null ? [line] : []));
    const rest = withheld.flatMap((reason, line) => (reason === null ? [] : [line]));
    const left = addUp(rest.map((line) => lines[line] ?? []));
    const groups = shown.map((line) => lines[line] ?? []);
    const bins = mergeLevels(rest.length > 0 ? [...groups, left] : groups);
    if (shown.length === 0) return { bins, withheld };
    if (shown.some((line) => given[line]?.onEdge || isLopsided(lines[line] ?? [], bins)))
      return { bins, withheld: withheld.map(() => "too-alike") };
    const restFails =
      rest.length > 0 &&
      (rest.length < 2 || sum(left) < MINIMUM_FOR_SPREAD || isLopsided(left, bins));
    if (!restFails) return { bins, withheld };
    const next = shown.reduce((a, b) => ((sizes[b] ?? 0) < (sizes[a] ?? 0) ? b : a));
    withheld[next] = "could-be-subtracted";
  }
}

/** People per bin. */
export function binCounts(
  counts: readonly number[],
  bins: readonly (readonly number[])[],
): number[] {
  return bins.map((bin) => sum(bin.map((level) => counts[level] ?? 0)));
}

/** Joins a part of one or two people with the neighbour that has fewer, until there is none. */
function mergeLevels(groups: readonly (readonly number[])[]): number[][] {
  const bins = (groups[0] ?? []).map((_, level) => [level]);
  for (;;) {
    const all = binCounts(addUp(groups), bins);
    const small = bins.findIndex((_, bin) =>
      groups.some((counts) => {
        const people = binCounts(counts, bins)[bin] ?? 0;
        return people > 0 && people < SMALLEST_PART;
      }),
    );
    if (small < 0 || bins.length === 1) return bins;
    const below = all[small - 1] ?? Infinity;
    const above = all[small + 1] ?? Infinity;
    const first = below <= above ? small - 1 : small;
    bins.splice(first, 2, [...(bins[first] ?? []), ...(bins[first + 1] ?? [])]);
  }
}

function isLopsided(counts: readonly number[], bins: readonly (readonly number[])[]): boolean {
  return Math.max(...binCounts(counts, bins)) > LARGEST_SHARE * sum(counts);
}

function addUp(groups: readonly (readonly number[])[]): number[] {
  return (groups[0] ?? []).map((_, level) => sum(groups.map((counts) => counts[level] ?? 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
