import type { ChartTable } from "./chart-table";
import type { Board, Drawing } from "./drawing/drawing";

/** A chart with all that it hands out: its finding, its numbers, and its marks. */
export type ChartContent = {
  /** Stands in addresses and names of files: lower-case letters and dashes. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  readonly table: ChartTable;
  readonly draw: (board: Board) => Drawing;
};
