import { dotContent, type DotContent } from "~/charts";

import { axisCaption, rangeOf, scoreCells, scoreColumns, wideRow } from "../figures/dot-rows";
import type { Words } from "../words/words";
import type { HrView } from "./hr-view";

/** The five areas with their margins, and the others beside them. */
export function areasChart({ finding, rows, others }: HrView["areas"], words: Words): DotContent {
  const { t, say } = words;
  const also = { others: others !== null, verdict: rows.some(({ verdict }) => verdict) };
  const range = rangeOf(rows);
  return dotContent(
    {
      id: "areas",
      title: say(finding),
      table: {
        caption: t("areas.caption"),
        columns: [{ head: t("areas.area"), kind: "text" }, ...scoreColumns(words, also)],
        rows: rows.map((row) => [row.name, ...scoreCells(row, words, also)]),
      },
    },
    {
      rows: rows.map((row) => wideRow(row, words)),
      range,
      caption: axisCaption(range, words),
      keys: [
        { mark: "own", text: t("chart.own") },
        ...(others === null
          ? []
          : [{ mark: "others" as const, text: t("chart.others", { count: others }) }]),
      ],
    },
  );
}
