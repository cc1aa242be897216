import { stat } from "node:fs/promises";

import {
  answersFormat,
  compileDefinition,
  formatFinding,
  formatProblem,
  isUnreadable,
  loadDefinitionFile,
  openAnswers,
  readAnswerValues,
  type CompiledDefinition,
} from "~/questionnaires/index.server";

import type { CommandIo } from "./lint";
import { megabytes, progressBar, withBar } from "./progress-bar";

/** More would not help anyone to mend a file. */
const mostProblems = 20;

export type RespondentsOptions = {
  readonly ignoreUnknown?: boolean;
  /** Names of items and background questions, in the order in which their answers are wanted. */
  readonly columns: readonly string[];
  readonly take: (values: readonly unknown[], row: number) => void;
  /** After each batch. */
  readonly flush?: () => Promise<void>;
};

/** The outcome; null, and a line on standard error, when the file system refuses. */
export async function orReport<T>(
  path: string,
  io: CommandIo,
  read: () => Promise<T>,
): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    io.stderr.write(`${path} cannot be read: ${error.message}\n`);
    return null;
  }
}

/** A definition ready for use; null, and its findings on standard error, when it cannot be used. */
export async function readCompiled(
  path: string,
  io: CommandIo,
): Promise<CompiledDefinition | null> {
  return await orReport(path, io, async () => {
    const { merged, findings } = await loadDefinitionFile(path, { stdin: io.stdin });
    if (merged) return compileDefinition(merged);
    for (const finding of findings) io.stderr.write(`${formatFinding(finding)}\n`);
    return null;
  });
}

/**
 * Reads answers respondent by respondent in bounded memory. After a mistake nobody is taken any more, but
 * the file is read on so that mistakes come together on standard error.
 *
 * @returns false when there was a mistake, or when the file cannot be read
 */
export async function readRespondents(
  compiled: CompiledDefinition,
  path: string,
  { columns, ignoreUnknown, take, flush }: RespondentsOptions,
  io: CommandIo,
): Promise<boolean> {
  const read = async () => {
    const size = await sizeOf(path);
    // On one terminal the bar would run through the output.
    const terminal = isTerminal(io.stdout) ? nowhere : io.stderr;
    const bar = progressBar(terminal, megabytes);
    const source = withBar(openAnswers(path, io.stdin), size, bar);
    const format = answersFormat(path);
    let problems = 0;
    for await (const batch of readAnswerValues(source, compiled, {
      format,
      ignoreUnknown,
      columns,
    })) {
      for (const row of batch) {
        if ("values" in row) {
          if (problems === 0) take(row.values, row.row);
          continue;
        }
        for (const problem of row.problems) {
          problems += 1;
          if (problems <= mostProblems) io.stderr.write(`${path}: ${formatProblem(problem)}\n`);
        }
        if (problems >= mostProblems) return false;
      }
      await flush?.();
    }
    return problems === 0;
  };
  return (await orReport(path, io, read)) ?? false;
}

const nowhere = { write: () => true };

function isTerminal(stream: NodeJS.WritableStream): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}

async function sizeOf(path: string): Promise<number | null> {
  return path === "-" ? null : (await stat(path)).size;
}
