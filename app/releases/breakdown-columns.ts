import type { Instrument } from "~/questionnaires";

import type { DocumentOptions } from "./options";
import { UNKNOWN, type RespondentTable } from "./respondent-table";

/** One way of dividing the respondents, with every category that exists, empty ones too. */
export type BreakdownColumn = {
  readonly by: readonly string[];
  /** Per group its category per background question. */
  readonly values: readonly Readonly<Record<string, string>>[];
  readonly ids: readonly string[];
  /** Group per row of the table. */
  readonly categories: Int32Array;
  /** Headcount per group; `null` when unknown. */
  readonly populations: readonly (number | null)[];
};

/**
 * The breakdown as groups: in the order of the definition (units in that of the headcounts), then
 * what was answered beside those, then the blank ones. The order of the respondents leaves no trace.
 */
export function breakdownColumn(
  instrument: Instrument,
  table: RespondentTable,
  by: readonly string[],
  { population }: Pick<DocumentOptions, "population">,
): BreakdownColumn {
  const parts = by.map((name) => orderedColumn(instrument, table, name, population));
  const categories = new Int32Array(table.n);
  let combinations: string[][] = [[]];
  for (const part of parts) {
    combinations = combinations.flatMap((before) => part.values.map((value) => [...before, value]));
    for (let row = 0; row < table.n; row += 1)
      categories[row] = (categories[row] ?? 0) * part.values.length + (part.categories[row] ?? 0);
  }
  return { ...groupsOf(by, combinations, population), categories };
}

/** Groups by their categories, each in the order of the background questions. */
export function groupsOf(
  by: readonly string[],
  combinations: readonly (readonly string[])[],
  population: DocumentOptions["population"],
): Omit<BreakdownColumn, "categories"> {
  const only = by.length === 1 ? by[0] : undefined;
  return {
    by,
    values: combinations.map((values) =>
      Object.fromEntries(values.map((value, i) => [by[i] ?? "", value])),
    ),
    ids: combinations.map((values) =>
      only === undefined ? JSON.stringify(values) : (values[0] ?? ""),
    ),
    populations: combinations.map(([value = ""]) =>
      only === undefined ? null : headcount(population, only, value),
    ),
  };
}

function headcount(
  population: DocumentOptions["population"],
  name: string,
  value: string,
): number | null {
  const known = Object.hasOwn(population.byCategory, name)
    ? population.byCategory[name]
    : undefined;
  return known && Object.hasOwn(known, value) ? (known[value] ?? null) : null;
}

function orderedColumn(
  instrument: Instrument,
  table: RespondentTable,
  name: string,
  population: DocumentOptions["population"],
): { values: readonly string[]; categories: Int32Array } {
  const column = table.columns.get(name) ?? {
    values: table.n > 0 ? [UNKNOWN] : [],
    categories: new Int32Array(table.n),
  };
  const counted = Object.hasOwn(population.byCategory, name)
    ? Object.keys(population.byCategory[name] ?? {})
    : [];
  const declared = instrument.background.find((question) => question.name === name)?.values ?? [];
  const known = new Set([...declared.map(({ value }) => value), ...counted]);
  known.delete(UNKNOWN);
  const others = column.values.filter((value) => !known.has(value) && value !== UNKNOWN).sort();
  const blank = column.values.includes(UNKNOWN) ? [UNKNOWN] : [];
  const values = [...known, ...others, ...blank];
  const place = new Map(values.map((value, i) => [value, i]));
  const moved = column.values.map((value) => place.get(value) ?? 0);
  return { values, categories: column.categories.map((old) => moved[old] ?? 0) };
}
