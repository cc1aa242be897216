import exceljs from "exceljs";
import readValues from "read-excel-file/node";

export type ReadSheet = {
  readonly name: string;
  /** The head first; null for an empty cell. */
  readonly rows: readonly (readonly unknown[])[];
  /** Addresses of cells that compute. */
  readonly formulas: readonly string[];
  /** How a number or date is written, by the address of its cell. */
  readonly formats: ReadonlyMap<string, string>;
  readonly rowsInSight: number;
};

/** An .xlsx as a program of another make than what wrote it reads its values; its looks as the same make does. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheets = await readValues(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet: name, data }, place) => {
    const sheet = book.worksheets[place];
    const formulas: string[] = [];
    const formats = new Map<string, string>();
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === exceljs.ValueType.Formula) formulas.push(cell.address);
        if (cell.numFmt) formats.set(cell.address, cell.numFmt);
      }),
    );
    const [view] = sheet?.views ?? [];
    const rowsInSight = view?.state === "frozen" ? (view.ySplit ?? 0) : 0;
    return { name, rows: data, formulas, formats, rowsInSight };
  });
}
