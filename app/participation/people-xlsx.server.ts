import { InvalidSpreadsheetError, readSheet } from "read-excel-file/universal";

import type { TableRow } from "~/organisations";

import type { PeopleFileProblem, PeopleFinding } from "./people";
import { repackWorkbook } from "./people-zip.server";

type Sheet =
  | { readonly rows: readonly TableRow[] }
  | { readonly findings: readonly PeopleFinding[] }
  | { readonly unreadable: PeopleFileProblem };

/** The first sheet of a workbook; formulas give the value that was last computed. */
export async function readPeopleXlsx(bytes: Uint8Array): Promise<Sheet> {
  const workbook = await repackWorkbook(bytes);
  if (workbook === "too-large") return { unreadable: "unpacks-too-large" };
  if (workbook === "broken") return { unreadable: "broken-excel" };
  try {
    const sheet = await readSheet(workbook.buffer);
    return { rows: sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) })) };
  } catch (error) {
    // The bytes are at hand, so nothing but what they say can be wrong.
    const said = error instanceof InvalidSpreadsheetError ? error.message : "";
    const [, line, value = ""] = /row (\d+), col \d+: (.*)/.exec(said) ?? [];
    if (!line) return { unreadable: "broken-excel" };
    return { findings: [{ line: Number(line), value, problem: "cell-error", hint: null }] };
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
