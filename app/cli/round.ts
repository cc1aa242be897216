import type { Command } from "commander";

import { InputError, print, printList } from "./io";
import { requireSlug } from "./slug";
import { withDatabase } from "./with-database";

export function addRoundCommands(program: Command): void {
  const round = program.command("round").description("waves in which measurements are comparable");
  round
    .command("add")
    .argument("<slug>")
    .requiredOption("--name <name>", "such as “Nulmeting 2026”")
    .action(async (slug: string, options: { name: string }) => {
      requireSlug(slug);
      const { addRound } = await import("~/measurements/index.server");
      const outcome = await withDatabase(() => addRound(slug, options.name));
      if (outcome === "slug-taken") throw new InputError(`round ${slug} exists already`);
      print(`round ${slug} added`);
    });
  round
    .command("list")
    .option("--json", "as JSON")
    .action(async (options: { json?: true }) => {
      const { listRounds } = await import("~/measurements/index.server");
      printList(await withDatabase(listRounds), options.json === true);
    });
  round
    .command("close")
    .argument("<slug>")
    .description("no measurement joins any more; the benchmark is made, once")
    .action(async (slug: string) => {
      const { closeRound } = await import("~/results/index.server");
      const outcome = await withDatabase(() => closeRound(slug, new Date()));
      if (!outcome.closed) {
        const closedBefore = outcome.reason === "already-closed";
        throw new InputError(
          closedBefore ? `round ${slug} was closed before` : `there is no round ${slug}`,
        );
      }
      print(`round ${slug} closed, with ${outcome.members} members in its benchmark`);
    });
}
