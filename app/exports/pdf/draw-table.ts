import { setImmediate } from "node:timers/promises";

import type { Block, Field, Text } from "../document/model";

import {
  ensureRoom,
  layOut,
  newPage,
  roomLeft,
  setLook,
  type Canvas,
  type TextLine,
} from "./canvas";
import { addElement, drawArtifact, type Element } from "./tags";
import { fullWidth, looks, page, type Look } from "./theme";
import { writer } from "./write-text";

const spaces = { usual: { gap: 14, padding: 5 }, dense: { gap: 8, padding: 3 } } as const;

type TableBlock = Extract<Block, { kind: "table" }>;

type Cell = {
  readonly role: "TH" | "TD";
  readonly scope: "Column" | "Row" | null;
  readonly lines: readonly TextLine[];
  readonly look: Look;
};

type Row = readonly Cell[];

type Columns = {
  readonly x: readonly number[];
  readonly widths: readonly number[];
  readonly dense: boolean;
  readonly padding: number;
};

/** So many rows before others get their turn: some milliseconds. */
const rowsAtOnce = 10;

/** Draws a table over as many pages as it takes; its head stands on each of them, tagged once. */
export async function drawTable(
  canvas: Canvas,
  parent: Element,
  { head, rows, widths, dense }: TableBlock,
): Promise<void> {
  const columns = columnsOf(widths ?? head.map(() => 1 / head.length), dense);
  const headRow = head.map((text, index) =>
    cellOf(canvas, text, columns, index, { role: "TH", scope: "Column" }),
  );
  const [first] = rows;
  const lead = first ? heightOf(bodyRow(canvas, first, columns), columns) : 0;
  const table = addElement(canvas.doc, parent, "Table");
  ensureRoom(canvas, heightOf(headRow, columns) + lead);
  drawRow(canvas, addElement(canvas.doc, table, "THead"), headRow, columns, null);
  const body = addElement(canvas.doc, table, "TBody");
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const now = rows.slice(start, start + rowsAtOnce);
    const laidOut = now.map((cells) => bodyRow(canvas, cells, columns));
    drawRows(canvas, body, laidOut, columns, headRow);
    await setImmediate();
  }
}

/** Names with their values: a table whose rows have heads and whose columns have none. */
export function drawFields(canvas: Canvas, parent: Element, fields: readonly Field[]): void {
  const columns = columnsOf([0.3, 0.7]);
  const rows = fields.map(({ name, value }) => bodyRow(canvas, [name, value], columns));
  const table = addElement(canvas.doc, parent, "Table");
  drawRows(canvas, addElement(canvas.doc, table, "TBody"), rows, columns, null);
}

/** What a heading above it must have room for. */
export function tableLead(canvas: Canvas, { head, rows, widths, dense }: TableBlock): number {
  const columns = columnsOf(widths ?? head.map(() => 1 / head.length), dense);
  const heights = [head, rows[0] ?? []].map((cells) =>
    heightOf(bodyRow(canvas, cells, columns), columns),
  );
  return heights.reduce((sum, height) => sum + height, 0);
}

function columnsOf(shares: readonly number[], dense = false): Columns {
  const { gap, padding } = dense ? spaces.dense : spaces.usual;
  const room = fullWidth - gap * (shares.length - 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / all) * room);
  const x = widths.map(
    (_, index) => page.left + widths.slice(0, index).reduce((sum, width) => sum + width + gap, 0),
  );
  return { x, widths, dense, padding };
}

function bodyRow(canvas: Canvas, cells: readonly Text[], columns: Columns): Row {
  return cells.map((text, index) =>
    cellOf(
      canvas,
      text,
      columns,
      index,
      index === 0 ? { role: "TH", scope: "Row" } : { role: "TD", scope: null },
    ),
  );
}

function cellOf(
  canvas: Canvas,
  text: Text,
  { widths, dense }: Columns,
  index: number,
  cell: Pick<Cell, "role" | "scope">,
): Cell {
  const usual: Look =
    cell.scope === "Column" ? looks.head : { ...looks.cell, strong: cell.scope === "Row" };
  const look = dense ? { ...usual, ...looks.dense } : usual;
  return { ...cell, look, lines: layOut(canvas, text, widths[index] ?? 0, look) };
}

function heightOf(row: Row, { padding }: Columns): number {
  return padding * 2 + Math.max(0, ...row.map(({ lines, look }) => lines.length * look.leading));
}

function drawRows(
  canvas: Canvas,
  body: Element,
  rows: readonly Row[],
  columns: Columns,
  head: Row | null,
): void {
  for (const row of rows) {
    if (roomLeft(canvas) < heightOf(row, columns)) goOn(canvas, columns, head);
    drawRow(canvas, body, row, columns, head);
  }
}

/** The next page, with the head once more for who reads with their eyes. */
function goOn(canvas: Canvas, columns: Columns, head: Row | null): void {
  newPage(canvas);
  if (!head) return;
  const top = canvas.doc.y;
  drawArtifact(canvas.doc, "Layout", () => {
    for (const [index, { lines, look }] of head.entries()) {
      for (const [number, { pieces }] of lines.entries()) {
        const y = top + columns.padding + number * look.leading;
        const text = pieces.map((piece) => piece.text).join("");
        setLook(canvas, look);
        canvas.doc.text(text, columns.x[index] ?? 0, y, { lineBreak: false });
      }
    }
  });
  canvas.doc.y = top + heightOf(head, columns);
  drawRule(canvas, "ruleStrong");
}

function drawRow(
  canvas: Canvas,
  parent: Element,
  row: Row,
  columns: Columns,
  head: Row | null,
): void {
  const { doc } = canvas;
  const element = addElement(doc, parent, "TR");
  const cells = row.map((cell) => {
    const scope = cell.scope ? { O: "Table", Scope: cell.scope } : undefined;
    const tag = addElement(doc, element, cell.role, scope);
    return { ...cell, ...writer(canvas, tag, cell.role, cell.look), left: [...cell.lines] };
  });
  for (;;) {
    const { padding } = columns;
    const top = doc.y + padding;
    const room = roomLeft(canvas) - padding * 2;
    let height = 0;
    for (const [index, { left, look, line, end }] of cells.entries()) {
      const now = left.splice(0, Math.max(1, Math.floor(room / look.leading)));
      for (const [number, one] of now.entries()) {
        line(one, columns.x[index] ?? 0, top + number * look.leading);
      }
      end();
      height = Math.max(height, now.length * look.leading);
    }
    doc.y = top + height + padding;
    if (cells.every(({ left }) => left.length === 0)) break;
    goOn(canvas, columns, head);
  }
  drawRule(canvas, row[0]?.scope === "Column" ? "ruleStrong" : "rule");
}

function drawRule({ doc, theme }: Canvas, colour: "rule" | "ruleStrong"): void {
  const y = doc.y;
  drawArtifact(doc, "Layout", () => {
    doc
      .moveTo(page.left, y)
      .lineTo(page.left + fullWidth, y)
      .lineWidth(0.6)
      .stroke(theme[colour]);
  });
  doc.y = y;
}
