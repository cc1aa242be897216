import { Option, type Command } from "commander";

import { releaseFormats, type ReleaseFormat } from "~/exports";
import { languages, type Language } from "~/i18n";

import { InputError, writeOutput } from "./io";
import { withDatabase } from "./with-database";

type Options = {
  readonly format: ReleaseFormat;
  readonly language: Language;
  readonly unit?: string;
  readonly out?: string;
};

export function addExportCommand(program: Command): void {
  program
    .command("export")
    .argument("<measurement>")
    .description("the release of a measurement: table, workbook, document, or report for the board")
    .addOption(new Option("--format <format>").choices(releaseFormats).makeOptionMandatory())
    .addOption(new Option("--language <language>").choices(languages).default("nl"))
    .option("--unit <name>", "with --format pdf: the report of this unit, for its manager")
    .option("--out <file>", "instead of standard output")
    .action(writeExport);
}

async function writeExport(
  measurement: string,
  { format, language, unit, out }: Options,
  command: Command,
): Promise<void> {
  if (unit !== undefined && format !== "pdf") {
    command.error("error: --unit goes with --format pdf", { exitCode: 2 });
  }
  if (out === undefined && process.stdout.isTTY && (format === "pdf" || format === "xlsx")) {
    throw new InputError(`${format} is nothing for a terminal: give --out, or send it elsewhere`);
  }
  const { findReleaseFile } = await import("~/exports/index.server");
  const order = { format, language, unit: unit ?? null };
  const found = await withDatabase(async () => {
    const outcome = await findReleaseFile(measurement, order);
    return typeof outcome === "string" ? outcome : await outcome.file.make();
  });
  if (found === "unknown") throw new InputError(`there is no measurement ${measurement}`);
  if (found === "no-release") {
    throw new InputError(
      `${measurement} has no release yet: it is made when the measurement closes`,
    );
  }
  if (found === "no-such-unit") {
    throw new InputError(
      `${unit} has no report of its own: it stands in "Overige groepen", or no unit is called so`,
    );
  }
  await writeOutput(found, out);
}
