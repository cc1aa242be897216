import type { Command } from "commander";

import { InputError, print, readInput } from "./io";
import { callerOf, withDatabase } from "./with-database";

type SsoOptions = {
  issuer?: string;
  clientId?: string;
  clientSecretFile?: string;
  domain?: string[];
  off?: true;
};

export function addSsoCommand(organisation: Command): void {
  organisation
    .command("sso")
    .description("signing in through the organisation's own identity provider")
    .argument("<slug>", "which organisation")
    .option("--issuer <url>", "its OpenID Connect issuer")
    .option("--client-id <id>", "what the provider calls us")
    .option("--client-secret-file <file>", "holds the secret alone; - reads standard input")
    .option("--domain <domain...>", "the domains of its e-mail addresses")
    .option("--off", "switches it off; the settings stay")
    .action((slug: string, options: SsoOptions) => sso(slug, options));
}

async function sso(slug: string, options: SsoOptions): Promise<void> {
  const { issuer, clientId, clientSecretFile, domain: domains, off } = options;
  const { administerSso, endSso, returnAddress } = await import("~/accounts/index.server");
  if (off) {
    const wasOn = await withDatabase(() => endSso(callerOf(), slug));
    if (!wasOn) throw new InputError(`nobody signs in through ${slug}: there was nothing to end`);
    print(`nobody signs in through ${slug} any more`);
    return;
  }
  if (!issuer || !clientId || !clientSecretFile || !domains) {
    throw new InputError("--issuer, --client-id, --client-secret-file and --domain are needed");
  }
  const clientSecret = (await readInput(clientSecretFile)).trim();
  const fields = { issuer, clientId, clientSecret, domains };
  await withDatabase(async () => {
    const outcome = await administerSso(callerOf(), slug, fields);
    if (outcome !== "set") throw new InputError(problems[outcome](slug));
    print(`people of ${domains.join(", ")} can sign in through ${issuer}`);
    print(`return address, to set there: ${returnAddress(slug)}`);
  });
}

const problems = {
  incomplete: () =>
    "the issuer must be an address with https:, a domain must look like example.org, and the secret must not be empty",
  "domain-taken": () => "one of these domains belongs to another organisation already",
  "unknown-organisation": (slug: string) => `there is no organisation ${slug}`,
};
