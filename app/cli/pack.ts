import { Option, type Command } from "commander";

import type { PackFormat } from "~/exports/index.server";

import { InputError, writeOutput } from "./io";
import { withDatabase } from "./with-database";

type Options = { format: PackFormat; output?: string };

export function addPackCommand(program: Command): void {
  program
    .command("pack")
    .argument("<measurement>")
    .description(
      "letter to staff, request to the works council, input for a DPIA and record of processing, in Dutch",
    )
    .addOption(new Option("--format <format>").choices(["md", "pdf"]).default("md"))
    .option("--output <file>", "instead of standard output")
    .action(writePack);
}

async function writePack(measurement: string, { format, output }: Options): Promise<void> {
  if (output === undefined && format === "pdf" && process.stdout.isTTY) {
    throw new InputError("a PDF is nothing for a terminal: give --output, or send it elsewhere");
  }
  const { findPackFile } = await import("~/exports/index.server");
  const file = await withDatabase(() => findPackFile({ measurement }, format, new Date()));
  if (!file) throw new InputError(`there is no measurement ${measurement}`);
  await writeOutput(file.bytes, output);
}
