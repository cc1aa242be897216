import type { Quartiles } from "~/charts";
import type { Scale, VersionComparison } from "~/questionnaires";

import type { RoundBenchmark } from "../benchmark/benchmark";
import type { Wave } from "../benchmark/on-common-items";
import { scaleName, type ScaleName } from "../figures/area-scales";
import { scaleDrafts } from "../trend/trend";
import { judgeLines, type TrendLine } from "../trend/trend-lines";
import { countWord, sentence, type Sentence } from "../words/sentence";

/** A member by name with a release in both rounds. */
export type MemberPair = {
  readonly slug: string;
  readonly name: string;
  readonly earlier: Wave;
  readonly later: Wave;
  readonly comparison: VersionComparison;
};

export type ChangedMember = {
  readonly slug: string;
  readonly name: string;
  /** In the order of the columns; null where neither questionnaire has the area. */
  readonly lines: readonly (TrendLine | null)[];
};

/** Members without a name of the same sectors, then and now. */
export type ChangedPool = {
  readonly id: string;
  readonly sectors: readonly string[];
  readonly members: { readonly earlier: number; readonly later: number };
  /** In the order of the columns. */
  readonly quartiles: readonly ({
    readonly earlier: Quartiles;
    readonly later: Quartiles;
  } | null)[];
};

export type RoundsView = {
  readonly headline: Sentence;
  readonly columns: readonly ScaleName[];
  readonly members: readonly ChangedMember[];
  readonly pools: readonly ChangedPool[];
};

/**
 * Two rounds beside each other: members by name as two measurements of independent groups of people, the others as
 * quartiles of the same sectors. At most 5 % of the changes that are called so over the whole table may be chance.
 *
 * @param scales the areas of the later round
 */
export function roundsView(
  pairs: readonly MemberPair[],
  benchmarks: { readonly earlier: RoundBenchmark; readonly later: RoundBenchmark },
  sectors: readonly { readonly id: string; readonly name: string }[],
  scales: readonly Scale[],
  language: string,
): RoundsView {
  const columns = scales.map((scale) => scaleName(scale, language));
  const drafts = pairs.map(({ earlier, later, comparison }) =>
    scaleDrafts(earlier, later, comparison).filter(({ id }) =>
      columns.some((one) => one.id === id),
    ),
  );
  const judged = judgeLines(drafts.flat());
  let next = 0;
  const members = pairs
    .map(({ slug, name }, index) => {
      const lines = (drafts[index] ?? []).map(() => judged[next++]);
      return {
        ...{ slug, name },
        lines: columns.map(({ id }) => lines.find((line) => line?.id === id) ?? null),
      };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
  return {
    headline: headline(members, columns),
    columns,
    members,
    pools: poolsOf(benchmarks, sectors, columns),
  };
}

/** The area on which most members changed one way. */
function headline(members: readonly ChangedMember[], columns: readonly ScaleName[]): Sentence {
  if (members.length === 0) return sentence("change.nobody");
  const counts = columns.flatMap(({ activity }, column) =>
    (["higher", "lower"] as const).map((word) => ({
      activity,
      word,
      count: members.filter(({ lines }) => wordOf(lines[column] ?? null) === word).length,
    })),
  );
  const [most] = counts.toSorted((one, other) => other.count - one.count);
  const total = members.length;
  if (!most || most.count === 0) return sentence("change.none", { total });
  return sentence(`change.${most.word}`, {
    count: countWord(most.count, "start"),
    total,
    area: most.activity,
  });
}

/** What may be claimed of a change; null where there is none to look at. */
export function wordOf(line: TrendLine | null): "higher" | "lower" | "none" | null {
  return line?.outcome.kind === "change" ? (line.outcome.test?.word ?? null) : null;
}

function poolsOf(
  { earlier, later }: { readonly earlier: RoundBenchmark; readonly later: RoundBenchmark },
  sectors: readonly { readonly id: string; readonly name: string }[],
  columns: readonly ScaleName[],
): ChangedPool[] {
  return later.pools.flatMap((now) => {
    const id = now.sectors.join("+");
    const then = earlier.pools.find((pool) => pool.sectors.join("+") === id);
    if (!then) return [];
    return {
      id,
      sectors: now.sectors.flatMap((one) => sectors.find((known) => known.id === one)?.name ?? []),
      members: { earlier: then.members, later: now.members },
      quartiles: columns.map(({ id: area }) => {
        const [before, after] = [then.scales[area], now.scales[area]];
        return before && after ? { earlier: before, later: after } : null;
      }),
    };
  });
}
