import type { SetComparison, TotalComparison, VersionComparison } from "~/questionnaires";
import type { BreakdownResult, GroupResult } from "~/releases";

import { onCommonItems, type Wave } from "../benchmark/on-common-items";
import {
  commonSide,
  judgeLines,
  releasedSide,
  type Draft,
  type Side,
  type TrendLine,
  type TrendReason,
} from "./trend-lines";

export type TrendGroup = {
  readonly values: Readonly<Record<string, string>>;
  readonly n: { readonly earlier: number; readonly later: number };
  /** One line per scale, in the order of the trend's scales. */
  readonly lines: readonly TrendLine[];
};

export type Trend = {
  /** The later version's scales in its order, then those that are gone. */
  readonly scales: readonly TrendLine[];
  /** Null when neither measurement has one. */
  readonly total: TrendLine | null;
  /** Only groups that stand under their own name in both. */
  readonly breakdowns: readonly {
    readonly by: readonly string[];
    readonly groups: readonly TrendGroup[];
  }[];
};

/**
 * Two measurements of one organisation, as two independent groups of people: who took part is not followed.
 *
 * A line is compared as far as the versions allow: as released, on the items that both have (with the later version's
 * weights), or not. A change is "higher" or "lower" only if its 95 % interval (Welch, finite populations) excludes
 * 0, |Hedges' g| ≥ 0.2, and it survives a false discovery rate of 5 % over the scales and the total. Groups stand on
 * scales that compare as a whole; their false discovery rate is over their breakdown.
 *
 * @param comparison of the earlier version with the later one
 */
export function trendOf(earlier: Wave, later: Wave, comparison: VersionComparison): Trend {
  const scales = scaleDrafts(earlier, later, comparison);
  const total = comparison.total && totalDraft(comparison.total, earlier, later);
  const judged = judgeLines(total ? [...scales, total] : scales);
  return {
    scales: judged.slice(0, scales.length),
    total: judged[scales.length] ?? null,
    breakdowns: later.document.breakdowns.flatMap((after) => {
      const before = earlier.document.breakdowns.find(({ by }) => by.join() === after.by.join());
      if (!before) return [];
      return { by: after.by, groups: groupTrends(before, after, comparison.scales) };
    }),
  };
}

/** The scales of two measurements before their verdicts. */
export function scaleDrafts(earlier: Wave, later: Wave, comparison: VersionComparison): Draft[] {
  return comparison.scales.map((set) => scaleDraft(set, earlier, later));
}

const none = (reason: TrendReason): Side => ({ kind: "none", reason });

/** Why the versions allow no number on a scale at all. */
function refusal({ verdict, changes }: SetComparison): TrendReason | null {
  if (verdict !== "not-comparable") return null;
  const came = changes.find(({ kind }) => kind === "added" || kind === "removed");
  return came?.kind === "added" ? "added" : came ? "removed" : "not-comparable";
}

function scaleDraft(set: SetComparison, earlier: Wave, later: Wave): Draft {
  const { id, verdict, commonItems, items } = set;
  const refused = refusal(set);
  const weighted = later.instrument.items.filter(({ name }) => commonItems.includes(name));
  const side = (wave: Wave): Side => {
    if (refused) return none(refused);
    if (verdict === "common-items") return commonSide(onCommonItems(wave, id, weighted));
    const { scales, population } = wave.document;
    return releasedSide(
      scales.find((scale) => scale.id === id),
      population,
    );
  };
  return {
    id,
    verdict,
    common: commonItems.length,
    items,
    earlier: side(earlier),
    later: side(later),
  };
}

function totalDraft(total: TotalComparison, earlier: Wave, later: Wave): Draft {
  const { verdict, commonItems } = total;
  const side = ({ document }: Wave): Side =>
    verdict === "comparable"
      ? releasedSide(document.total, document.population)
      : none("parts-not-alike");
  const size = ({ instrument }: Wave) =>
    instrument.items.filter(({ scale }) => scale !== null && instrument.total.includes(scale))
      .length;
  return {
    id: "total",
    verdict,
    common: commonItems.length,
    items: { old: size(earlier), new: size(later) },
    earlier: side(earlier),
    later: side(later),
  };
}

function groupTrends(
  before: BreakdownResult,
  after: BreakdownResult,
  scales: readonly SetComparison[],
): TrendGroup[] {
  const pairs = after.groups.flatMap((later) => {
    const earlier = before.groups.find((group) => isSameGroup(group, later, after.by));
    return earlier && later.values ? [{ earlier, later, values: later.values }] : [];
  });
  const drafts = pairs.flatMap((pair) => scales.map((set) => groupDraft(set, pair)));
  const judged = judgeLines(drafts);
  return pairs.map(({ earlier, later, values }, index) => ({
    values,
    n: { earlier: earlier.n, later: later.n },
    lines: judged.slice(index * scales.length, (index + 1) * scales.length),
  }));
}

// "Other groups" stand for other people each time.
function isSameGroup(one: GroupResult, other: GroupResult, by: readonly string[]): boolean {
  const [a, b] = [one.values, other.values];
  return a !== undefined && b !== undefined && by.every((name) => a[name] === b[name]);
}

function groupDraft(
  set: SetComparison,
  pair: { readonly earlier: GroupResult; readonly later: GroupResult },
): Draft {
  const { id, verdict, commonItems, items } = set;
  const refused = refusal(set) ?? (verdict === "comparable" ? null : "group-on-common-items");
  const side = ({ scales, population }: GroupResult): Side =>
    refused
      ? none(refused)
      : releasedSide(
          scales.find((scale) => scale.id === id),
          population,
        );
  const [earlier, later] = [side(pair.earlier), side(pair.later)];
  return { id, verdict, common: commonItems.length, items, earlier, later };
}
