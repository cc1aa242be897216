import { dotContent, type DotContent, type HeatContent } from "~/charts";

import { axisCaption } from "../figures/dot-rows";
import type { TrendRow } from "./trend-rows";
import type { TrendView } from "./trend-view";
import {
  groupsChart,
  trendCells,
  trendColumns,
  trendDotRow,
  trendRange,
  type TrendWords,
} from "./trend-words";

type Scales = {
  readonly id: "trend-areas" | "trend-others";
  readonly title: string;
  /** Head of the table's first column. */
  readonly head: string;
  readonly caption: string;
  readonly rows: readonly TrendRow[];
  /** True where both were asked exactly alike. */
  readonly alike: boolean;
};

/** Then above now, a line per scale. */
function trendChart(
  { id, title, head, caption, rows, alike }: Scales,
  words: TrendWords,
): DotContent {
  const range = trendRange(rows);
  return dotContent(
    {
      id,
      title,
      table: {
        caption,
        columns: trendColumns(head, words),
        rows: rows.map((row) => trendCells(row, words)),
      },
    },
    {
      rows: rows.map((row) => trendDotRow(row, alike, words)),
      keys: [
        {
          mark: "earlier",
          text: words.own.t("key.earlier", { measurement: words.names.earlier }),
        },
        { mark: "own", text: words.own.t("key.later", { measurement: words.names.later }) },
      ],
      range,
      caption:
        id === "trend-others"
          ? words.own.t("others.axis", range)
          : axisCaption(range, words.shared),
    },
  );
}

/** The charts of a trend; null where there is nothing to draw. */
export function trendCharts(
  { areas, others, alike, groups }: TrendView,
  words: TrendWords,
): {
  readonly areas: DotContent;
  readonly others: DotContent | null;
  readonly groups: HeatContent | null;
} {
  const { own, shared } = words;
  return {
    areas: trendChart(
      {
        id: "trend-areas",
        title: own.say(areas.finding),
        head: shared.t("areas.area"),
        caption: own.t("areas.caption"),
        rows: areas.rows,
        alike,
      },
      words,
    ),
    others:
      others.length === 0
        ? null
        : trendChart(
            {
              id: "trend-others",
              title: own.t("others.title"),
              head: own.t("others.part"),
              caption: own.t("others.caption"),
              rows: others,
              alike,
            },
            words,
          ),
    groups: groups && groupsChart(groups, words),
  };
}
