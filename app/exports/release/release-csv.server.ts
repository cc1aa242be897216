import { writeCsv } from "~/platform/index.server";

import type { ReleaseFacts } from "./release-source";
import { releaseColumns, type ReleaseLine } from "./release-table";

/** What each line of the file says about where its figure comes from. */
export type ReleaseOrigin = Pick<ReleaseFacts, "measurement" | "versionHash" | "releaseHash">;

const originColumns = ["measurement", "versionHash", "releaseHash"] as const;

/** The table as CSV, a head above it. */
export function releaseCsv(lines: readonly ReleaseLine[], origin: ReleaseOrigin): string {
  return writeCsv([
    [...releaseColumns, ...originColumns].map(snakeCase),
    ...lines.map((line) => [
      ...releaseColumns.map((column) => line[column]),
      ...originColumns.map((column) => origin[column]),
    ]),
  ]);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
