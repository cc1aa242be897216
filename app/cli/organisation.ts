import type { Command } from "commander";

import { checkUnits, type UnitLine } from "~/organisations";

import { InputError, print, printList, tell } from "./io";
import { requireSlug } from "./slug";
import { addSsoCommand } from "./sso";
import { readRows, refuse } from "./table-file";
import { withDatabase } from "./with-database";

type AddOptions = { name: string; sector: string; units?: string; contact?: string };

export function addOrganisationCommands(program: Command): void {
  const organisation = program.command("organisation").description("the members of the network");
  organisation
    .command("add")
    .argument("<slug>", "short name in addresses, such as gemeente-voorbeeld")
    .requiredOption("--name <name>", "name as people know it")
    .requiredOption("--sector <sector>", "one of the network's sectors; a new name makes a new one")
    .option(
      "--units <csv>",
      "CSV or .xlsx unit,parent,headcount; headcount counts sub-units too; - reads standard input",
    )
    .option("--contact <text>", "whom a respondent can ask; stands on every page")
    .action((slug: string, options: AddOptions) => add(slug, options));
  organisation
    .command("import")
    .argument("<file>", "CSV or .xlsx slug,name,sector,contact,email; - reads standard input")
    .option("--new-sectors", "a line may bring a sector that is not there yet")
    .description("takes many members at once: all of them, or none and all that is wrong")
    .action((file: string, options: { newSectors?: true }) =>
      importFile(file, options.newSectors === true),
    );
  addSsoCommand(organisation);
  organisation
    .command("list")
    .option("--json", "as JSON")
    .action(async (options: { json?: true }) => {
      const { listOrganisations } = await import("~/organisations/index.server");
      const rows = await withDatabase(listOrganisations);
      printList(
        rows.map((row) => ({ ...row, sector: row.sector.id })),
        options.json === true,
      );
    });
}

async function add(slug: string, options: AddOptions): Promise<void> {
  requireSlug(slug);
  if (options.name.trim() === "") throw new InputError("--name is empty");
  if (options.sector.trim() === "") throw new InputError("--sector is empty");
  const units = options.units === undefined ? [] : await readUnits(options.units);
  const { addOrganisation } = await import("~/organisations/index.server");
  await withDatabase(async () => {
    const outcome = await addOrganisation({
      slug,
      name: options.name.trim(),
      sector: options.sector.trim(),
      contact: options.contact,
      units,
    });
    if (!outcome.added) {
      throw new InputError(`${slug} exists already; nulmeting organisation list shows all`);
    }
    if (outcome.newSector) tell(`“${options.sector}” is a new sector`);
    print(`${slug} added, with ${units.length} units, in sector ${outcome.sector}`);
  });
}

async function importFile(path: string, newSectors: boolean): Promise<void> {
  const rows = await readRows(path);
  const { importMembers } = await import("~/organisations/index.server");
  const outcome = await withDatabase(() => importMembers(rows, newSectors));
  if ("findings" in outcome) return await refuse(path, outcome.findings);
  print(`${outcome.added.length} added, ${outcome.same} were there already`);
}

async function readUnits(path: string): Promise<readonly UnitLine[]> {
  const outcome = checkUnits(await readRows(path));
  if ("findings" in outcome) return await refuse(path, outcome.findings);
  if (outcome.units.length > 0) return outcome.units;
  throw new InputError(
    `${path}: the file holds no units; its first line must be unit,parent,headcount`,
  );
}
