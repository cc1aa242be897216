import { stringify } from "csv-stringify/sync";

type Cell = string | number | null;

/**
 * Rows as a file that a spreadsheet opens: CRLF, quotes where needed (RFC 4180), a byte order mark for Excel. Text that
 * would run as a formula gets an apostrophe before it; numbers stay numbers.
 *
 * @param delimiter a semicolon where people open it in a Dutch Excel, which takes the comma for a decimal sign
 * @param bom false for what follows on another piece
 */
export function writeCsv(
  rows: readonly (readonly Cell[])[],
  { delimiter = ",", bom = true }: { readonly delimiter?: "," | ";"; readonly bom?: boolean } = {},
): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      ...{ delimiter, bom, record_delimiter: "windows", escape_formulas: true },
      cast: { number: String },
    },
  );
}
