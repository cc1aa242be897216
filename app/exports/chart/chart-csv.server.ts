import { isPair, reasonIn, type ChartTable, type ColumnKind, type TableCell } from "~/charts";
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
  const reasons = rows.map((row) => reasonsOf(row, columns));
  const withheld = reasons.some((reason) => reason !== "");
  const head = [
    ...columns.flatMap(({ head }, index) =>
      wide[index] ? [heads.low(head), heads.high(head)] : [head],
    ),
    ...(withheld ? [heads.reason] : []),
    ...origin.map(([name]) => name),
  ];
  const lines = rows.map((row, index) => [
    ...columns.flatMap(({ kind }, column) => cells(row[column], kind, wide[column] ?? false)),
    ...(withheld ? [reasons[index] ?? ""] : []),
    ...origin.map(([, value]) => value),
  ]);
  return writeCsv([head, ...lines]);
}

/** Why numbers of a row are not there: for the row, or for single columns. */
function reasonsOf(row: readonly TableCell[], columns: ChartTable["columns"]): string {
  const reasons = row.flatMap((cell, index) => {
    const reason = reasonIn(cell);
    if (reason === null) return [];
    const whole = typeof cell === "object" && "hidden" in cell;
    return [whole ? reason : `${columns[index]?.head ?? ""}: ${reason}`];
  });
  return reasons.join("; ");
}

function cells(cell: TableCell | undefined, kind: ColumnKind, wide: boolean) {
  if (isPair(cell)) return cell.map((value) => rounded(value, kind));
  const number = typeof cell === "number" ? rounded(cell, kind) : null;
  const one = number ?? (typeof cell === "string" ? cell : "");
  return wide ? [one, ""] : [one];
}

/** As many decimals as the number means something in: what was computed from released numbers has more. */
function rounded(value: number, kind: ColumnKind): number {
  const decimals = { text: 0, count: 0, score: 1, change: 1, effect: 2, share: 3 }[kind];
  return Number(value.toFixed(decimals));
}
