import { createReadStream } from "node:fs";

import type {
  AnswersFormat,
  AnswersProblem,
  AnswersRow,
  Chunks,
  PeekedText,
  ReadAnswersOptions,
  ReadValuesOptions,
  ValuesRow,
} from "./answers-file";
import type { CompiledDefinition } from "./compile.server";
import { decodeText } from "./decode-text";
import { readCsv, readCsvValues } from "./read-csv.server";
import { readJsonLines, readJsonLineValues } from "./read-json-lines.server";

/**
 * Reads answers respondent by respondent in bounded memory, each checked against the definition.
 *
 * A mistake in a line is handed over in its place and reading goes on; after a mistake in the header, or
 * quotes that do not close, nothing more can be read.
 */
export async function* readAnswers(
  source: Chunks,
  compiled: CompiledDefinition,
  options: ReadAnswersOptions,
): AsyncGenerator<AnswersRow, void, undefined> {
  const text = await peekText(source);
  const read = isCsv(text, options) ? readCsv : readJsonLines;
  for await (const batch of read(text, compiled, options)) yield* batch;
}

/**
 * As `readAnswers`, for many respondents: in batches, each with the values of the asked columns only.
 *
 * A mistake in a column that was not asked for is a mistake all the same.
 */
export async function* readAnswerValues(
  source: Chunks,
  compiled: CompiledDefinition,
  options: ReadValuesOptions,
): AsyncGenerator<readonly ValuesRow[], void, undefined> {
  const text = await peekText(source);
  yield* (isCsv(text, options) ? readCsvValues : readJsonLineValues)(text, compiled, options);
}

function isCsv({ start }: PeekedText, { format }: ReadAnswersOptions): boolean {
  return format === "either" ? !/^\s*\{/.test(start) : format === "csv";
}

/** By the file's name; what has another ending is looked into. */
export function answersFormat(path: string): AnswersFormat {
  if (/\.csv$/i.test(path)) return "csv";
  return /\.(jsonl|ndjson)$/i.test(path) ? "jsonl" : "either";
}

/** The bytes of a file; `-` is standard input. */
export function openAnswers(path: string, stdin: Chunks = process.stdin): Chunks {
  return path === "-" ? stdin : createReadStream(path, { highWaterMark: 1 << 18 });
}

/** A broken file may hold a column name of a megabyte. */
const longestName = 60;
const longestMessage = 400;

/** `line 3, column "zoeken": …`, on one line. */
export function formatProblem({ line, column, message }: AnswersProblem): string {
  const place = column === null ? "" : `, column "${shorten(column, longestName)}"`;
  return `line ${line}${place}: ${shorten(message, longestMessage)}`;
}

/** Without what would move the cursor of a terminal. */
function shorten(text: string, length: number): string {
  const short = text.length > length ? `${text.slice(0, length - 1)}…` : text;
  return short.replace(/\p{Cc}+/gu, " ");
}

async function peekText(source: Chunks): Promise<PeekedText> {
  const texts = decodeText(source);
  let start = "";
  while (start.length < 1 << 16 && !start.includes("\n")) {
    const next = await texts.next();
    if (next.done) break;
    start += next.value;
  }
  const bare = start.startsWith("\uFEFF") ? start.slice(1) : start;
  return { start: bare, rest: texts };
}
