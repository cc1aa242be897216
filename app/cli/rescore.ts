import type { Command } from "commander";

import { InputError } from "./io";
import type { CommandIo } from "./lint";
import { processIo } from "./process-io";
import { progressBar } from "./progress-bar";
import { withDatabase } from "./with-database";

export function addRescoreCommand(program: Command): void {
  program
    .command("rescore")
    .argument("<measurement>", "one that is open, or closed without a release")
    .description(
      "computes the stored scores again from the answers, after scoring was mended; answers stay",
    )
    .action(async (slug: string) => {
      await withDatabase(() => rescoreCommand(slug, processIo));
    });
}

/** @throws InputError for a measurement that has nothing to score, or was released */
export async function rescoreCommand(
  slug: string,
  { stdout, stderr }: Pick<CommandIo, "stdout" | "stderr">,
): Promise<void> {
  const { rescore } = await import("~/releases/index.server");
  const bar = progressBar(stderr, (responses) => `${responses} responses`);
  const outcome = await rescore(slug, (done, of) => bar.show(done, of));
  bar.clear();
  if (outcome === "unknown") throw new InputError(`there is no measurement ${slug}`);
  if (outcome === "not-open") throw new InputError(`${slug} was not opened yet: it has no answers`);
  if (outcome === "released") {
    throw new InputError(
      `${slug} was released, and a release never changes: its scores stay as they are`,
    );
  }
  const { responses, changed } = outcome;
  stdout.write(`${slug}: ${responses} responses scored again, ${changed} changed\n`);
}
