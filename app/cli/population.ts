import { parse } from "csv-parse/sync";
import { z } from "zod";

import type { Instrument } from "~/questionnaires";
import { UNKNOWN, type Population, type RespondentTable } from "~/releases";

/** Headcounts as they were given: one number, or per category of background questions. */
export type Headcounts = number | Population["byCategory"];

export type HeadcountsOutcome =
  { readonly headcounts: Headcounts } | { readonly problems: readonly string[] };

const lineSchema = z.object({
  column: z.string("column is missing").trim(),
  value: z.string("value is missing").trim().min(1, "value is empty"),
  headcount: z
    .string("headcount is missing")
    .trim()
    .regex(/^\d{1,9}$/, "headcount must be a whole number"),
});

/** Reads `column,value,headcount`; every bad line is named. */
export function parseHeadcounts(csv: string, { background }: Instrument): HeadcountsOutcome {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(csv, {
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      bom: true,
      info: true,
      skip_empty_lines: true,
      delimiter: csv.split("\n", 1)[0]?.includes(";") ? ";" : ",",
    });
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)] };
  }
  const problems: string[] = [];
  const found = new Map<string, Map<string, number>>();
  for (const { record, info } of rows) {
    const line = lineSchema.safeParse(record);
    const problem = line.success
      ? put(line.data, background, found)
      : line.error.issues.map(({ message }) => message).join("; ");
    if (problem !== null) problems.push(`line ${info.lines}: ${problem}`);
  }
  if (rows.length === 0)
    problems.push("the file holds no headcounts; its first line must be column,value,headcount");
  if (problems.length > 0) return { problems };
  const lists = [...found].map(([name, values]) => [name, Object.fromEntries(values)] as const);
  return { headcounts: Object.fromEntries(lists) };
}

function put(
  { column, value, headcount }: z.infer<typeof lineSchema>,
  background: Instrument["background"],
  found: Map<string, Map<string, number>>,
): string | null {
  const question = background.find(({ name }) => name === column);
  if (!question)
    return `“${column}” is no background question; possible are ${namesOf(background)}`;
  const declared = question.values.map((one) => one.value);
  if (declared.length > 0 && !declared.includes(value))
    return `“${value}” is no answer to ${column}; possible are ${declared.join(", ")}`;
  const values = found.get(column) ?? new Map<string, number>();
  if (values.has(value)) return `“${value}” of ${column} stands twice`;
  found.set(column, values.set(value, Number(headcount)));
  return null;
}

export function namesOf(background: Instrument["background"]): string {
  return (
    background.map(({ name }) => name).join(", ") || "none: this definition has no such question"
  );
}

export type PopulationOutcome =
  { readonly population: Population } | { readonly problems: readonly string[] };

/**
 * Headcounts of these respondents' staff. Where a question's headcounts cover all its answers, they add up
 * to the headcount in all.
 *
 * @returns a problem for each headcount smaller than the number of its respondents, and for questions that
 *   add up to different headcounts
 */
export function populationOf(
  headcounts: Headcounts | null,
  { background }: Instrument,
  table: RespondentTable,
): PopulationOutcome {
  if (headcounts === null || typeof headcounts === "number") {
    const problems = tooSmall(headcounts, table.n, "the headcount");
    return problems.length > 0
      ? { problems }
      : { population: { total: headcounts, byCategory: {} } };
  }
  const problems: string[] = [];
  const sums = new Map<string, number>();
  for (const [name, counts] of Object.entries(headcounts)) {
    const present = respondentsPer(table, name);
    for (const [value, headcount] of Object.entries(counts))
      problems.push(
        ...tooSmall(headcount, present.get(value) ?? 0, `${name} ${value}: the headcount`),
      );
    const declared = background.find((question) => question.name === name)?.values ?? [];
    const all = new Set([...declared.map(({ value }) => value), ...present.keys()]);
    if (![...all].every((value) => Object.hasOwn(counts, value))) continue;
    const sum = Object.values(counts).reduce((total, headcount) => total + headcount, 0);
    sums.set(name, sum);
    problems.push(...tooSmall(sum, table.n, `${name}: the headcount in all`));
  }
  const [total = null, ...others] = new Set(sums.values());
  if (others.length > 0) {
    const each = [...sums].map(([name, sum]) => `${sum} by ${name}`).join(", ");
    problems.push(`the headcounts add up to different numbers of people: ${each}`);
  }
  if (problems.length > 0) return { problems };
  return { population: { total, byCategory: headcounts } };
}

function tooSmall(headcount: number | null, n: number, what: string): string[] {
  return headcount === null || headcount >= n
    ? []
    : [`${what} is ${headcount}, and ${n} people answered`];
}

/** Respondents per category, without those who left the question blank. */
function respondentsPer(table: RespondentTable, name: string): Map<string, number> {
  const { values = [], categories = [] } = table.columns.get(name) ?? {};
  const counts = values.map(() => 0);
  for (const category of categories) counts[category] = (counts[category] ?? 0) + 1;
  return new Map(
    values.flatMap((value, i): [string, number][] =>
      value === UNKNOWN ? [] : [[value, counts[i] ?? 0]],
    ),
  );
}
