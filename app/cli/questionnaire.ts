import type { Command } from "commander";

import { InputError, print, printList } from "./io";
import { withDatabase } from "./with-database";

export function addQuestionnaireCommands(program: Command): void {
  const questionnaire = program
    .command("questionnaire")
    .description("instruments and their versions");
  questionnaire
    .command("publish")
    .argument("<file>", "a definition; - reads standard input")
    .description("lints a definition and freezes it as a version; unchanged content makes none")
    .action(async (file: string) => {
      const { publishFile } = await import("~/questionnaires/index.server");
      await withDatabase(async () => {
        const outcome = await publishFile(file);
        if ("findings" in outcome) throw new InputError(outcome.findings.join("\n"));
        const { key, number, created } = outcome;
        print(
          created ? `${key} version ${number} published` : `${key} version ${number} is unchanged`,
        );
      });
    });
  questionnaire
    .command("list")
    .option("--json", "as JSON")
    .action(async (options: { json?: true }) => {
      const { listQuestionnaires } = await import("~/questionnaires/index.server");
      printList(await withDatabase(listQuestionnaires), options.json === true);
    });
}
