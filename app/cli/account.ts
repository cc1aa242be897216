import { Option, type Command } from "commander";

import type { RoleName } from "~/accounts";

import { InputError, print } from "./io";
import { callerOf, withDatabase } from "./with-database";

type AddOptions = { role: RoleName; organisation?: string; email?: string };

export function addAccountCommands(program: Command): void {
  const account = program.command("account").description("people who sign in");
  account
    .command("invite")
    .description("prints a one-time link that makes an account")
    .addOption(
      new Option("--role <role>").choices(["hr", "network", "administrator"]).makeOptionMandatory(),
    )
    .option("--organisation <slug>", "whose HR")
    .option("--email <address>", "only for this address")
    .action(async (options: AddOptions) => {
      if ((options.role === "hr") !== (options.organisation !== undefined)) {
        throw new InputError("--organisation goes with --role hr, and only with it");
      }
      print(await withDatabase(() => invite(options)));
    });
  account
    .command("reset-second-step")
    .description("for who lost phone and recovery codes; first make sure that it is them")
    .argument("<email>", "whose")
    .action(async (email: string) => {
      await withDatabase(() => resetSecondStepOf(email));
      print(`${email} signs in without a second step until they switch it on again`);
    });
}

async function invite({ role, organisation, email }: AddOptions): Promise<string> {
  const { inviteAccount } = await import("~/accounts/index.server");
  const { findOrganisation } = await import("~/organisations/index.server");
  const link = { role, email, renews: true, proves: true };
  if (organisation === undefined) return await inviteAccount(link, new Date());
  const found = await findOrganisation(organisation);
  if (!found) throw new InputError(`there is no organisation ${organisation}`);
  return await inviteAccount({ ...link, organisationId: found.id }, new Date());
}

async function resetSecondStepOf(email: string): Promise<void> {
  const { resetSecondStep } = await import("~/accounts/index.server");
  const { record } = await import("~/audit/index.server");
  if (!(await resetSecondStep(email))) throw new InputError(`there is no account ${email}`);
  await record({ act: "second-step-reset", ...callerOf(), details: { email } });
}
