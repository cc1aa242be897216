import { binCounts } from "~/disclosure";
import type { Level } from "~/questionnaires";
import { meanInterval, shareInterval, standardError, type Sample } from "~/statistics";

import type { Interval, LevelShare, WithheldReason } from "./document";
import { both, type Rounding } from "./rounding";

/** What holds for all numbers of one line. */
export type LineContext = {
  readonly protected: boolean;
  readonly rounding: Rounding;
  readonly levels: readonly Level[];
  /** Headcount for the margins; `null` when unknown. */
  readonly population: number | null;
  /** Why margins would tell a headcount that is left out. */
  readonly marginWithheld: WithheldReason | null;
};

type Numbers = {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly ci: Interval | null;
  readonly withheld?: WithheldReason;
};

/** Why the mean is not shown, and why, with a mean, spread and margin are not. */
export type NumberReasons = {
  readonly mean: WithheldReason | null;
  readonly spread: WithheldReason | null;
};

/** Mean with spread and margin, each as far as it may be shown. */
export function numbersOf(sample: Sample, reasons: NumberReasons, line: LineContext): Numbers {
  const { n } = sample;
  const { points } = line.rounding;
  const nothing = { n, mean: null, sd: null, se: null, ci: null };
  if (reasons.mean !== null) return { ...nothing, withheld: reasons.mean };
  if (n === 0) return { ...nothing, withheld: "not-computable" };
  const mean = points(sample.mean);
  if (n < 2) return { ...nothing, mean, withheld: "not-computable" };
  if (reasons.spread !== null) return { ...nothing, mean, withheld: reasons.spread };
  const sd = points(sample.sd);
  if (line.marginWithheld) return { ...nothing, mean, sd, withheld: line.marginWithheld };
  const population = populationFor(line, n);
  const se = standardError(sample, population).value;
  const ci = meanInterval(sample, population).value;
  return { n, mean, sd, se: se && points(se), ci: ci && both(ci, points) };
}

export type DistributionChoice = {
  readonly bins: readonly (readonly number[])[];
  readonly withheld: WithheldReason | null;
};

/** Shares of the levels, lowest first. */
export function levelsOf(
  counts: readonly number[],
  { bins, withheld }: DistributionChoice,
  line: LineContext,
): { levels: readonly LevelShare[] | null; levelsWithheld?: WithheldReason } {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (withheld !== null) return { levels: null, levelsWithheld: withheld };
  if (n === 0) return { levels: null, levelsWithheld: "not-computable" };
  const { share } = line.rounding;
  const people = binCounts(counts, bins);
  return {
    levels: bins.map((bin, i): LevelShare => {
      const count = people[i] ?? 0;
      const ci = line.marginWithheld ? null : shareInterval(count, n, populationFor(line, n)).value;
      return {
        ids: bin.map((level) => line.levels[level]?.id ?? ""),
        share: share(count / n),
        ci: ci && both(ci, share),
      };
    }),
  };
}

// More respondents than staff is an error in the headcount: then the margin is that of a large one.
function populationFor({ population }: LineContext, n: number): number | null {
  return population !== null && population >= n ? population : null;
}
