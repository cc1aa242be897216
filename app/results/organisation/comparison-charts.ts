import { dotContent, type DotContent, type TableCell } from "~/charts";

import type { LineBasis } from "../benchmark/benchmark";
import {
  axisCaption,
  denseRow,
  rangeOf,
  scoreCells,
  scoreColumns,
  wideRow,
  type ScoreRow,
} from "../figures/dot-rows";
import type { Words } from "../words/words";
import { basedRow, basisWords } from "./basis-words";
import { placeOf, type ComparisonView } from "./comparison-view";

const also = { others: true, verdict: true };

/** Own place among the others, area by area and competence by competence. */
export function comparisonCharts(
  { areas, competences, members }: ComparisonView,
  words: Words,
): { readonly areas: DotContent; readonly competences: DotContent } {
  const { t, say } = words;
  const keys = [
    { mark: "own", text: t("chart.own") },
    { mark: "others", text: t("chart.others", { count: members }) },
  ] as const;
  return {
    areas: dotContent(
      {
        id: "place-areas",
        title: say(areas.finding),
        table: {
          caption: t("areas.caption"),
          columns: [
            ...columns(t("areas.area"), words),
            ...(areas.alike ? [] : [{ head: t("basis.head"), kind: "text" as const }]),
          ],
          rows: areas.rows.map((row) => cells(row.name, row, row.basis, words)),
        },
      },
      {
        ...dots(areas.rows, (row) => basedRow(wideRow(row, words), row.basis, words), words),
        keys,
      },
    ),
    competences: dotContent(
      {
        id: "place-competences",
        title: say(competences.finding),
        table: {
          caption: t("competences.caption"),
          columns: columns(t("competences.competence"), words),
          rows: competences.rows.map((row) => cells(`${row.id} ${row.name}`, row, null, words)),
        },
      },
      { ...dots(competences.rows, (row) => denseRow(row, words), words), keys },
    ),
  };
}

function dots<Row extends ScoreRow>(
  rows: readonly Row[],
  toDots: (row: Row) => DotContent["dots"]["rows"][number],
  words: Words,
): DotContent["dots"] {
  const range = rangeOf(rows);
  return { rows: rows.map(toDots), range, caption: axisCaption(range, words) };
}

const columns = (head: string, words: Words) => [
  { head, kind: "text" as const },
  ...scoreColumns(words, also),
  { head: words.t("comparison.placeHead"), kind: "text" as const },
];

type PlaceRow = ScoreRow & Parameters<typeof placeOf>[0];

function cells(name: string, row: PlaceRow, basis: LineBasis | null, words: Words): TableCell[] {
  const said = basis && basisWords(basis, words);
  if (said?.refused) return [name, { hidden: said.text }];
  const place = placeOf(row);
  return [
    name,
    ...scoreCells(row, words, also),
    place ? words.t(`comparison.place.${place}`) : "",
    ...(said ? [said.text] : []),
  ];
}
