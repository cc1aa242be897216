import type { TableRow } from "~/organisations";

import { addressKey, type KnownToPeople, type PeopleFinding, type Person } from "./people";
import { bare, columnOf, readAddress, readLanguage, type PeopleColumn } from "./people-cells";
import { unitReader, type UnitReader } from "./people-units";

export type CheckedPeople =
  { readonly people: readonly Person[] } | { readonly findings: readonly PeopleFinding[] };

/** Which column of a table holds what; null where it holds nothing of ours. */
type Columns = Readonly<Record<PeopleColumn, number | null>>;

/**
 * Checks a whole table: its first line that is not empty names the columns, in any order.
 *
 * @returns everybody, or all that is wrong with any line
 */
export function checkPeople(rows: readonly TableRow[], known: KnownToPeople): CheckedPeople {
  const filled = rows.filter(({ cells }) => cells.some((cell) => bare(cell) !== ""));
  const [header, ...lines] = filled;
  if (!header) return { people: [] };
  const { columns, findings } = readHeader(header, lines);
  if (columns.email === null) return { findings };
  const people: Person[] = [];
  const units = unitReader(known.units);
  const firstLines = new Map<string, number>();
  for (const row of lines) {
    const checked = checkLine(row, columns, { known, units, firstLines });
    if ("person" in checked) people.push(checked.person);
    else findings.push(...checked.findings);
  }
  findings.sort((one, other) => one.line - other.line);
  return findings.length > 0 ? { findings } : { people };
}

function readHeader({ line, cells }: TableRow, lines: readonly TableRow[]) {
  const findings: PeopleFinding[] = [];
  const columns: Record<PeopleColumn, number | null> = { email: null, unit: null, language: null };
  const width = lines.reduce((most, row) => Math.max(most, row.cells.length), cells.length);
  for (let place = 0; place < width; place += 1) {
    const cell = bare(cells[place] ?? "");
    const column = columnOf(cell);
    if (column === null) {
      if (cell !== "") findings.push(finding(line, cell, "column-unknown"));
      else findings.push(...namelessCell(lines, place));
    } else if (columns[column] !== null) {
      findings.push(finding(line, cell, "column-twice"));
    } else columns[column] = place;
  }
  if (columns.email === null) {
    const value = cells.map(bare).filter(Boolean).join(", ");
    return { columns, findings: [finding(line, value, "no-address-column")] };
  }
  return { columns, findings };
}

/** The first value under an empty head: spreadsheets write empty columns too, which say nothing. */
function namelessCell(lines: readonly TableRow[], place: number): PeopleFinding[] {
  const found = lines.find(({ cells }) => bare(cells[place] ?? "") !== "");
  return found ? [finding(found.line, bare(found.cells[place] ?? ""), "column-nameless")] : [];
}

type Context = {
  readonly known: KnownToPeople;
  readonly units: UnitReader;
  readonly firstLines: Map<string, number>;
};

function checkLine(
  { line, cells }: TableRow,
  columns: Columns,
  { known, units, firstLines }: Context,
): { readonly person: Person } | { readonly findings: readonly PeopleFinding[] } {
  const cellOf = (column: PeopleColumn) => {
    const place = columns[column];
    return place === null ? "" : bare(cells[place] ?? "");
  };
  const findings: PeopleFinding[] = [];
  const [typed, unitCell, languageCell] = [cellOf("email"), cellOf("unit"), cellOf("language")];

  const email = readAddress(typed);
  if (email === null) {
    findings.push(finding(line, typed, typed === "" ? "address-missing" : "address"));
  } else {
    const key = addressKey(email);
    const first = firstLines.get(key);
    if (known.onRoll.has(key)) findings.push(finding(line, typed, "on-roll"));
    else if (first !== undefined) findings.push(finding(line, typed, "twice", String(first)));
    else firstLines.set(key, line);
  }

  const unit = unitCell === "" ? null : units.find(unitCell);
  if (unitCell !== "" && unit === null) {
    if (known.units.length === 0) findings.push(finding(line, unitCell, "no-units"));
    else findings.push(finding(line, unitCell, "unit", units.nearest(unitCell)));
  }

  const language = readLanguage(languageCell);
  if (language === null) findings.push(finding(line, languageCell, "language"));
  if (findings.length > 0 || email === null || language === null) return { findings };
  return { person: { email, unit, language } };
}

function finding(
  line: number,
  value: string,
  problem: PeopleFinding["problem"],
  hint: string | null = null,
): PeopleFinding {
  return { line, value, problem, hint };
}
