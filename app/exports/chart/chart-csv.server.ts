import type { ChartTable, ColumnKind, TableCell } from "~/charts";
import { writeCsv } from "~/platform/index.server";

/** Heads of the columns that the table on screen has not. */
export type ChartCsvHeads = {
  readonly low: (head: string) => string;
  readonly high: (head: string) => string;
  /** Why a number is not shown. */
  readonly reason: string;
};

/**
 * The numbers of one chart as CSV. Numbers are plain, a pair of them takes two columns, and each row says where it
 * comes from.
 *
 * @param origin names and values of the last columns
 */
export function chartCsv(
  { columns, rows }: ChartTable,
  origin: readonly (readonly [name: string, value: string])[],
  heads: ChartCsvHeads,
): string {
  const wide = columns.map((_, index) => rows.some((row) => isPair(row[index])));
  const withheld = rows.some((row) => row.some(isHidden));
  const head = [
    ...columns.flatMap(({ head }, index) =>
      wide[index] ? [heads.low(head), heads.high(head)] : [head],
    ),
    ...(withheld ? [heads.reason] : []),
    ...origin.map(([name]) => name),
  ];
  const lines = rows.map((row) => [
    ...columns.flatMap(({ kind }, index) => cells(row[index], kind, wide[index] ?? false)),
    ...(withheld ? [row.find(isHidden)?.hidden ?? ""] : []),
    ...origin.map(([, value]) => value),
  ]);
  return writeCsv([head, ...lines]);
}

const isPair = (cell: TableCell | undefined): cell is readonly [number, number] =>
  Array.isArray(cell);

const isHidden = (cell: TableCell | undefined): cell is { readonly hidden: string } =>
  typeof cell === "object" && !Array.isArray(cell) && "hidden" in cell;

function cells(cell: TableCell | undefined, kind: ColumnKind, wide: boolean) {
  if (isPair(cell)) return cell.map((value) => rounded(value, kind));
  const one =
    cell === undefined || isHidden(cell)
      ? ""
      : typeof cell === "number"
        ? rounded(cell, kind)
        : cell;
  return wide ? [one, ""] : [one];
}

/** As many decimals as the number means something in: what was computed from released numbers has more. */
function rounded(value: number, kind: ColumnKind): number {
  const decimals = { text: 0, count: 0, score: 1, change: 1, effect: 2, share: 3 }[kind];
  return Number(value.toFixed(decimals));
}
