import writeWorkbook, { type CellObject, type SheetData } from "write-excel-file/node";

import type { Cell, Sheet } from "./sheet";

const formats = { score: "0.0", share: "0%", coefficient: "0.00", count: "0" } as const;
const head = {
  type: String,
  fontWeight: "bold",
  wrap: true,
  alignVertical: "top",
  bottomBorderStyle: "thin",
} as const;

/** Sheets as an .xlsx whose heads stay in sight. Every text is written as text, whatever it begins with. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ head: value }): CellObject => ({ ...head, value: storable(value) })),
      ...rows.map((row) => row.map(writtenCell)),
    ] satisfies SheetData,
  }));
  return await writeWorkbook(written, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function writtenCell(cell: Cell): CellObject | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case "text":
      return { type: String, value: storable(cell.text), wrap: true, alignVertical: "top" };
    case "date":
      return {
        ...{ type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: "yyyy-mm-dd" },
        ...{ align: "left", alignVertical: "top" },
      };
    default:
      return {
        ...{ type: Number, value: cell.value, format: formats[cell.kind] },
        alignVertical: "top",
      };
  }
}

/** What a cell of Excel can hold: 32,767 signs, and of those below the space only tab and new line. */
function storable(text: string): string {
  const whole = text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu, "\ufffd").slice(0, 32_766);
  // write-excel-file looks texts up in a plain object, which has some of its own, such as "constructor".
  return whole in Object.prototype ? `${whole}\u200b` : whole;
}
