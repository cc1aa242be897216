import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

import { format, resolveConfig } from "prettier";

import { isMet, tableOf, type Figure } from "./table";

const file = "docs/performance.md";
const heading = "## Figures of the last run";
const next = "## What each part measures";

/** Puts the figures into the document, in the place of those of the run before. */
export async function writeFigures(
  figures: readonly Figure[],
  notRun: readonly string[],
): Promise<void> {
  const text = readFileSync(file, "utf8");
  const begin = text.indexOf(heading);
  const end = text.indexOf(next);
  if (begin < 0 || end < begin) throw new Error(`${file} lacks its headings`);
  const date = new Date().toISOString().slice(0, 10);
  const lines = [
    `${heading}\n`,
    `${date}, Node ${process.versions.node}, ${availableParallelism()} cores.`,
    notRun.length === 0 ? "" : `Not run in this table: ${notRun.join(", ")}.`,
    "",
    ...tableOf(figures),
    "",
    ...figures.filter((figure) => !isMet(figure)).flatMap(profileOf),
  ];
  const written = text.slice(0, begin) + lines.join("\n") + text.slice(end);
  const style = await resolveConfig(file);
  writeFileSync(file, await format(written, { ...style, parser: "markdown" }));
}

function profileOf({ what, profile = [] }: Figure): string[] {
  if (profile.length === 0) return [];
  return [`Where the time goes: ${what}.`, "", "```", ...profile, "```", ""];
}
