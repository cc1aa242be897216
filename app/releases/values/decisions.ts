import { ALL_RULES, MINIMUM_FOR_SPREAD, type DisclosureRules } from "~/disclosure";
import type { Instrument } from "~/questionnaires";

import type { Sums } from "../aggregate";
import type { Crossings } from "./crossings";
import { decideLevels } from "./decide-levels";
import { decideMeans, familyOf, tells, type MeansContext } from "./decide-means";
import { decideSpread } from "./decide-spread";
import type { WithheldReason } from "../document";
import type { LinePlan } from "../line-plan";
import type { DistributionChoice } from "../line-results";
import type { Measures } from "../measures";
import { isAtLeast, scaleUnits, type Detail } from "./scale-units";
import { valueProof, type ValueProof } from "./value-proof";

/** What may be shown on the lines of one breakdown, or on the one line of everybody. */
export type Decisions = {
  readonly reason: (line: number, measure: number) => WithheldReason | null;
  /** Of spread and margin; only asked when `reason` gives none. */
  readonly spread: (line: number, measure: number) => WithheldReason | null;
  /** For scales and the total; only asked when `reason` gives none. */
  readonly distribution: (line: number, measure: number) => DistributionChoice;
};

/** Everything, each level by itself. */
export function showAll(instrument: Instrument): Decisions {
  const bins = instrument.levels.map((_, level) => [level]);
  return {
    reason: () => null,
    spread: () => null,
    distribution: () => ({ bins, withheld: null }),
  };
}

export type ReleaseDecisions = {
  readonly whole: Decisions;
  /** Per breakdown; those of one that is withheld are never asked. */
  readonly breakdowns: readonly Decisions[];
  /** Per item of the line of everybody. */
  readonly items: readonly (WithheldReason | null)[];
  readonly proof: ValueProof;
};

/** The rules on values, for all lines of a release. */
export function decideRelease(
  instrument: Instrument,
  measures: Measures,
  plans: readonly LinePlan[],
  sums: Sums,
  crossings: Crossings,
  minimum: number,
  rules: DisclosureRules = ALL_RULES,
): ReleaseDecisions {
  const shown = plans.flatMap((plan, i) => (plan.withheld ? [] : [i]));
  const linesOf = (division: number) =>
    (division === 0 ? sums.whole : sums.breakdowns[shown[division - 1] ?? 0]) ?? sums.whole;
  const context: MeansContext = {
    measures,
    crossings,
    units: scaleUnits(instrument, measures, crossings.firstItem, rules),
    sample: (division, line, value) =>
      value < crossings.firstItem
        ? linesOf(division).sample(line, value)
        : (sums.items[value - crossings.firstItem]?.all ?? { n: 0, mean: 0, sd: 0 }),
    minimum,
    rules,
  };
  const means = decideMeans(context);
  const isShown = (division: number, measure: number) =>
    isMeanShown(context, means.details[division] ?? [], division, measure);
  const spreads = Array.from({ length: measures.firstLeftover }, (_, value) =>
    decideSpread(crossings, value, familyOf(measures, value), (at) => isShown(at, value), rules),
  );
  const levels = Array.from({ length: crossings.distributed }, (_, value) =>
    decideLevels(crossings, value, familyOf(measures, value), (at) => isShown(at, value), rules),
  );
  const decisions = (division: number): Decisions => ({
    reason(line, measure) {
      const family = measures.familyOf[measure] ?? null;
      if (family === null) return "could-be-subtracted";
      if (sums.whole.sample(0, measure).n < minimum) return "too-few";
      const visible = crossings.divisions[division]?.plan?.visible.get(family);
      if (visible && !visible[line])
        return linesOf(division).sample(line, measure).n < minimum
          ? "too-few"
          : "could-be-subtracted";
      return isShown(division, measure) ? null : "too-alike";
    },
    spread: (line, measure) => spreads[measure]?.[division]?.[line] ?? null,
    distribution(line, measure) {
      const { bins, withheld } = levels[measure]?.[division] ?? { bins: [], withheld: [] };
      return { bins, withheld: withheld[line] ?? null };
    },
  });
  const whole = decisions(0);
  return {
    whole,
    breakdowns: plans.map((_, i) => decisions(shown.indexOf(i) + 1)),
    items: decideItems(instrument, context, whole, means.details[0] ?? [], sums),
    proof: valueProof(measures, crossings, means.refusals),
  };
}

function isMeanShown(
  context: MeansContext,
  details: readonly Detail[],
  division: number,
  measure: number,
): boolean {
  const { measures, rules } = context;
  const detail = (scale: number) => details[scale] ?? "nothing";
  if (measure < measures.total) return detail(measure) !== "nothing";
  if (measures.familyOf[measure] === null) return false;
  // Without the link between them each is judged by itself: a leak, which is what the rule is for.
  if (!rules.linked) return !tells(context, division, familyOf(measures, measure), measure);
  if (measure === measures.total)
    return measures.totalOf.every((scale) => detail(scale) !== "nothing");
  const scales = measures.competenceScales[measure - measures.firstCompetence] ?? [];
  return scales.every((scale) => isAtLeast(detail(scale), "parts"));
}

function decideItems(
  instrument: Instrument,
  context: MeansContext,
  whole: Decisions,
  details: readonly Detail[],
  sums: Sums,
): (WithheldReason | null)[] {
  const { measures, crossings, rules } = context;
  const ids = measures.scales.map(({ id }) => id);
  return sums.items.map(({ all, missing }, item) => {
    const scale = ids.indexOf(instrument.items[item]?.scale ?? "");
    const scaleReason = scale < 0 ? null : whole.reason(0, scale);
    if (scaleReason !== null) return scaleReason;
    // An item on no scale has nothing to count for a missing answer, so it would stand on others.
    if (scale < 0 && missing > 0) return "could-be-subtracted";
    if (rules.items && all.n < MINIMUM_FOR_SPREAD) return "too-few";
    const isTold =
      scale < 0
        ? !rules.items || !tells(context, 0, "core", crossings.firstItem + item)
        : details[scale] === "items";
    return isTold ? null : "too-alike";
  });
}
