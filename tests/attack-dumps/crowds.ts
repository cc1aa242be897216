import { noUnit } from "~/participation/ballot-units";

import type { Dump, Row } from "./dump";

export type Crowd = { readonly what: string; readonly people: number };

/**
 * How many invited people stand behind everything that a ballot or a response shows of who they are:
 * the unit that it carries, and the batch that its ballot came in. Free reserves hide nobody.
 */
export function crowds({ rows }: Dump): readonly Crowd[] {
  const ballots = rows.filter(({ table }) => table === "ballot");
  const written = new Map(
    rows
      .filter(({ table }) => table === "code_hash")
      .map(({ cells }) => [cells.get("hash"), cells.get("xmin")]),
  );
  const free = rows.filter(
    ({ table, cells }) => table === "invitation" && cells.get("reserve") === "true",
  );
  const counts = new Map<string, number>();
  const count = (what: string, people: number) =>
    counts.set(what, (counts.get(what) ?? 0) + people);
  for (const { cells } of ballots) {
    const batch = written.get(cells.get("hash"));
    count(`ballots of ${unitOf(cells)} in batch ${batch}`, 1);
    count(`ballots of ${unitOf(cells)}`, 1);
  }
  for (const { cells } of free) {
    const batch = cells.get("xmin");
    count(`ballots of ${unitOf(cells)} in batch ${batch}`, -1);
    count(`ballots of ${unitOf(cells)}`, -1);
  }
  const carried = new Map(counts);
  for (const unit of new Set(rows.filter(isResponse).map(({ cells }) => shownUnit(cells)))) {
    counts.set(`responses of ${unit}`, carried.get(`ballots of ${unit}`) ?? 0);
  }
  return [...counts]
    .filter(([what, people]) => people > 0 || what.startsWith("responses"))
    .map(([what, people]) => ({ what, people }));
}

function unitOf(cells: Row["cells"]): string {
  return cells.get("unit") ?? "no unit, asked";
}

function shownUnit(cells: Row["cells"]): string {
  return cells.get("answers.unit") ?? noUnit;
}

function isResponse({ table }: Row): boolean {
  return table === "response";
}
