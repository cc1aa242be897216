import { z } from "zod";

import { record } from "~/audit/index.server";
import { isLoopback } from "~/platform";
import { wholeDatabase } from "~/platform/index.server";

import { setSso, switchSsoOff } from "./sso-settings.server";

const isHttpsOrLocal = (address: string) =>
  address.startsWith("https:") || (URL.canParse(address) && isLoopback(new URL(address).hostname));

const ssoSchema = z.object({
  issuer: z.url({ protocol: /^https?$/ }).refine((address) => isHttpsOrLocal(address)),
  clientId: z.string().trim().min(1),
  clientSecret: z.string().trim().min(1),
  domains: z.array(z.string().regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/)).min(1),
});

export type SsoOutcome = "set" | "incomplete" | "domain-taken" | "unknown-organisation";

type Who = { readonly actor: string; readonly origin: string };

/** Sets how people of an organisation sign in with its own provider. The secret is not written down anywhere readable. */
export async function administerSso(
  who: Who,
  slug: string,
  fields: { issuer: string; clientId: string; clientSecret: string; domains: readonly string[] },
): Promise<SsoOutcome> {
  const domains = fields.domains.map((domain) => domain.trim().toLowerCase());
  const parsed = ssoSchema.safeParse({ ...fields, domains });
  if (!parsed.success) return "incomplete";
  const organisationId = await idOf(slug);
  if (organisationId === null) return "unknown-organisation";
  const outcome = await setSso(organisationId, parsed.data);
  if (outcome === "set") {
    const { issuer } = parsed.data;
    const details = { issuer, domains: domains.join(" ") };
    await record({ act: "sso-set", ...who, organisation: slug, details });
  }
  return outcome;
}

/** @returns false when there was nothing to switch off */
export async function endSso(who: Who, slug: string): Promise<boolean> {
  const organisationId = await idOf(slug);
  if (organisationId === null || !(await switchSsoOff(organisationId))) return false;
  await record({ act: "sso-off", ...who, organisation: slug });
  return true;
}

async function idOf(slug: string): Promise<string | null> {
  const where = { slug };
  const found = await wholeDatabase().organisation.findUnique({ where, select: { id: true } });
  return found?.id ?? null;
}
