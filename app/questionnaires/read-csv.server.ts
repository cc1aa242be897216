import { Readable } from "node:stream";

import { CsvError, parse } from "csv-parse";

import { answerColumns, type Column } from "./answer-columns";
import type { CompiledDefinition } from "./compile.server";
import { explain } from "./explain-problem";
import type { AnswersProblem, AnswersRow, PeekedText, ReadAnswersOptions } from "./answers-file";
import { hasConditions } from "./validator";

/** CSV with a header of item and background names; commas, semicolons or tabs between the cells. */
export async function* readCsv(
  { start, rest }: PeekedText,
  compiled: CompiledDefinition,
  options: ReadAnswersOptions,
): AsyncGenerator<AnswersRow, void, undefined> {
  const known = answerColumns(compiled.definition, options.units);
  const recheck = hasConditions(compiled.definition) || options.units === null;
  const records: AsyncIterable<readonly string[]> = Readable.from(both(start, rest), {
    objectMode: false,
  }).pipe(parse({ delimiter: delimiterOf(start), relax_column_count: true }));
  let header: Header | null = null;
  let line = 1;
  let row = 0;
  try {
    for await (const cells of records) {
      if (!header) {
        header = readHeader(cells, known, options.ignoreUnknown === true);
        if (header.problems.length > 0) {
          yield { problems: header.problems };
          return;
        }
        line += 1 + newlinesIn(cells);
      } else {
        const read = readRecord(cells, header, line);
        line += 1 + read.newlines;
        if (read.isBlank) continue;
        row += 1;
        yield finish(row, line - 1 - read.newlines, read, compiled, recheck ? options : null);
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser reads ahead of us, and knows best how far it came.
    const reached = "lines" in error && typeof error.lines === "number" ? error.lines : line;
    const message = `this is not CSV: ${error.message}`;
    yield { problems: [{ line: reached, column: null, message }] };
    return;
  }
  if (!header) {
    yield {
      problems: [
        { line: 1, column: null, message: "the file is empty; its first line names the items" },
      ],
    };
  }
}

type Header = {
  /** Null for a column that is skipped. */
  readonly columns: readonly (Column | null)[];
  readonly problems: readonly AnswersProblem[];
};

function readHeader(
  cells: readonly string[],
  known: ReadonlyMap<string, Column>,
  ignoreUnknown: boolean,
): Header {
  const names = cells.map((cell) => cell.trim());
  const problems: AnswersProblem[] = [];
  const columns = names.map((name, index) => {
    const column = known.get(name) ?? null;
    if (!column && !ignoreUnknown) {
      problems.push({
        line: 1,
        column: name,
        message:
          "the definition has no such item or background question; --ignore-unknown skips it",
      });
    } else if (column && names.indexOf(name) < index) {
      problems.push({ line: 1, column: name, message: "this column stands twice" });
    }
    return column;
  });
  if (problems.length === 0 && columns.every((column) => column === null)) {
    problems.push({
      line: 1,
      column: null,
      message: "none of these columns is an item of the definition",
    });
  }
  return { columns, problems };
}

type ReadRecord = {
  readonly answers: Record<string, unknown>;
  readonly problems: readonly AnswersProblem[];
  readonly newlines: number;
  readonly isBlank: boolean;
};

/** An empty line is nobody, unless the file has but one column: then it is somebody without an answer. */
function readRecord(cells: readonly string[], { columns }: Header, line: number): ReadRecord {
  const answers: Record<string, unknown> = {};
  const problems: AnswersProblem[] = [];
  let newlines = 0;
  const isBlank = cells.length === 1 && cells[0] === "" && columns.length > 1;
  if (cells.length !== columns.length && !isBlank) {
    const message = `this line has ${cells.length} cells and the header has ${columns.length}`;
    problems.push({ line, column: null, message });
  }
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? "";
    const column = columns[i];
    const value = column ? column.read(cell) : undefined;
    if (typeof value !== "number" && cell.includes("\n")) newlines += cell.split("\n").length - 1;
    if (!column || value === undefined) continue;
    if (value === null) {
      problems.push({ line, column: column.name, message: notAnAnswer(cell, column) });
    } else put(answers, column, value);
  }
  return { answers, problems, newlines, isBlank };
}

function put(answers: Record<string, unknown>, { question, part }: Column, value: unknown): void {
  if (part === null) {
    answers[question] = value;
    return;
  }
  const parts = answers[question];
  if (typeof parts === "object" && parts !== null) Object.assign(parts, { [part]: value });
  else answers[question] = { [part]: value };
}

/** Every cell was checked against its question; conditions concern the line as a whole. */
function finish(
  row: number,
  line: number,
  { answers, problems }: ReadRecord,
  compiled: CompiledDefinition,
  recheck: ReadAnswersOptions | null,
): AnswersRow {
  if (problems.length > 0) return { problems };
  if (!recheck) return { row, line, answers };
  const checked = compiled.validate(answers, { units: recheck.units });
  if ("valid" in checked) return { row, line, answers: checked.valid };
  return { problems: checked.problems.map((problem) => explain(problem, line)) };
}

function notAnAnswer(cell: string, column: Column): string {
  const shown = cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
  return `${JSON.stringify(shown)} is not an answer here; possible are ${column.allowed}`;
}

function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
}

/** Spreadsheets in Dutch write semicolons. */
function delimiterOf(start: string): string {
  const line = start.split("\n", 1)[0] ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  if (bare.includes(",")) return ",";
  return [";", "\t"].find((mark) => bare.includes(mark)) ?? ",";
}

async function* both(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== "") yield start;
  for await (const chunk of rest) if (chunk !== "") yield chunk;
}
