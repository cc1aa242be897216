import {
  bare,
  finding,
  readTable,
  type TableFinding,
  type TableLine,
  type TableRow,
} from "./table";
import type { UnitLine } from "./units";

export const mostUnits = 2_000;

const columns = {
  names: {
    unit: ["afdeling", "eenheid", "onderdeel", "team", "department", "naam", "name"],
    parent: ["bovenliggend", "valtonder", "hoofdafdeling", "onderdeelvan", "partof"],
    headcount: ["aantal", "medewerkers", "mensen", "personeel", "people", "staff"],
  },
  order: ["unit", "parent", "headcount"],
  required: ["unit", "headcount"],
} as const;
type UnitColumn = (typeof columns.order)[number];

export type CheckedUnits =
  { readonly units: readonly UnitLine[] } | { readonly findings: readonly TableFinding[] };

/** Checks a whole table `unit,parent,headcount`: every unit, or all that is wrong with any line. */
export function checkUnits(rows: readonly TableRow[]): CheckedUnits {
  const { lines, findings } = readTable<UnitColumn>(rows, columns);
  const first = new Map<string, number>();
  for (const { line, cell } of lines) {
    if (!first.has(cell("unit"))) first.set(cell("unit"), line);
  }
  const wrong = [...findings];
  if (lines.length > mostUnits) {
    return { findings: [finding(lines[mostUnits]?.line ?? 0, "", "too-many-units")] };
  }
  const parents = new Map(lines.map(({ cell }) => [cell("unit"), cell("parent") || null]));
  for (const line of lines) wrong.push(...lineFindings(line, first, parents));
  if (wrong.length > 0) {
    return { findings: wrong.toSorted((one, other) => one.line - other.line) };
  }
  return {
    units: lines.map(({ cell }) => ({
      unit: cell("unit"),
      parent: cell("parent") || null,
      headcount: wholeNumber(cell("headcount")) ?? 0,
    })),
  };
}

function lineFindings(
  { line, cell }: TableLine<UnitColumn>,
  first: ReadonlyMap<string, number>,
  parents: ReadonlyMap<string, string | null>,
): TableFinding[] {
  const [unit, parent, headcount] = [cell("unit"), cell("parent"), cell("headcount")];
  const found: TableFinding[] = [];
  const nameProblem = unitNameProblem(unit);
  if (nameProblem) found.push(finding(line, unit, nameProblem));
  else if (first.get(unit) !== line) {
    found.push(finding(line, unit, "unit-twice", String(first.get(unit))));
  }
  if (parent !== "" && !first.has(parent)) {
    const loose = [...first.keys()].find((name) => name.toLowerCase() === parent.toLowerCase());
    found.push(finding(line, parent, "parent-unknown", loose ?? null));
  } else if (isUnderItself(unit, parents)) found.push(finding(line, unit, "parent-circle"));
  if (wholeNumber(headcount) === null) found.push(finding(line, headcount, "headcount"));
  return found;
}

/** Why a unit cannot be called this; null when it can. */
export function unitNameProblem(name: string): "unit-missing" | "unit-long" | "unit-sign" | null {
  if (bare(name) === "") return "unit-missing";
  if (name.length > 200) return "unit-long";
  // The sign parts the answers of a question with several.
  return name.includes("|") ? "unit-sign" : null;
}

/** Is a unit its own parent, directly or by others? */
export function isUnderItself(unit: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (
    let at: string | null = parents.get(unit) ?? null;
    at !== null;
    at = parents.get(at) ?? null
  ) {
    if (at === unit) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

/** Also as a spreadsheet writes it: `1.250` and `1250.0` are one thousand two hundred and fifty. @returns null for anything else */
export function wholeNumber(text: string): number | null {
  const plain = text
    .replace(/^(\d{1,3})([.,' ]\d{3})+$/, (number) => number.replace(/\D/g, ""))
    .replace(/^(\d+)[.,]0+$/, "$1");
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null;
}
