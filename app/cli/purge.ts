import type { Command } from "commander";

import { printList } from "./io";
import { withDatabase } from "./with-database";

export function addPurgeCommand(program: Command): void {
  program
    .command("purge")
    .description("deletes what the promises say must be gone by now, as the site does by itself")
    .option("--due", "show what will have to go, and when; deletes nothing")
    .option("--json", "as JSON")
    .action(async (options: { due?: true; json?: true }) => {
      const { listDuties, purge } = await import("~/measurements/index.server");
      const rows = await withDatabase(() => (options.due ? listDuties() : purge(new Date())));
      printList(rows, options.json === true);
    });
}
