import { ALL_RULES, hideHeadcounts, isNearlyEveryone } from "~/disclosure";

import type { LineSums } from "./aggregate";
import type { Decisions } from "./values/decisions";
import type {
  BreakdownResult,
  CompetenceResult,
  GroupResult,
  ScaleResult,
  TotalResult,
  WithheldReason,
} from "./document";
import type { Line, LinePlan } from "./line-plan";
import { levelsOf, numbersOf, type LineContext } from "./line-results";
import type { Measures } from "./measures";

export type LineNumbers = {
  readonly scales: readonly ScaleResult[];
  readonly competences: readonly CompetenceResult[];
  readonly total: TotalResult | null;
};

/** Adds to a scale what stands between its numbers and its levels. */
export type ScaleExtras = (scale: number, reason: WithheldReason | null) => Partial<ScaleResult>;

/** All numbers of one line, in the order of the definition. */
export function writeLine(
  measures: Measures,
  sums: LineSums,
  decisions: Decisions,
  line: number,
  context: LineContext,
  extras: ScaleExtras = () => ({}),
): LineNumbers {
  const reasonOf = (measure: number) => decisions.reason(line, measure);
  const reasons = (measure: number) => ({
    mean: reasonOf(measure),
    spread: decisions.spread(line, measure),
  });
  const levels = (measure: number) => {
    const reason = reasonOf(measure);
    const choice =
      reason === null ? decisions.distribution(line, measure) : { bins: [], withheld: reason };
    return levelsOf(sums.levels(line, measure), choice, context);
  };
  // How many have a scale that is hidden would tell who skipped it.
  const isCountHidden = (measure: number) =>
    context.protected && reasonOf(measure) !== null && measures.familyOf[measure] !== "core";
  const numbers = (measure: number) => {
    const found = numbersOf(sums.sample(line, measure), reasons(measure), context);
    return isCountHidden(measure) ? { ...found, n: null } : found;
  };
  return {
    scales: measures.scales.map(({ id }, scale) => ({
      id,
      ...numbers(scale),
      ...extras(scale, reasonOf(scale)),
      ...levels(scale),
    })),
    competences: measures.competences.map(({ id }, i) => {
      const measure = measures.firstCompetence + i;
      const { mean, ci, n, withheld } = numbers(measure);
      return { id, n, mean, ci, ...(withheld && { withheld }) };
    }),
    total:
      measures.totalOf.length > 0
        ? { ...numbers(measures.total), ...levels(measures.total) }
        : null,
  };
}

export type Headcount = { readonly n: number; readonly population: number | null };

/** What a line may say about its headcount. */
export function headcountOf(
  { n, population }: Headcount,
  isProtected: boolean,
  rules = ALL_RULES,
): { population: number | null; populationWithheld?: WithheldReason } {
  if (!isProtected || !rules.headcounts || !isNearlyEveryone({ n, population }))
    return { population };
  return { population: null, populationWithheld: "nearly-everyone" };
}

export function writeBreakdown(
  measures: Measures,
  plan: LinePlan,
  sums: LineSums,
  decisions: Decisions,
  total: Headcount,
  context: Omit<LineContext, "population" | "marginWithheld">,
  rules = ALL_RULES,
): BreakdownResult {
  const { by } = plan.column;
  if (plan.withheld !== null) return { by, withheld: plan.withheld, groups: [] };
  const counts = plan.lines.map((line, i) => ({
    n: sums.n(i),
    population: headcount(plan, line),
  }));
  const isHiding = context.protected && rules.headcounts;
  const hidden = isHiding ? hideHeadcounts(total, counts) : counts.map(() => null);
  return {
    by,
    withheld: null,
    groups: plan.lines.map((line, i): GroupResult => {
      const reason = hidden[i] ?? null;
      const population = reason ? null : (counts[i]?.population ?? null);
      return {
        ...names(plan, line),
        n: sums.n(i),
        population,
        ...(reason && { populationWithheld: reason }),
        ...writeLine(measures, sums, decisions, i, {
          ...context,
          population,
          marginWithheld: reason,
        }),
      };
    }),
  };
}

function names({ column }: LinePlan, { groups, merged }: Line) {
  const valuesOf = (group: number) => column.values[group] ?? {};
  return merged
    ? { other: true as const, merged: merged.map(valuesOf) }
    : { values: valuesOf(groups[0] ?? 0) };
}

/** Of the groups in the line, the empty ones that are named with it too; one unknown, all unknown. */
function headcount({ column }: LinePlan, { groups, merged }: Line): number | null {
  let all = 0;
  for (const group of merged ?? groups) {
    const population = column.populations[group] ?? null;
    if (population === null) return null;
    all += population;
  }
  return all;
}
