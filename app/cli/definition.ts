import type { Command } from "commander";

import type { CommandIo } from "./lint";

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
}
