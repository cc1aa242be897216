import type { Instrument, Scale, VersionComparison } from "~/questionnaires";

import { areaScales, otherScales, scaleName } from "../figures/area-scales";
import { breakdownName, groupName, groupRank } from "../organisation/group-names";
import { breakdownId } from "../organisation/heat";
import type { Wave } from "../benchmark/on-common-items";
import { sentence, type Sentence, type SentenceValue } from "../words/sentence";
import { trendOf, type Trend, type TrendGroup } from "./trend";
import { areasFinding, groupsFinding, headline, lead } from "./trend-findings";
import type { TrendGroups, TrendNames, TrendRow } from "./trend-rows";

/** All that the page of a trend says, in one language. */
export type TrendView = {
  readonly headline: Sentence;
  readonly lead: readonly Sentence[];
  readonly areas: {
    readonly finding: Sentence;
    /** In the framework's order, then those that are gone, then the total. */
    readonly rows: readonly TrendRow[];
  };
  /** Knowledge and own scales. */
  readonly others: readonly TrendRow[];
  /** True where both were asked exactly alike: then no row says so by itself. */
  readonly alike: boolean;
  /** False where a level means another part of the score. */
  readonly sameLevels: boolean;
  /** Null where no group stands in both. */
  readonly groups: TrendGroups | null;
};

/**
 * @param comparison of the earlier version with the later one
 * @param by the breakdown to show; the first with groups when null or unknown
 */
export function trendView(
  earlier: Wave,
  later: Wave,
  comparison: VersionComparison,
  { names, by, language }: { names: TrendNames; by: string | null; language: string },
): TrendView {
  const trend = trendOf(earlier, later, comparison);
  const rowsOf = (scales: readonly Scale[]) =>
    scales.flatMap((scale): TrendRow[] => {
      const line = trend.scales.find(({ id }) => id === scale.id);
      return line ? [{ name: scaleName(scale, language), line }] : [];
    });
  const both = (of: (instrument: Instrument) => Scale[]) => {
    const [now, then] = [of(later.instrument), of(earlier.instrument)];
    const gone = then.filter(({ id }) => !later.instrument.scales.some((scale) => scale.id === id));
    return rowsOf([...now, ...gone]);
  };
  const areas = both(areaScales);
  const total = trend.total ? [{ name: null, line: trend.total }] : [];
  const others = both(otherScales);
  return {
    headline: headline(areas, names, language),
    lead: lead(earlier.document, later.document, names, language),
    areas: { finding: areasFinding(areas), rows: [...areas, ...total] },
    others,
    alike: [...areas, ...others].every(({ line }) => line.verdict === "comparable"),
    sameLevels: comparison.levels.verdict === "comparable",
    groups: groupsOf(trend, later.instrument, by, language),
  };
}

// The name of a blank answer is a text of all dashboards.
function inAnyNamespace(name: SentenceValue): SentenceValue {
  return typeof name === "object" ? sentence(`results:${name.key}`, name.values) : name;
}

function groupsOf(
  { scales, breakdowns }: Trend,
  instrument: Instrument,
  by: string | null,
  language: string,
): TrendGroups | null {
  const shown = breakdowns.filter(({ groups }) => groups.length > 0);
  const chosen = shown.find((breakdown) => breakdownId(breakdown.by) === by) ?? shown[0];
  if (!chosen) return null;
  const columns = areaScales(instrument);
  const names = columns.map((scale) => scaleName(scale, language));
  const rank = ({ values }: TrendGroup) => groupRank(values, chosen.by, instrument);
  const key = ({ values }: TrendGroup) => chosen.by.map((name) => values[name]).join();
  const lines = chosen.groups
    .toSorted((one, other) => rank(one) - rank(other) || key(one).localeCompare(key(other), "nl"))
    .map(({ values, n, lines: all }) => ({
      id: JSON.stringify(values),
      name: inAnyNamespace(groupName(values, chosen.by, instrument, language)),
      n,
      cells: columns.flatMap(({ id }) => all[scales.findIndex((scale) => scale.id === id)] ?? []),
    }));
  return {
    by: breakdownId(chosen.by),
    name: breakdownName(chosen.by, instrument, language),
    finding: groupsFinding({ lines, columns: names }, language),
    choices: shown.map((breakdown) => ({
      id: breakdownId(breakdown.by),
      name: breakdownName(breakdown.by, instrument, language),
    })),
    columns: names,
    lines,
  };
}
