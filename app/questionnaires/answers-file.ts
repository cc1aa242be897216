import type { Answers } from "./instrument";

export type AnswersFormat = "csv" | "jsonl" | "either";

/** What is wrong in a file of answers; lines count from 1, and a column is named where one is to blame. */
export type AnswersProblem = {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
};

type WrongRow = { readonly problems: readonly AnswersProblem[] };

/** One respondent, or what is wrong with that line. Rows count respondents from 1. */
export type AnswersRow =
  { readonly row: number; readonly line: number; readonly answers: Answers } | WrongRow;

/** As `AnswersRow`, with the answers in the order of the columns that were asked for; undefined is blank. */
export type ValuesRow =
  { readonly row: number; readonly line: number; readonly values: readonly unknown[] } | WrongRow;

export type ReadAnswersOptions = {
  readonly format: AnswersFormat;
  /** Columns that the definition does not know are skipped instead of refused. */
  readonly ignoreUnknown?: boolean;
  /** As for the validator. */
  readonly units?: readonly string[] | null;
};

export type ReadValuesOptions = ReadAnswersOptions & {
  /** Names of items and background questions: the order of the values. */
  readonly columns: readonly string[];
};

/** Bytes or text, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** A text whose first line can be looked at before it is read. */
export type PeekedText = { readonly start: string; readonly rest: AsyncIterable<string> };

/** Longer lines are refused: a file without line ends must not fill the memory. */
export const longestLine = 1_000_000;

/** What decoding leaves where the bytes are no text. */
export const notText = "\uFFFD";
export const notUtf8 = "this is not text in UTF-8; save the file as UTF-8";
