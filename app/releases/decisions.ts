import { decideValues, planDistributions, type ValueDecision } from "~/disclosure";
import type { Instrument } from "~/questionnaires";
import { poolSamples, type Sample } from "~/statistics";

import type { LineSums, Sums } from "./aggregate";
import type { WithheldReason } from "./document";
import type { LinePlan } from "./line-plan";
import type { DistributionChoice } from "./line-results";
import type { Family, Measures } from "./measures";

/** What may be shown on the lines of one breakdown, or on the one line of everybody. */
export type Decisions = {
  readonly reason: (line: number, measure: number) => WithheldReason | null;
  /** For scales and the total; only asked when `reason` gives none. */
  readonly distribution: (line: number, measure: number) => DistributionChoice;
};

/** Everything, each level by itself. */
export function showAll(instrument: Instrument): Decisions {
  const bins = instrument.levels.map((_, level) => [level]);
  return { reason: () => null, distribution: () => ({ bins, withheld: null }) };
}

/** Where one line of all respondents is concerned, its decisions hold for every breakdown too. */
export type WholeDecisions = Decisions & { readonly values: ValueDecision };

export function decideWhole(measures: Measures, sums: LineSums, minimum: number): WholeDecisions {
  const values = valueDecision(measures, (measure) => [sums.sample(0, measure)], null);
  const byValue = flatten(values);
  return {
    values,
    reason(_, measure) {
      const family = measures.familyOf[measure] ?? null;
      if (family === null) return "could-be-subtracted";
      if (sums.sample(0, measure).n < minimum) return "too-few";
      return byValue[measure] ?? null;
    },
    distribution(_, measure) {
      const { bins, withheld } = planDistributions([sums.levels(0, measure)]);
      return { bins, withheld: withheld[0] ?? null };
    },
  };
}

/**
 * The lines of one breakdown. A scale outside the total that is shown on some lines only leaves the
 * others as one sum, the total minus those: that sum is judged as a line too.
 */
export function decideBreakdown(
  measures: Measures,
  plan: LinePlan,
  sums: LineSums,
  whole: WholeDecisions,
  minimum: number,
): Decisions {
  const splits = measures.familyOf.map((family) => splitLines(plan, family));
  const split = (measure: number) => splits[measure] ?? { shown: [], hidden: [], isHidden: [] };
  const samples = (measure: number): Sample[] => {
    const { shown, hidden } = split(measure);
    const left = poolSamples(hidden.map((line) => sums.sample(line, measure)));
    const own = shown.map((line) => sums.sample(line, measure));
    return left.n > 0 ? [...own, left] : own;
  };
  const byValue = flatten(valueDecision(measures, samples, whole.values));
  const distributions = Array.from({ length: measures.total + 1 }, (_, measure) =>
    distributionOf(split(measure), (line) => sums.levels(line, measure)),
  );
  return {
    reason(line, measure) {
      const everywhere = whole.reason(0, measure);
      if (everywhere !== null) return everywhere;
      if (split(measure).isHidden[line])
        return sums.sample(line, measure).n < minimum ? "too-few" : "could-be-subtracted";
      return byValue[measure] ?? null;
    },
    distribution: (line, measure) =>
      distributions[measure]?.(line) ?? { bins: [], withheld: "too-few-for-distribution" },
  };
}

type Split = {
  readonly shown: readonly number[];
  readonly hidden: readonly number[];
  readonly isHidden: readonly boolean[];
};

function splitLines(plan: LinePlan, family: Family | null): Split {
  const visible = family === null ? undefined : plan.visible.get(family);
  const isHidden = plan.lines.map((_, line) => !(visible?.[line] ?? true));
  const lines = plan.lines.map((_, line) => line);
  return {
    shown: lines.filter((line) => !isHidden[line]),
    hidden: lines.filter((line) => isHidden[line]),
    isHidden,
  };
}

/** Items of the total line: per item why its mean is not shown. */
export function decideItems(
  instrument: Instrument,
  measures: Measures,
  sums: Sums,
  whole: WholeDecisions,
  smallest: number,
): (WithheldReason | null)[] {
  const ids = measures.scales.map(({ id }) => id);
  const scaleOf = instrument.items.map(({ scale }) => (scale === null ? -1 : ids.indexOf(scale)));
  const hidden = [
    ...whole.values.scales.flatMap((reason, scale) => (reason ? [scale] : [])),
    ...whole.values.parts.flatMap((reason, part) =>
      reason ? (measures.competenceScales[part] ?? []) : [],
    ),
  ];
  const { parts } = decideValues({
    scales: ids.map(() => []),
    total: null,
    totalOf: [],
    hiddenEverywhere: hidden,
    parts: [
      ...sums.items.map(({ all }, item) => ({
        scales: [scaleOf[item] ?? -1].filter((scale) => scale >= 0),
        lines: [all],
      })),
      ...measures.competenceScales.map((scales) => ({ scales: scales ?? [], lines: [] })),
    ],
  });
  return sums.items.map(({ all, missing }, item) => {
    const scale = scaleOf[item] ?? -1;
    const scaleReason = scale < 0 ? null : whole.reason(0, scale);
    if (scaleReason !== null) return scaleReason;
    // An item on no scale has nothing to count for a missing answer, so it would stand on others.
    if (scale < 0 && missing > 0) return "could-be-subtracted";
    return all.n < smallest ? "too-few" : (parts[item] ?? null);
  });
}

function valueDecision(
  measures: Measures,
  samples: (measure: number) => readonly Sample[],
  whole: ValueDecision | null,
): ValueDecision {
  const decision = decideValues({
    scales: measures.scales.map((_, scale) => samples(scale)),
    total: measures.totalOf.length > 0 ? samples(measures.total) : null,
    totalOf: measures.totalOf,
    hiddenEverywhere: whole?.scales.flatMap((reason, scale) => (reason ? [scale] : [])) ?? [],
    parts: measures.competenceScales.map((scales, part) => ({
      scales: scales ?? [],
      lines: samples(measures.firstCompetence + part),
    })),
  });
  if (whole === null) return decision;
  return {
    scales: decision.scales,
    total: whole.total ?? decision.total,
    parts: decision.parts.map((reason, part) => whole.parts[part] ?? reason),
  };
}

function flatten({ scales, total, parts }: ValueDecision): (WithheldReason | null)[] {
  return [...scales, total, ...parts];
}

function distributionOf(
  { shown, hidden }: Split,
  levels: (line: number) => number[],
): (line: number) => DistributionChoice {
  const left = hidden.map(levels);
  const rest = (left[0] ?? []).map((_, level) =>
    left.reduce((sum, counts) => sum + (counts[level] ?? 0), 0),
  );
  const lines = [...shown.map(levels), ...(rest.some((count) => count > 0) ? [rest] : [])];
  const { bins, withheld } = planDistributions(lines);
  const place = new Map(shown.map((line, i) => [line, i]));
  return (line) => ({ bins, withheld: withheld[place.get(line) ?? -1] ?? null });
}
