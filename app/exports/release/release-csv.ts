import { stringify } from "csv-stringify/sync";

import type { ReleaseFacts } from "./release-source";
import { releaseColumns, type ReleaseLine } from "./release-table";

/** What each line of the file says about where its figure comes from. */
export type ReleaseOrigin = Pick<ReleaseFacts, "measurement" | "versionHash" | "releaseHash">;

const originColumns = ["measurement", "versionHash", "releaseHash"] as const;

/**
 * The table as CSV: commas, CRLF, quotes where needed (RFC 4180), a byte order mark for Excel. Text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
export function releaseCsv(lines: readonly ReleaseLine[], origin: ReleaseOrigin): string {
  return stringify(
    lines.map((line) => [
      ...releaseColumns.map((column) => line[column]),
      ...originColumns.map((column) => origin[column]),
    ]),
    {
      header: true,
      columns: [...releaseColumns, ...originColumns].map(snakeCase),
      bom: true,
      record_delimiter: "windows",
      escape_formulas: true,
    },
  );
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
