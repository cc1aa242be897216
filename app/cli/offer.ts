import type { Command } from "commander";

import { InputError, print } from "./io";
import { readRows, refuse } from "./table-file";
import { withDatabase } from "./with-database";

export function addOfferCommands(program: Command): void {
  program
    .command("offer")
    .description("what there is to learn from")
    .command("import")
    .argument(
      "<file>",
      "CSV or .xlsx title,competence,level,language,link,organiser,date,kind; - reads standard input",
    )
    .option(
      "--organisation <slug>",
      "an organisation's own; without it the network's, for all members",
    )
    .description("takes many offers at once: all of them, or none and all that is wrong")
    .action((file: string, { organisation }: { organisation?: string }) =>
      importFile(file, organisation),
    );
}

async function importFile(path: string, organisation: string | undefined): Promise<void> {
  const rows = await readRows(path);
  const { importOffers } = await import("~/learning/index.server");
  const catalogue = organisation === undefined ? "network" : { organisation };
  const outcome = await withDatabase(() => importOffers(catalogue, rows));
  if (outcome === "unknown") throw new InputError(`there is no organisation ${organisation}`);
  if (outcome === "full")
    throw new InputError(
      "this would be more than 2,000 offers in one catalogue; nothing was stored",
    );
  if ("findings" in outcome) return await refuse(path, outcome.findings, outcome.more);
  print(`${outcome.added} added, ${outcome.same} were there already`);
}
