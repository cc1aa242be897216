import type { ChartContent } from "./chart-content";
import type { TableCell } from "./chart-table";
import { dotDrawing, type Dots } from "./drawing/dot-drawing";
import { heatDrawing } from "./drawing/heat-drawing";
import { shareDrawing, type Shares } from "./drawing/share-drawing";
import type { HeatCell, HeatRow, HeatTableContent } from "./heat-rows";

type Said = Pick<ChartContent, "id" | "title" | "table">;

/** A chart of dots: what a page, a picture and a report take. */
export type DotContent = ChartContent & { readonly dots: Dots };
/** A chart of stacked bars. */
export type ShareContent = ChartContent & { readonly shares: Shares };
/** A heat map, which is a table itself. */
export type HeatContent = ChartContent & { readonly heat: HeatTableContent };

export function dotContent(said: Said, dots: Dots): DotContent {
  return { ...said, dots, draw: (board) => dotDrawing(dots, board) };
}

export function shareContent(said: Said, shares: Shares): ShareContent {
  return { ...said, shares, draw: (board) => shareDrawing(shares, board) };
}

/**
 * @param kind what the numbers in the cells are
 * @param marks head of the column that says which differences of a column were shown to be real
 * @param pairs head of the column with the pair of numbers that some cells rest on
 */
export function heatContent(
  {
    id,
    title,
    kind,
    marks,
    pairs = marks,
  }: Omit<Said, "table"> & {
    readonly kind: "score" | "change";
    readonly marks: (column: string) => string;
    readonly pairs?: (column: string) => string;
  },
  heat: HeatTableContent,
): HeatContent {
  const rows = [...heat.rows, ...(heat.sum ? [heat.sum] : [])];
  const columns = heat.columns.map(({ label, hidden }, index) => ({
    head: label,
    hidden,
    marked: rows.some(({ cells }) => markOf(cells[index])),
    paired: rows.some(({ cells }) => pairOf(cells[index])),
    cellOf: ({ cells }: HeatRow) => cells[index],
  }));
  return {
    ...{ id, title, heat },
    table: {
      caption: heat.caption,
      columns: [
        { head: heat.rowHead, kind: "text" },
        ...(heat.countHead === null ? [] : [{ head: heat.countHead, kind: "count" as const }]),
        ...columns.flatMap(({ head, marked, paired }) => [
          { head, kind },
          ...(paired ? [{ head: pairs(head), kind: "score" as const }] : []),
          ...(marked ? [{ head: marks(head), kind: "text" as const }] : []),
        ]),
      ],
      rows: rows.map((row) => [
        row.label,
        ...(heat.countHead === null ? [] : [row.people ?? row.count ?? ""]),
        ...columns.flatMap(({ hidden, marked, paired, cellOf }) => [
          hidden !== null && row !== heat.sum ? { absent: hidden } : valueOf(cellOf(row)),
          ...(paired ? [pairOf(cellOf(row)) ?? ""] : []),
          ...(marked ? [markOf(cellOf(row)) ?? ""] : []),
        ]),
      ]),
    },
    draw: (board) => heatDrawing(heat, board),
  };
}

function valueOf(cell: HeatCell | undefined): TableCell {
  if (!cell) return "";
  if (cell.kind === "hidden") return { absent: cell.reason };
  return cell.kind === "score" ? cell.score : cell.value;
}

function markOf(cell: HeatCell | undefined): string | null {
  return cell && cell.kind !== "hidden" && cell.mark ? cell.mark.text : null;
}

function pairOf(cell: HeatCell | undefined): readonly [number, number] | null {
  return cell?.kind === "plain" ? (cell.pair ?? null) : null;
}
