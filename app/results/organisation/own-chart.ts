import { dotContent, type AxisRange, type DotContent } from "~/charts";

import { axisCaption, rangeOf, scoreCells, scoreColumns, wideRow } from "../figures/dot-rows";
import type { Words } from "../words/words";
import type { OwnView } from "./own-scales";

const WHOLE: AxisRange = { min: 0, max: 100 };

/** Scales outside the total: the organisation's own, or knowledge. */
export function ownChart(
  { finding, rows }: OwnView,
  kind: "own" | "knowledge",
  words: Words,
): DotContent {
  const { t, say } = words;
  const range = kind === "knowledge" ? WHOLE : rangeOf(rows);
  return dotContent(
    {
      id: kind,
      title: say(finding),
      table: {
        caption: t(`${kind}.caption`),
        columns: [{ head: t("own.part"), kind: "text" }, ...scoreColumns(words)],
        rows: rows.map((row) => [row.name, ...scoreCells(row, words)]),
      },
    },
    {
      rows: rows.map((row) => wideRow(row, words)),
      range,
      caption: kind === "knowledge" ? t("chart.knowledgeScale") : axisCaption(range, words),
    },
  );
}
