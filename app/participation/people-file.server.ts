import type { TableRow } from "~/organisations";

import type { PeopleFileProblem, PeopleFinding } from "./people";
import { readPeopleCsv } from "./people-csv.server";
import { readPeopleXlsx } from "./people-xlsx.server";

export const mostPeopleBytes = 5 * 1024 * 1024;
const mostLines = 100_000;

export type PeopleFile =
  | { readonly rows: readonly TableRow[] }
  | { readonly findings: readonly PeopleFinding[] }
  | { readonly unreadable: PeopleFileProblem };

/** The lines of a list of people, from CSV or from the first sheet of an Excel workbook; told apart by what is in it. */
export async function readPeopleFile(bytes: Uint8Array): Promise<PeopleFile> {
  if (bytes.length > mostPeopleBytes) return { unreadable: "too-large" };
  if (bytes.length === 0) return { unreadable: "empty" };
  const file = await readKind(bytes);
  if (!("rows" in file)) return file;
  const filled = file.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  // A head alone invites nobody.
  if (filled.length < 2) return { unreadable: "empty" };
  return filled.length > mostLines + 1 ? { unreadable: "too-many-lines" } : file;
}

async function readKind(bytes: Uint8Array): Promise<PeopleFile> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return await readPeopleXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // A workbook with a password is an old kind of file around the encrypted one.
    const sealed = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    return { unreadable: sealed ? "encrypted" : "old-excel" };
  }
  return await readPeopleCsv(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}
