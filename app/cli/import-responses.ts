import { stat } from "node:fs/promises";

import type { Command } from "commander";

import type { ImportFileOutcome } from "~/participation/index.server";

import { InputError } from "./io";
import type { CommandIo } from "./lint";
import { processIo } from "./process-io";
import { megabytes, progressBar, withBar } from "./progress-bar";
import { withDatabase } from "./with-database";

export type ImportOptions = { readonly ignoreUnknown?: true; readonly again?: true };

export function addImportCommand(program: Command): void {
  program
    .command("import-responses")
    .argument("<measurement>", "one that is open")
    .argument("<answers>", ".csv or .jsonl; - reads standard input")
    .description("stores answers that were collected elsewhere: every line is checked, all or none")
    .option("--ignore-unknown", "leave out columns that the definition does not know")
    .option("--again", "store a file of which every answer stands there already")
    .action(async (slug: string, path: string, options: ImportOptions) => {
      await withDatabase(() => importCommand(slug, path, options, processIo));
    });
}

/** @throws InputError with everything that is wrong, up to a limit; then nothing is stored */
export async function importCommand(
  slug: string,
  path: string,
  options: ImportOptions,
  { stdin, stdout, stderr }: CommandIo,
): Promise<void> {
  const { answersFormat, isUnreadable, openAnswers } =
    await import("~/questionnaires/index.server");
  const { importAnswersFile } = await import("~/participation/index.server");
  const bar = progressBar(stderr, megabytes);
  try {
    const size = path === "-" ? null : (await stat(path)).size;
    const source = withBar(openAnswers(path, stdin), size, bar);
    const file = { source, format: answersFormat(path), ...options };
    const outcome = await importAnswersFile(slug, file);
    stdout.write(await said(outcome, slug, path));
  } catch (error) {
    if (isUnreadable(error)) throw new InputError(`${path} cannot be read: ${error.message}`);
    throw error;
  }
}

async function said(outcome: ImportFileOutcome, slug: string, path: string): Promise<string> {
  if (outcome === "unknown") throw new InputError(`there is no measurement ${slug}`);
  if (outcome === "not-open") {
    throw new InputError(
      `${slug} is not open: answers can be imported from nulmeting measurement open until close`,
    );
  }
  if (outcome === "empty") throw new InputError(`${path} holds no answers`);
  if (outcome === "imported-before") {
    throw new InputError(
      `every answer of ${path} stands in ${slug} already: nothing was stored; --again stores them once more`,
    );
  }
  if ("problems" in outcome) {
    const { formatProblem } = await import("~/questionnaires/index.server");
    const lines = outcome.problems.map((problem) => `${path}: ${formatProblem(problem)}`);
    throw new InputError([...lines, "nothing was stored"].join("\n"));
  }
  const { imported, joined } = outcome;
  const roll =
    joined > 0
      ? `${joined} people joined the roll and count as having taken part`
      : "nobody is on the roll, so participation stays unknown";
  return `${imported} responses stored in ${slug}; ${roll}\n`;
}
