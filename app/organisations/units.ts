import { parse } from "csv-parse/sync";
import { z } from "zod";

/** One line of the unit tree: headcount counts everybody in the unit, sub-units included. */
export type UnitLine = {
  readonly unit: string;
  readonly parent: string | null;
  readonly headcount: number;
};

const lineSchema = z.object({
  unit: z
    .string()
    .trim()
    .min(1, "unit is empty")
    .max(200, "unit is longer than 200 characters")
    .refine((name) => !name.includes("|"), "unit holds the sign |, which parts answers"),
  parent: z.string().trim().optional(),
  headcount: z
    .string()
    .trim()
    .regex(/^\d{1,7}$/, "headcount must be a whole number"),
});

export type UnitsOutcome =
  { readonly units: readonly UnitLine[] } | { readonly problems: readonly string[] };

/** Reads `unit,parent,headcount`; every bad line is named. */
export function parseUnits(csv: string): UnitsOutcome {
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
  const units: UnitLine[] = [];
  for (const { record, info } of rows) {
    const line = lineSchema.safeParse(record);
    if (!line.success) {
      problems.push(
        `line ${info.lines}: ${line.error.issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; ")}`,
      );
      continue;
    }
    const { unit, parent, headcount } = line.data;
    if (units.some((other) => other.unit === unit))
      problems.push(`line ${info.lines}: unit “${unit}” stands twice`);
    units.push({ unit, parent: parent || null, headcount: Number(headcount) });
  }
  problems.push(...treeProblems(units));
  if (units.length === 0 && problems.length === 0) {
    problems.push("the file holds no units; its first line must be unit,parent,headcount");
  }
  return problems.length > 0 ? { problems } : { units };
}

function treeProblems(units: readonly UnitLine[]): string[] {
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]));
  return units.flatMap(({ unit, parent }) => {
    if (parent !== null && !parents.has(parent))
      return [`unit “${unit}”: parent “${parent}” is not in the file`];
    const seen = new Set<string>();
    for (let at: string | null = unit; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at)) return [`unit “${unit}” is its own parent, directly or by others`];
      seen.add(at);
    }
    return [];
  });
}

/**
 * Headcount per node: who belongs to the node itself, once its `own` sub-units are counted apart.
 *
 * @param isGroup whether respondents of a unit stand under its own name; others stand under the
 * nearest unit around it that does
 * @returns the total, and headcount by unit name for every unit that is a group
 */
export function headcounts(
  units: readonly {
    readonly name: string;
    readonly parent: string | null;
    readonly headcount: number;
  }[],
  isGroup: (unit: string) => boolean,
): { readonly total: number; readonly byUnit: Readonly<Record<string, number>> } {
  const children = new Map<string | null, typeof units>();
  for (const unit of units) children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit]);
  const byUnit: Record<string, number> = {};

  /** The headcount below a node that its groups leave over, and its headcount in all. */
  const visit = (unit: (typeof units)[number]): { all: number; left: number } => {
    const below = (children.get(unit.name) ?? []).map(visit);
    const sum = below.reduce((total, { all }) => total + all, 0);
    // A parent that was given fewer people than its units together holds at least those.
    const all = Math.max(unit.headcount, sum);
    const left = all - sum + below.reduce((total, { left }) => total + left, 0);
    if (!isGroup(unit.name)) return { all, left };
    byUnit[unit.name] = left;
    return { all, left: 0 };
  };
  const roots = (children.get(null) ?? []).map(visit);
  return { total: roots.reduce((total, { all }) => total + all, 0), byUnit };
}
