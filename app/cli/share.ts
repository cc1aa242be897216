import { InvalidArgumentError, type Command } from "commander";

import { config } from "~/platform/index.server";

import { InputError, print } from "./io";
import { withDatabase } from "./with-database";

export function addShareCommand(program: Command): void {
  program
    .command("share")
    .argument("<measurement>")
    .description(
      "a link for a poster or QR code that hands out a code to each who asks; shown once",
    )
    .requiredOption("--count <n>", "how many people can use it", (text) => {
      if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
      return Number(text);
    })
    .option("--unit <unit>", "everybody who uses it belongs to this unit")
    .action(share);
}

async function share(slug: string, options: { count: number; unit?: string }): Promise<void> {
  const { shareLink } = await import("~/measurements/index.server");
  const { formatCode } = await import("~/participation/index.server");
  await withDatabase(async () => {
    const outcome = await shareLink(slug, options.count, options.unit ?? null);
    if (outcome === "unknown") throw new InputError(`there is no measurement ${slug}`);
    if (outcome === "closed") throw new InputError(`${slug} is closed: nobody can join any more`);
    if (outcome === "unknown-unit") throw new InputError(`${slug} has no unit “${options.unit}”`);
    if (outcome === "too-few") {
      throw new InputError("--count must be the measurement's minimum group or more");
    }
    print(`${config().baseUrl}/q/${formatCode(outcome.link)}`);
  });
}
