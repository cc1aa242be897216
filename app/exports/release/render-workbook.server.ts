import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";

import exceljs from "exceljs";

import { oneAtATime } from "../one-at-a-time";
import type { Cell, Sheet } from "./sheet";

const top = { alignment: { vertical: "top" } } as const;
const wrapped = { alignment: { vertical: "top", wrapText: true } } as const;
const headLook = {
  ...wrapped,
  font: { bold: true },
  border: { bottom: { style: "thin" } },
} as const;

const looks: Readonly<Record<NonNullable<Cell>["kind"], Partial<exceljs.Style>>> = {
  text: wrapped,
  score: { ...top, numFmt: "0.0" },
  share: { ...top, numFmt: "0%" },
  coefficient: { ...top, numFmt: "0.00" },
  count: { ...top, numFmt: "0" },
  date: { alignment: { vertical: "top", horizontal: "left" }, numFmt: "yyyy-mm-dd" },
};

/** So many rows at a time: some milliseconds, after which others who ask the server something get their turn. */
const rowsPerPiece = 20;

const inTurn = oneAtATime();

/** Sheets as an .xlsx whose heads stay in sight. Every text is written as text, whatever it begins with. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return await inTurn(async () => {
    const stream = new PassThrough();
    const bytes = buffer(stream);
    const options = { stream, useStyles: true, useSharedStrings: true };
    const book = new exceljs.stream.xlsx.WorkbookWriter(options);
    for (const sheet of sheets) await writeSheet(book, sheet);
    await book.commit();
    return await bytes;
  });
}

async function writeSheet(
  book: exceljs.stream.xlsx.WorkbookWriter,
  { name, columns, rows }: Sheet,
): Promise<void> {
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const heads = sheet.addRow(columns.map(({ head }) => storable(head)));
  heads.eachCell((cell) => {
    cell.style = headLook;
  });
  let written = 0;
  for (const row of rows) {
    const line = sheet.addRow(row.map(valueOf));
    row.forEach((cell, index) => {
      if (cell !== null) line.getCell(index + 1).style = looks[cell.kind];
    });
    written += 1;
    if (written % rowsPerPiece > 0) continue;
    line.commit();
    await setImmediate();
  }
  sheet.commit();
}

function valueOf(cell: Cell): exceljs.CellValue {
  if (cell === null) return null;
  switch (cell.kind) {
    case "text":
      return storable(cell.text);
    case "date":
      return new Date(cell.day);
    default:
      return cell.value;
  }
}

/** What a cell of Excel can hold: 32,767 signs, and of those below the space only tab and new line. */
function storable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu, "\ufffd").slice(0, 32_767);
}
