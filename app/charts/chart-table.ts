import { oneDecimal, percent, signed, whole } from "~/i18n";

/** What the numbers of a column are, and so how they are printed. */
export type ColumnKind =
  | "text"
  /** 0–100; one decimal. */
  | "score"
  /** People, members. */
  | "count"
  /** 0–1; printed as a percentage. */
  | "share"
  /** A difference of scores, with its sign. */
  | "change"
  /** An effect size, two decimals. */
  | "effect";

export type TableColumn = { readonly head: string; readonly kind: ColumnKind };

export type TableCell =
  | string
  | number
  /** Low and high, in the kind of the column. */
  | readonly [low: number, high: number]
  /** In place of this number alone. */
  | { readonly absent: string }
  /** In place of the numbers of this column and all after it. */
  | { readonly hidden: string };

/** The numbers of a chart as they are, not yet printed; the first cell of a row is its name. */
export type ChartTable = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
};

/** How a table prints numbers and pairs of them. */
export type Print = {
  readonly language: string;
  /** "{{low}} tot {{high}}". */
  readonly range: (low: string, high: string) => string;
};

export function printCell(cell: TableCell, kind: ColumnKind, { language, range }: Print): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return printNumber(cell, kind, language);
  if ("hidden" in cell) return cell.hidden;
  if ("absent" in cell) return cell.absent;
  return range(printNumber(cell[0], kind, language), printNumber(cell[1], kind, language));
}

function printNumber(value: number, kind: ColumnKind, language: string): string {
  switch (kind) {
    case "count":
      return whole(value, language);
    case "share":
      return percent(value, language);
    case "change":
      return signed(value, language);
    case "effect":
      return signed(value, language, 2);
    default:
      return oneDecimal(value, language);
  }
}

export const isPair = (cell: TableCell | undefined): cell is readonly [number, number] =>
  Array.isArray(cell);

/** Why a cell has no number, where it has none. */
export function reasonIn(cell: TableCell | undefined): string | null {
  if (typeof cell !== "object" || isPair(cell)) return null;
  return "hidden" in cell ? cell.hidden : cell.absent;
}
