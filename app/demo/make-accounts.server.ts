import { makeAccount } from "~/accounts/index.server";
import { findOrganisation } from "~/organisations/index.server";
import { database } from "~/platform/index.server";

import { demoAccounts, demoPassword } from "./accounts";

/** In the order of the list; who is there already, or whose organisation is not, is passed over. */
export async function makeDemoAccounts(): Promise<void> {
  for (const { name, email, role, organisation } of demoAccounts) {
    const taken = await database().user.count({ where: { email } });
    const found = organisation === null ? null : await findOrganisation(organisation);
    if (taken > 0 || (organisation !== null && !found)) continue;
    await makeAccount({ name, email, password: demoPassword }, role, found?.id ?? null);
  }
}
