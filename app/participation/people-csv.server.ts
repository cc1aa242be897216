import { CsvError, parse } from "csv-parse/sync";

import type { TableRow } from "~/organisations";
import { decodeText } from "~/questionnaires/index.server";

import type { PeopleFileProblem } from "./people";

type Table = { readonly rows: readonly TableRow[] } | { readonly unreadable: PeopleFileProblem };

/**
 * A table as text: commas, semicolons or tabs, quotes, any line ends, UTF-8, UTF-16 or Windows-1252. Rows count as
 * Excel counts them: it shows no row for a first line `sep=;`, and one row for a cell that goes on over lines.
 */
export async function readPeopleCsv(bytes: Uint8Array): Promise<Table> {
  const text = (await wholeText(bytes)).replace(/^\ufeff/, "");
  // eslint-disable-next-line no-control-regex -- these are what tells a picture or a program from a text
  if (/[\0-\x08\x0e-\x1f\ufffd]/.test(text)) return { unreadable: "not-text" };
  const [mark = "", asked] = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r|$)/i.exec(text) ?? [];
  const table = text.slice(mark.length);
  try {
    const records: string[][] = parse(table, {
      delimiter: asked ?? delimiterOf(table),
      record_delimiter: table.includes("\n") ? ["\r\n", "\n"] : "\r",
      relax_column_count: true,
      relax_quotes: true,
    });
    return {
      rows: records.map((cells, index) => ({ line: index + 1, cells: cells.map(unwrapped) })),
    };
  } catch (error) {
    if (error instanceof CsvError) return { unreadable: "quotes" };
    throw error;
  }
}

/** Exports for Excel write `="0123"` to keep what it would take for a number. */
function unwrapped(cell: string): string {
  return /^="(.*)"$/.exec(cell)?.[1] ?? cell;
}

async function wholeText(bytes: Uint8Array): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of decodeText(inOnePiece(bytes))) pieces.push(piece);
  return pieces.join("");
}

async function* inOnePiece(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}

/** What stands most often between the names of the columns. */
function delimiterOf(table: string): string {
  const header = /[^\s][^\r\n]*/.exec(table)?.[0] ?? "";
  const unquoted = header.replace(/"[^"]*"/g, "");
  const counted = [";", ",", "\t"].map((mark) => ({
    mark,
    count: unquoted.split(mark).length - 1,
  }));
  counted.sort((one, other) => other.count - one.count);
  const [most] = counted;
  return most && most.count > 0 ? most.mark : ",";
}
