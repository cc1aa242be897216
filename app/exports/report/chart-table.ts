import { printCell, type ChartTable, type TableCell } from "~/charts";
import { list } from "~/i18n";

import type { Block } from "../document/model";
import { dense, small, table } from "../document/write";
import type { ExportWords } from "../release/release-source";

type TableBlock = Extract<Block, { kind: "table" }>;

/** Of more columns or rows than these, a table is set smaller. */
const usual = { columns: 4, rows: 12 } as const;

/** The numbers of a chart, and below them one sentence for each reason to hide some: a column is too narrow for it. */
export function chartTable(
  { columns, rows }: ChartTable,
  { results }: Pick<ExportWords, "results">,
): [TableBlock, ...Block[]] {
  const { t, language } = results;
  const range = (low: string, high: string) => t("chart.range", { low, high });
  const block = table(
    columns.map(({ head }) => head),
    rows.map((row) =>
      columns.map(({ kind }, place) => {
        const cell = row[place] ?? "";
        return isHidden(cell) ? t("chart.hiddenCell") : printCell(cell, kind, { language, range });
      }),
    ),
    columns.map(({ kind }, place) => {
      if (place === 0) return 3.8;
      if (kind === "text") return 2;
      return rows.some((row) => Array.isArray(row[place])) ? 1.6 : 1.1;
    }),
  );
  const isLarge = columns.length > usual.columns || rows.length > usual.rows;
  return [isLarge ? dense(block) : block, ...reasons(rows, language)];
}

function reasons(rows: ChartTable["rows"], language: string): Block[] {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const hidden = row.find(isHidden)?.hidden;
    const [name = ""] = row;
    if (hidden !== undefined) found.set(hidden, [...(found.get(hidden) ?? []), String(name)]);
  }
  return [...found].map(([reason, names]) => small(`${list(names, language)}: ${reason}`));
}

function isHidden(cell: TableCell): cell is { readonly hidden: string } {
  return typeof cell === "object" && "hidden" in cell;
}
