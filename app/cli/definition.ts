import { InvalidArgumentError, type Command } from "commander";

import type { AnalyseOptions } from "./analyse";
import type { CommandIo } from "./lint";
import { withDatabase } from "./with-database";

const io: CommandIo = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };

/** What works on files alone, without a database. */
export function addDefinitionCommands(program: Command): void {
  program
    .command("lint")
    .description("checks definitions; each finding is file:line:column severity code message")
    .argument("<file...>", "definitions; - reads standard input")
    .action(async (files: string[]) => {
      const { lintCommand } = await import("./lint");
      process.exitCode = await lintCommand(files, io);
    });
  program
    .command("score")
    .description("one JSON line per respondent, in full precision")
    .argument("<definition>")
    .argument("<answers>", ".csv or .jsonl; - reads standard input")
    .option("--ignore-unknown", "leave out columns that the definition does not know")
    .action(async (definition: string, answers: string, options: { ignoreUnknown?: true }) => {
      const { scoreCommand } = await import("./score");
      process.exitCode = await scoreCommand(definition, answers, options, io);
    });
  program
    .command("compare-versions")
    .description("what changed between two versions, and which scores may be compared")
    .argument("<old>", "a definition; - reads standard input; or key@number of a published version")
    .argument("<new>", "likewise")
    .option("--json", "as one JSON document")
    .action(async (old: string, now: string, options: { json?: true }) => {
      const { compareVersionsCommand } = await import("./compare-versions");
      const published = async (key: string, number: number) => {
        const { findPublishedVersion } = await import("~/questionnaires/index.server");
        return await withDatabase(() => findPublishedVersion(key, number));
      };
      process.exitCode = await compareVersionsCommand(old, now, { ...options, published }, io);
    });
  program
    .command("analyse")
    .description("one JSON document, protected as a release is")
    .argument("<definition>")
    .argument("<answers>", ".csv or .jsonl, one line per respondent; - reads standard input")
    .option(
      "--by <columns>",
      "a background question, or two as COL*COL; repeat it, most important first (default: the definition's own breakdowns)",
      (columns: string, earlier: readonly string[] = []) => [...earlier, columns],
    )
    .option("--minimum <k>", "smallest group that is shown, 5 or more (default: 10)", minimum)
    .option("--population <n>", "headcount in all, or a CSV column,value,headcount")
    .option("--unprotected", "for analysts on their own data: nothing is merged, hidden or rounded")
    .option("--ignore-unknown", "leave out columns that the definition does not know")
    .action(async (definition: string, answers: string, options: AnalyseOptions) => {
      const { analyseCommand } = await import("./analyse");
      process.exitCode = await analyseCommand(definition, answers, options, io);
    });
}

function minimum(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number.");
}
