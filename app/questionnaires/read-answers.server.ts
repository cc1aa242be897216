import { createReadStream } from "node:fs";

import type { CompiledDefinition } from "./compile.server";
import type { Answers } from "./instrument";
import { readCsv } from "./read-csv.server";
import { readJsonLines } from "./read-json-lines.server";

/** What is wrong in a file of answers; lines count from 1, and a column is named where one is to blame. */
export type AnswersProblem = {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
};

/** One respondent, or what is wrong with that line. Rows count respondents from 1. */
export type AnswersRow =
  | { readonly row: number; readonly line: number; readonly answers: Answers }
  | { readonly problems: readonly AnswersProblem[] };

export type ReadAnswersOptions = {
  readonly format: AnswersFormat;
  /** Columns that the definition does not know are skipped instead of refused. */
  readonly ignoreUnknown?: boolean;
  /** As for the validator. */
  readonly units?: readonly string[] | null;
};

export type AnswersFormat = "csv" | "jsonl" | "either";

/** Bytes or text, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array | string>;

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
  const isCsv = options.format === "either" ? !/^\s*\{/.test(text.start) : options.format === "csv";
  yield* (isCsv ? readCsv : readJsonLines)(text, compiled, options);
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

/** `line 3, column "zoeken": …` */
export function formatProblem({ line, column, message }: AnswersProblem): string {
  return `line ${line}${column === null ? "" : `, column "${column}"`}: ${message}`;
}

/** A text whose first line can be looked at before it is read. */
export type PeekedText = { readonly start: string; readonly rest: AsyncIterable<string> };

async function peekText(source: Chunks): Promise<PeekedText> {
  const texts = decode(source);
  let start = "";
  while (start.length < 1 << 16 && !start.includes("\n")) {
    const next = await texts.next();
    if (next.done) break;
    start += next.value;
  }
  const bare = start.startsWith("\uFEFF") ? start.slice(1) : start;
  return { start: bare, rest: texts };
}

async function* decode(source: Chunks): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const chunk of source) {
    yield typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
