import { answerColumns, type Column } from "./answer-columns";
import type {
  AnswersProblem,
  AnswersRow,
  PeekedText,
  ReadAnswersOptions,
  ReadValuesOptions,
  ValuesRow,
} from "./answers-file";
import { nestAnswers, valuesOf } from "./answer-values";
import type { CompiledDefinition } from "./compile.server";
import { explain } from "./explain-problem";
import { readHeader } from "./read-csv-header";
import { csvRecords } from "./read-csv-records.server";
import { hasConditions } from "./validator";

/** CSV with a header of item and background names, in batches of respondents. */
export async function* readCsv(
  text: PeekedText,
  compiled: CompiledDefinition,
  options: ReadAnswersOptions,
): AsyncGenerator<readonly AnswersRow[], void, undefined> {
  const known = answerColumns(compiled.definition, options.units);
  const columns = [...known.values()];
  const recheck = hasConditions(compiled.definition) || options.units === null;
  const finish = (row: ValuesRow): AnswersRow => {
    if ("problems" in row) return row;
    const answers = nestAnswers(columns, row.values);
    if (!recheck) return { row: row.row, line: row.line, answers };
    const checked = compiled.validate(answers, { units: options.units });
    if ("valid" in checked) return { row: row.row, line: row.line, answers: checked.valid };
    return { problems: checked.problems.map((problem) => explain(problem, row.line)) };
  };
  const order = columns.map(({ name }) => name);
  for await (const batch of readTable(text, known, { ...options, columns: order }))
    yield batch.map(finish);
}

/** As `readCsv`, with the values alone: every cell is checked against its question. */
export async function* readCsvValues(
  text: PeekedText,
  compiled: CompiledDefinition,
  options: ReadValuesOptions,
): AsyncGenerator<readonly ValuesRow[], void, undefined> {
  const known = answerColumns(compiled.definition, options.units);
  // Conditions concern the line as a whole, so there its answers are put together first.
  if (!hasConditions(compiled.definition) && options.units !== null)
    yield* readTable(text, known, options);
  else {
    const pick = valuesOf(known, options.columns);
    for await (const batch of readCsv(text, compiled, options)) yield batch.map(pick);
  }
}

async function* readTable(
  text: PeekedText,
  known: ReadonlyMap<string, Column>,
  options: ReadValuesOptions,
): AsyncGenerator<readonly ValuesRow[], void, undefined> {
  let read: ReadLine | null = null;
  let row = 0;
  for await (const block of csvRecords(text)) {
    if (!("records" in block)) {
      yield [{ problems: [block] }];
      return;
    }
    const { records, lines } = block;
    const rows: ValuesRow[] = [];
    let first = 0;
    if (!read) {
      const header = readHeader(records[0] ?? [], known, options.ignoreUnknown === true);
      if (header.problems.length > 0) {
        yield [{ problems: header.problems }];
        return;
      }
      read = lineReader(header.columns, options.columns);
      first = 1;
    }
    for (let i = first; i < records.length; i += 1) {
      const cells = records[i] ?? [];
      const line = lines[i] ?? 0;
      const found = read(cells, line);
      if (found === null) continue;
      row += 1;
      rows.push("values" in found ? { row, line, values: found.values } : found);
    }
    yield rows;
  }
  if (!read) {
    const message = "the file is empty; its first line names the items";
    yield [{ problems: [{ line: 1, column: null, message }] }];
  }
}

type Found =
  { readonly values: readonly unknown[] } | { readonly problems: readonly AnswersProblem[] };

/** Null for an empty line, which is nobody. */
type ReadLine = (cells: readonly string[], line: number) => Found | null;

function lineReader(columns: readonly (Column | null)[], wanted: readonly string[]): ReadLine {
  const place = new Map(wanted.map((name, i) => [name, i]));
  const places = columns.map((column) => (column ? (place.get(column.name) ?? -1) : -1));
  const blank: readonly unknown[] = wanted.map(() => undefined);
  return (cells, line) => {
    let problems: AnswersProblem[] | null = null;
    if (cells.length !== columns.length) {
      // In a file of one column an empty line is somebody without an answer.
      if (cells.length === 1 && cells[0] === "") return null;
      const message = `this line has ${cells.length} cells and the header has ${columns.length}`;
      problems = [{ line, column: null, message }];
    }
    const values = blank.slice();
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i] ?? "";
      const column = columns[i];
      if (cell === "" || !column) continue;
      const value = column.read(cell);
      const target = places[i] ?? -1;
      if (value === null)
        (problems ??= []).push({ line, column: column.name, message: notAnAnswer(cell, column) });
      else if (target >= 0) values[target] = value;
    }
    return problems ? { problems } : { values };
  };
}

/** What programs for statistics write where there is no answer. */
const signOfMissing = /^\s*(na|n\/a|nan|null|none|missing|\.|-|-9+|99+)\s*$/i;

function notAnAnswer(cell: string, column: Column): string {
  const shown = cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
  const hint = signOfMissing.test(cell) ? "; an empty cell is a missing answer" : "";
  return `${JSON.stringify(shown)} is not an answer here; possible are ${column.allowed}${hint}`;
}
