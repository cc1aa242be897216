/** A line of a table as a spreadsheet counts it, from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** Why a line cannot be taken; each is a text `members:problem.…`. */
export type TableProblem =
  | "column-unknown"
  | "column-twice"
  | "column-nameless"
  | "column-missing"
  | "cell-error"
  | UnitProblem
  | MemberProblem
  | OfferProblem;

export type UnitProblem =
  | "unit-missing"
  | "unit-long"
  | "unit-sign"
  | "unit-twice"
  | "parent-unknown"
  | "parent-circle"
  | "headcount"
  | "too-many-units"
  | "unit-in-use";

type MemberProblem =
  | "slug"
  | "slug-twice"
  | "slug-taken"
  | "name"
  | "sector-missing"
  | "sector-new"
  | "contact-long"
  | "email";

/** Of a list of what there is to learn from. */
export type OfferProblem =
  | "offer-title"
  | "offer-competence"
  | "offer-level"
  | "offer-language"
  | "offer-link"
  | "offer-organiser"
  | "offer-date"
  | "offer-kind"
  | "offer-formula"
  | "too-many-offers";

export type TableFinding = {
  readonly line: number;
  /** As it stands in the file. */
  readonly value: string;
  readonly problem: TableProblem;
  /** What may have been meant, or where it stood first. */
  readonly hint: string | null;
};

/** What a page or a command shows of all that is wrong with a list, and how much more there is. */
export type FirstFindings = {
  readonly findings: readonly TableFinding[];
  readonly more: number;
};

/** More lines help nobody to mend a list, and a file can hold a great many. */
const mostFindings = 50;
const longestValue = 120;

/** The first things that are wrong, from the top, with what stands there cut to what fits on a line. */
export function firstFindings(findings: readonly TableFinding[]): FirstFindings {
  const sorted = findings.toSorted((one, other) => one.line - other.line);
  const shown = sorted.slice(0, mostFindings).map((found) => ({
    ...found,
    value:
      found.value.length > longestValue ? `${found.value.slice(0, longestValue)}…` : found.value,
  }));
  return { findings: shown, more: sorted.length - shown.length };
}

export function finding(
  line: number,
  value: string,
  problem: TableProblem,
  hint: string | null = null,
): TableFinding {
  return { line, value, problem, hint };
}

/** Without what cannot be seen: no-break spaces, zero-width signs, byte order marks. */
export function bare(cell: string): string {
  return cell
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

export type TableLine<Column extends string> = {
  readonly line: number;
  readonly cell: (column: Column) => string;
};

type Columns<Column extends string> = {
  /** How each column may be called, beside its own name: plain letters. */
  readonly names: Readonly<Record<Column, readonly string[]>>;
  readonly order: readonly Column[];
  readonly required: readonly Column[];
};

/** The lines under a first line that names the columns, in any order; a column that is not there is empty. */
export function readTable<Column extends string>(
  rows: readonly TableRow[],
  { names, order, required }: Columns<Column>,
): { readonly lines: readonly TableLine<Column>[]; readonly findings: readonly TableFinding[] } {
  const [head, ...rest] = rows.filter(({ cells }) => cells.some((cell) => bare(cell) !== ""));
  if (!head) return { lines: [], findings: [] };
  const places = new Map<Column, number>();
  const findings: TableFinding[] = [];
  const filledAt = firstFilled(rest);
  const width = [...filledAt.keys()].reduce(
    (most, place) => Math.max(most, place + 1),
    head.cells.length,
  );
  for (let place = 0; place < width; place += 1) {
    const name = bare(head.cells[place] ?? "");
    const plain = name.toLowerCase().replace(/[\s\-_.]/g, "");
    const column = order.find((one) => one === plain || names[one].includes(plain));
    if (name === "") {
      const filled = filledAt.get(place);
      if (filled) {
        const value = bare(filled.cells[place] ?? "");
        findings.push(finding(filled.line, value, "column-nameless"));
      }
    } else if (column === undefined) findings.push(finding(head.line, name, "column-unknown"));
    else if (places.has(column)) findings.push(finding(head.line, name, "column-twice"));
    else places.set(column, place);
  }
  const missing = required.filter((column) => !places.has(column));
  findings.push(...missing.map((column) => finding(head.line, column, "column-missing")));
  if (missing.length > 0) return { lines: [], findings };
  const lines = rest.map(({ line, cells }) => ({
    line,
    cell: (column: Column) => bare(cells[places.get(column) ?? -1] ?? ""),
  }));
  return { lines, findings };
}

/** Per column the first line that has something in it; each cell is looked at once, however wide a file is. */
function firstFilled(rows: readonly TableRow[]): Map<number, TableRow> {
  const found = new Map<number, TableRow>();
  for (const row of rows) {
    for (const [place, cell] of row.cells.entries()) {
      if (cell !== "" && !found.has(place) && bare(cell) !== "") found.set(place, row);
    }
  }
  return found;
}
