import { dotContent, type DotContent } from "~/charts";

import { axisCaption, denseRow, rangeOf, scoreCells, scoreColumns } from "../figures/dot-rows";
import type { Words } from "../words/words";
import type { HrView } from "./hr-view";

/** The competences from high to low, with the organisation's own mean as a dotted line. */
export function competencesChart(
  { finding, rows, mean }: HrView["competences"],
  words: Words,
): DotContent {
  const { t, say } = words;
  // The others have a page of their own; here the order is the message.
  const own = rows.map((row) => ({ ...row, others: null, verdict: null }));
  const range = rangeOf(own);
  return dotContent(
    {
      id: "competences",
      title: say(finding),
      table: {
        caption: t("competences.caption"),
        columns: [{ head: t("competences.competence"), kind: "text" }, ...scoreColumns(words)],
        rows: own.map((row) => [`${row.id} ${row.name}`, ...scoreCells(row, words)]),
      },
    },
    {
      rows: own.map((row) => denseRow(row, words)),
      range,
      meanLine: mean,
      caption: axisCaption(range, words),
    },
  );
}
