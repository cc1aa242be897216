import type { HeatCell, HeatColumn, HeatRow, HeatTableContent } from "../heat-rows";
import { heatStep } from "../heat-step";
import type { Board, Drawing, Ink, Part, Point, Shape } from "./drawing";
import { hiddenText } from "./hidden-text";
import { layText, lower, stack } from "./lay-text";

const NAMES = 0.3;
const COUNT = 0.1;

type Place = Board & {
  readonly columns: readonly HeatColumn[];
  readonly names: number;
  readonly counted: boolean;
  readonly column: number;
  /** Left of the first column of scores. */
  readonly left: number;
};

/** Groups by area: one hue in five fixed steps, a number in every cell, and the reason where there is none. */
export function heatDrawing(content: HeatTableContent, board: Board): Drawing {
  const { columns, rows, sum, countHead } = content;
  const names = board.width * NAMES;
  const left = names + (countHead === null ? 0 : board.width * COUNT);
  const column = (board.width - left) / Math.max(1, columns.length);
  const place = { ...board, columns, names, left, column, counted: countHead !== null };
  const all = stack([
    headPart(content, place),
    ...rows.map((row) => rowPart(row, place)),
    // Everybody together is shown where the groups are not.
    ...(sum ? [rowPart(sum, { ...place, columns: columns.map(open) })] : []),
    ...reasons(columns, place),
  ]);
  const words = [
    ...rows.map((row) => rowWords(row, columns)),
    ...(sum ? [rowWords(sum, columns.map(open))] : []),
  ];
  return { width: board.width, ...all, alternative: words.join("; ") };
}

const open = (column: HeatColumn): HeatColumn => ({ ...column, hidden: null });

function headPart({ rowHead, countHead, columns }: HeatTableContent, place: Place): Part {
  const { size, measure, names, left, column } = place;
  const look = { size: size * 0.85, ink: "ink-soft" as const, strong: true };
  const heads = [
    layText(rowHead, [0, 0], names, look, measure),
    ...(countHead === null ? [] : [layText(countHead, [names, 0], left - names, look, measure)]),
    ...columns.map(({ label }, index) =>
      layText(label, [left + index * column, 0], column, look, measure, "middle"),
    ),
  ];
  const height = Math.max(...heads.map((head) => head.height)) + size * 0.4;
  return { height, shapes: heads.flatMap(({ shapes }) => shapes) };
}

function rowPart(row: HeatRow, place: Place): Part {
  const { size, measure, names, left, column, columns, counted } = place;
  const air = size * 0.45;
  const strong = row.emphasis !== null;
  const label = layText(row.label, [0, 0], names - size, { size, ink: "ink", strong }, measure);
  const count = counted
    ? layText(row.count ?? "", [names, 0], left - names, { size, ink: "ink-soft" }, measure)
    : { height: 0, shapes: [] };
  const marked = row.cells.some((cell) => cell.kind !== "hidden" && cell.mark);
  const height = Math.max(label.height, size * (marked ? 2.4 : 1.4)) + 2 * air;
  return {
    height,
    shapes: [
      ...lower(label.shapes, (height - label.height) / 2),
      ...lower(count.shapes, (height - count.height) / 2),
      ...row.cells.flatMap((cell, index) =>
        cellShapes(columns[index]?.hidden ? null : cell, left + index * column, height, place),
      ),
    ],
  };
}

/** @param cell null in a hidden column */
function cellShapes(cell: HeatCell | null, x: number, height: number, place: Place): Shape[] {
  const { column, ...board } = place;
  const { size, measure } = board;
  const gap = size / 12;
  const box = { at: [x + gap, gap] as const, size: [column - 2 * gap, height - 2 * gap] as const };
  if (cell === null || cell.kind === "hidden")
    return [{ kind: "box", ...box, ink: "hidden-b", depth: 0.6, edge: "rule" }];
  const step = cell.kind === "score" ? heatStep(cell.score) : null;
  const ink = step === null ? "ink" : (`heat-${step}-ink` as const);
  const middle = (height - size * (cell.mark ? 2.3 : 1.3)) / 2;
  const number = layText(
    cell.text,
    [x, middle],
    column,
    { size, ink, strong: true },
    measure,
    "middle",
  );
  const words = cell.mark
    ? markShapes(cell.mark, [x + column / 2, middle + number.height], ink, board)
    : [];
  return [
    ...(step === null ? [] : [{ kind: "box" as const, ...box, ink: `heat-${step}` as const }]),
    ...number.shapes,
    ...words,
  ];
}

/** A small triangle and the word, around this point. */
function markShapes(
  { direction, text }: NonNullable<Extract<HeatCell, { kind: "score" }>["mark"]>,
  [middle, top]: Point,
  ink: Ink,
  { size, measure }: Board,
): Shape[] {
  const small = size * 0.75;
  const side = small * 0.7;
  const left = middle - (measure(text, small, false) + side * 1.4) / 2;
  const base = top + small * 0.95;
  const [tip, foot] = direction === "higher" ? [base - side, base] : [base, base - side];
  const points: Point[] = [
    [left + side / 2, tip],
    [left + side, foot],
    [left, foot],
  ];
  return [
    { kind: "shape", points, ink },
    { kind: "text", at: [left + side * 1.4, base], text, size: small, ink },
  ];
}

/** Why a column is hidden, under the table: a column is too narrow for a sentence. */
function reasons(columns: readonly HeatColumn[], board: Board): Part[] {
  return columns.flatMap(({ label, hidden }) => {
    if (hidden === null) return [];
    const text = hiddenText(`${label}: ${hidden}`, [0, board.size * 0.4], board.width, board);
    return [{ ...text, height: text.height + board.size * 0.4 }];
  });
}

function rowWords(row: HeatRow, columns: readonly HeatColumn[]): string {
  const cells = columns.map(({ label, hidden }, index) => {
    const cell = row.cells[index];
    if (hidden !== null || !cell) return `${label} ${hidden ?? ""}`.trim();
    if (cell.kind === "hidden") return `${label} ${cell.reason}`;
    return `${label} ${cell.text}${cell.mark ? ` (${cell.mark.text})` : ""}`;
  });
  return `${row.label}: ${cells.join(", ")}`;
}
