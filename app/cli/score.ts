import { once } from "node:events";

import {
  answersFormat,
  compileDefinition,
  formatFinding,
  formatProblem,
  isUnreadable,
  loadDefinitionFile,
  openAnswers,
  readAnswers,
  type CompiledDefinition,
} from "~/questionnaires/index.server";
import { createScorer } from "~/scoring";

import type { CommandIo } from "./lint";

export type ScoreOptions = { readonly ignoreUnknown?: boolean };

/** More would not help anyone to mend a file. */
const mostProblems = 20;

/** Characters of output to gather before writing. */
const batch = 1 << 16;

/**
 * Scores answers, one JSON line per respondent, in bounded memory. After a mistake in the answers no more
 * scores are written, but the file is read on so that mistakes come together.
 *
 * @returns the exit code: 1 for a wrong definition or wrong answers, 2 when both are standard input
 */
export async function scoreCommand(
  definition: string,
  answers: string,
  options: ScoreOptions,
  io: CommandIo,
): Promise<number> {
  if (definition === "-" && answers === "-") {
    io.stderr.write("only one of the definition and the answers can be standard input\n");
    return 2;
  }
  const compiled = await orReport(definition, io, () => readCompiled(definition, io));
  if (compiled === null) return 1;
  return (await orReport(answers, io, () => scoreAll(compiled, answers, options, io))) ?? 1;
}

/** The outcome; null, and a line on standard error, when the file system refuses. */
async function orReport<T>(path: string, io: CommandIo, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    io.stderr.write(`${path} cannot be read: ${error.message}\n`);
    return null;
  }
}

async function readCompiled(path: string, io: CommandIo): Promise<CompiledDefinition | null> {
  const { merged, findings } = await loadDefinitionFile(path, { stdin: io.stdin });
  if (merged) return compileDefinition(merged);
  for (const finding of findings) io.stderr.write(`${formatFinding(finding)}\n`);
  return null;
}

async function scoreAll(
  compiled: CompiledDefinition,
  path: string,
  options: ScoreOptions,
  io: CommandIo,
): Promise<number> {
  const score = createScorer(compiled.instrument);
  const rows = readAnswers(openAnswers(path, io.stdin), compiled, {
    format: answersFormat(path),
    ignoreUnknown: options.ignoreUnknown,
  });
  let output = "";
  let problems = 0;
  for await (const row of rows) {
    if ("problems" in row) {
      for (const problem of row.problems) {
        problems += 1;
        if (problems <= mostProblems) io.stderr.write(`${path}: ${formatProblem(problem)}\n`);
      }
      if (problems >= mostProblems) break;
    } else if (problems === 0) {
      const { scales, total, levels } = score(row.answers);
      output += `${JSON.stringify({ row: row.row, scores: scales, total, levels })}\n`;
      if (output.length >= batch) {
        await write(io.stdout, output);
        output = "";
      }
    }
  }
  await write(io.stdout, output);
  return problems > 0 ? 1 : 0;
}

async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
