import { CsvError, parse } from "csv-parse/sync";

import {
  longestLine,
  notText,
  notUtf8,
  type AnswersProblem,
  type PeekedText,
} from "./answers-file";

/** Some lines of a CSV file, cut into cells. */
export type CsvRecords = {
  readonly records: readonly (readonly string[])[];
  /** The line of the file on which each record starts, from 1. */
  readonly lines: readonly number[];
};

type Dialect = { readonly delimiter: string; readonly lineEnd: "\n" | "\r" };

/**
 * Cuts CSV into cells, block by block: commas, semicolons or tabs between the cells, any line ends.
 *
 * A block without quotes is cut where the marks stand, which takes a quarter of the time; the others
 * are left to csv-parse. Both give the same cells.
 *
 * @returns after a mistake in the quotes, or bytes that are no text: the problem, and nothing more can be read
 */
export async function* csvRecords(
  text: PeekedText,
): AsyncGenerator<CsvRecords | AnswersProblem, void, undefined> {
  const dialect = dialectOf(text.start);
  let line = 1;
  for await (const block of blocks(text, dialect.lineEnd)) {
    try {
      if (block.length > longestLine && !block.slice(0, longestLine).includes(dialect.lineEnd)) {
        yield problemAt(line, `this line is longer than ${longestLine} letters`);
        return;
      }
      const broken = block.indexOf(notText);
      if (broken >= 0) {
        yield problemAt(line + count(block.slice(0, broken), dialect.lineEnd), notUtf8);
        return;
      }
      const records = block.includes('"') ? parseBlock(block, dialect) : cutBlock(block, dialect);
      const lines = linesOf(records, block, line, dialect.lineEnd);
      line += count(block, dialect.lineEnd);
      yield { records, lines };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const reached = "lines" in error && typeof error.lines === "number" ? error.lines - 1 : 0;
      yield problemAt(line + reached, `this is not CSV: ${error.message}`);
      return;
    }
  }
}

/** Text of whole records: it ends at a line end that no quote surrounds, or at the end of the file. */
async function* blocks({ start, rest }: PeekedText, lineEnd: string): AsyncGenerator<string> {
  let kept = start;
  const cut = () => {
    const end = safeEnd(kept, lineEnd);
    const block = kept.slice(0, end);
    kept = kept.slice(end);
    return block;
  };
  const first = cut();
  if (first !== "") yield first;
  for await (const chunk of rest) {
    kept += chunk;
    const block = cut();
    if (block !== "") yield block;
    if (kept.length > longestLine) break;
  }
  if (kept !== "") yield kept;
}

/** Place after the last line end with an even number of quotes before it; 0 when there is none. */
function safeEnd(text: string, lineEnd: string): number {
  let end = text.lastIndexOf(lineEnd) + 1;
  if (end === 0 || !text.includes('"')) return end;
  let isOpen = count(text.slice(0, end), '"') % 2 === 1;
  while (isOpen) {
    const before = text.lastIndexOf(lineEnd, end - 2) + 1;
    if (before === 0) return 0;
    isOpen = count(text.slice(before, end), '"') % 2 === 0;
    end = before;
  }
  return end;
}

function cutBlock(block: string, { delimiter, lineEnd }: Dialect): string[][] {
  const bare = block.includes("\r\n") ? block.replaceAll("\r\n", "\n") : block;
  const lines = bare.split(lineEnd);
  if (bare.endsWith(lineEnd)) lines.pop();
  return lines.map((line) => line.split(delimiter));
}

function parseBlock(block: string, { delimiter, lineEnd }: Dialect): string[][] {
  return parse(block, {
    delimiter,
    relax_column_count: true,
    record_delimiter: lineEnd === "\n" ? ["\r\n", "\n"] : lineEnd,
  });
}

function linesOf(
  records: readonly (readonly string[])[],
  block: string,
  first: number,
  lineEnd: string,
): number[] {
  const ends = count(block, lineEnd) + (block.endsWith(lineEnd) ? 0 : 1);
  if (ends === records.length) return records.map((_, i) => first + i);
  let line = first;
  return records.map((cells) => {
    const own = line;
    line += 1 + cells.reduce((sum, cell) => sum + count(cell, lineEnd), 0);
    return own;
  });
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}

/** Spreadsheets in Dutch write semicolons. */
function dialectOf(start: string): Dialect {
  const lineEnd = start.includes("\n") || !start.includes("\r") ? "\n" : "\r";
  const header = (start.split(lineEnd, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const delimiter = [",", ";", "\t"].find((mark) => header.includes(mark)) ?? ",";
  return { delimiter, lineEnd };
}

function problemAt(line: number, message: string): AnswersProblem {
  return { line, column: null, message };
}
