import type { TableFinding, TableRow } from "./table";

/** Why a whole file cannot be read; each is a text `members:file.…`. */
export type TableFileProblem =
  | "no-file"
  | "empty"
  | "too-large"
  | "too-many-lines"
  | "unpacks-too-large"
  | "encrypted"
  | "old-excel"
  | "broken-excel"
  | "quotes"
  | "not-text";

/** A file that was read as a table; `cell-error` is all that can be wrong with a line before it is checked. */
export type TableFile =
  | { readonly rows: readonly TableRow[] }
  | {
      readonly findings: readonly (Omit<TableFinding, "problem"> & { readonly problem: string })[];
    }
  | { readonly unreadable: Exclude<TableFileProblem, "no-file"> };

/** Reads CSV or a workbook; the rooms above bring the reader. */
export type TableReader = (bytes: Uint8Array) => Promise<TableFile>;

export type SentTable =
  | { readonly rows: readonly TableRow[] }
  | { readonly findings: readonly TableFinding[] }
  | { readonly unreadable: TableFileProblem };

/** The table in a field of a form. */
export async function readSentTable(sent: unknown, read: TableReader): Promise<SentTable> {
  if (!(sent instanceof File) || sent.name === "") return { unreadable: "no-file" };
  return asTable(await read(new Uint8Array(await sent.arrayBuffer())));
}

/** The same of a file that was read. */
export function asTable(file: TableFile): SentTable {
  if (!("findings" in file)) return file;
  return { findings: file.findings.map((found) => ({ ...found, problem: "cell-error" })) };
}
