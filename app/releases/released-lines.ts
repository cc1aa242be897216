import { groupsOf, type BreakdownColumn } from "./breakdown-columns";
import type { BreakdownResult, GroupResult } from "./document";
import type { PlannedLines } from "./line-plan";
import type { Population } from "./options";
import { UNKNOWN, type RespondentTable } from "./respondent-table";

/**
 * The lines of a released breakdown, over what is kept of its respondents: those on a line of their own kept their
 * categories, and all others stand in the rest.
 *
 * @returns null where somebody stands on no line, which no release has
 */
export function releasedLines(
  { by, withheld, groups }: BreakdownResult,
  respondents: RespondentTable,
  population: Population,
): PlannedLines | null {
  const combinations: (readonly string[])[] = [];
  const lines = groups.map((group) => {
    const places = categoriesOf(group, by).map((values) => combinations.push(values) - 1);
    return { groups: places, merged: group.other ? places : null };
  });
  const column = { ...groupsOf(by, combinations, population), categories: new Int32Array(0) };
  if (withheld !== null) return { column, withheld, lines: [] };
  const rest = lines.find(({ merged }) => merged !== null)?.groups[0] ?? null;
  const own = lines.flatMap(({ groups, merged }) => (merged === null ? groups : []));
  const categories = categoriesIn(respondents, by, { combinations, own, rest });
  return categories && { column: { ...column, categories }, withheld, lines };
}

function categoriesOf({ values, merged }: GroupResult, by: readonly string[]): string[][] {
  return (merged ?? (values ? [values] : [])).map((one) => by.map((name) => one[name] ?? ""));
}

type Places = {
  readonly combinations: readonly (readonly string[])[];
  /** Groups on a line of their own. */
  readonly own: readonly number[];
  readonly rest: number | null;
};

function categoriesIn(
  { n, columns }: RespondentTable,
  by: readonly string[],
  { combinations, own, rest }: Places,
): BreakdownColumn["categories"] | null {
  const places = new Map(own.map((group) => [JSON.stringify(combinations[group]), group]));
  const found = new Int32Array(n);
  for (let row = 0; row < n; row += 1) {
    const values = by.map((name) => {
      const column = columns.get(name);
      return column?.values[column.categories[row] ?? 0] ?? UNKNOWN;
    });
    const group = places.get(JSON.stringify(values)) ?? rest;
    if (group === null) return null;
    found[row] = group;
  }
  return found;
}
