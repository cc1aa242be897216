import { Option, type Command } from "commander";

import type { KeyHouse } from "~/accounts/index.server";
import { dayOf } from "~/platform";

import { InputError, print, printList, tell } from "./io";
import { withDatabase } from "./with-database";

type AddOptions = {
  role: "network" | "hr";
  organisation?: string;
  name: string;
  scope?: string[];
  expires?: string;
};

export function addApiKeyCommands(program: Command): void {
  const key = program.command("api-key").description("keys that let programs use the API");
  key
    .command("add")
    .description("prints a key once, alone on standard output")
    .addOption(new Option("--role <role>").choices(["network", "hr"]).makeOptionMandatory())
    .option("--organisation <slug>", "whose HR")
    .option("--name <name>", "what the key is for", "made by a command")
    .option(
      "--scope <scope...>",
      "results:read, participation:read, comparison:read, invitations:write; without it all that read",
    )
    .option("--expires <date>", "last day, such as 2027-12-31; a year from now without it")
    .action(async (options: AddOptions) => {
      const { id, key: made } = await add(options);
      print(made);
      tell(`it is printed this once; nulmeting api-key revoke ${id} ends it`);
    });
  key
    .command("list")
    .option("--json", "as JSON")
    .action(async (options: { json?: true }) => {
      const { listKeys } = await import("~/accounts/index.server");
      const lines = await withDatabase(() => listKeys(null, new Date()));
      const rows = lines.map(({ organisation, ...line }) => ({
        ...line,
        organisation: organisation?.slug ?? null,
      }));
      printList(rows, options.json === true);
    });
  key
    .command("revoke")
    .argument("<id>", "as api-key list gives it")
    .action(async (id: string) => {
      const { revokeKey } = await import("~/accounts/index.server");
      const revoked = await withDatabase(() => revokeKey(null, id, new Date()));
      if (!revoked) throw new InputError(`there is no key ${id} that works`);
      print(`the key “${revoked.name}” works no more`);
    });
}

async function add({ role, organisation, name, scope, expires }: AddOptions) {
  const { makeKey, readKeyOrder, scopesFor, yearsAfter } = await import("~/accounts/index.server");
  const today = dayOf(new Date());
  const typed = {
    name,
    scopes: scope ?? scopesFor(role).filter((one) => one.endsWith(":read")),
    until: expires ?? yearsAfter(today, 1),
  };
  const order = readKeyOrder(typed, role, today);
  if ("problems" in order) {
    throw new InputError(
      Object.values(order.problems)
        .map((one) => reasons[one])
        .join("; "),
    );
  }
  const house = houseOf(role, organisation);
  const made = await withDatabase(() => makeKey(house, order, null));
  if (!made) throw new InputError(`there is no organisation ${organisation}`);
  return made;
}

function houseOf(role: AddOptions["role"], organisation: string | undefined): KeyHouse {
  if (role === "network" && organisation === undefined) return { role };
  if (role === "hr" && organisation !== undefined) return { role, organisation };
  throw new InputError("--organisation goes with --role hr, and only with it");
}

const reasons = {
  name: "--name must not be empty",
  "name-long": "--name is at most 60 characters",
  scopes:
    "--scope must be results:read, participation:read, comparison:read or, for HR, invitations:write",
  until: "--expires must be a date such as 2027-12-31",
  "until-past": "--expires is in the past; give a later day",
  "until-far": "--expires must be within two years from now",
};
