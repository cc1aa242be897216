import { appKey, wholeDatabase, deriveKey, open, seal } from "~/platform/index.server";

import { providerOf } from "./sso-person.server";

export type SsoSettings = {
  readonly organisationId: string;
  readonly slug: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly domains: readonly string[];
  readonly changedAt: Date;
};

/** Without the secret, for who sets it. */
export type SsoLine = {
  readonly slug: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly domains: readonly string[];
  readonly enabled: boolean;
};

export type NewSso = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly domains: readonly string[];
};

/** How people of an organisation sign in with its own provider from now on. */
export async function setSso(
  organisationId: string,
  { issuer, clientId, clientSecret, domains }: NewSso,
): Promise<"set" | "domain-taken"> {
  const sealed = seal(secretKey(), Buffer.from(clientSecret));
  const values = { issuer, clientId, clientSecret: sealed, enabled: true };
  return await wholeDatabase()
    .$transaction(async (tx) => {
      await tx.organisationSso.upsert({
        where: { organisationId },
        create: { organisationId, ...values },
        update: values,
      });
      await tx.organisationSsoDomain.deleteMany({ where: { organisationId } });
      // Another provider has other names for the same people.
      await tx.account.deleteMany({ where: { providerId: providerOf(organisationId) } });
      const names = [...new Set(domains.map((domain) => domain.trim().toLowerCase()))];
      const others = { domain: { in: names } };
      if ((await tx.organisationSsoDomain.count({ where: others })) > 0) throw new DomainTaken();
      await tx.organisationSsoDomain.createMany({
        data: names.map((domain) => ({ domain, organisationId })),
      });
      return "set" as const;
    })
    .catch((error: unknown) => {
      if (error instanceof DomainTaken) return "domain-taken" as const;
      throw error;
    });
}

/** @returns false when there was nothing to switch off */
export async function switchSsoOff(organisationId: string): Promise<boolean> {
  const { count } = await wholeDatabase().organisationSso.updateMany({
    where: { organisationId, enabled: true },
    data: { enabled: false },
  });
  return count > 0;
}

export async function listSso(): Promise<SsoLine[]> {
  const found = await wholeDatabase().organisationSso.findMany({
    select: {
      ...{ issuer: true, clientId: true, enabled: true },
      domains: { select: { domain: true }, orderBy: { domain: "asc" } },
      organisation: { select: { slug: true } },
    },
  });
  return found.map(({ organisation, domains, ...line }) => ({
    ...line,
    slug: organisation.slug,
    domains: domains.map(({ domain }) => domain),
  }));
}

/** Is there any organisation whose people sign in with its own provider? */
export async function hasSso(): Promise<boolean> {
  return (await wholeDatabase().organisationSso.count({ where: { enabled: true } })) > 0;
}

/** The settings by which people with an address of this domain sign in, or null. */
export async function findSsoByDomain(domain: string): Promise<SsoSettings | null> {
  return await findSso({ domains: { some: { domain: domain.toLowerCase() } } });
}

export async function findSsoBySlug(slug: string): Promise<SsoSettings | null> {
  return await findSso({ organisation: { slug } });
}

async function findSso(
  which: { domains: { some: { domain: string } } } | { organisation: { slug: string } },
): Promise<SsoSettings | null> {
  const found = await wholeDatabase().organisationSso.findFirst({
    where: { enabled: true, ...which },
    include: { domains: true, organisation: { select: { slug: true } } },
  });
  if (!found) return null;
  const { organisationId, issuer, clientId, changedAt } = found;
  return {
    ...{ organisationId, issuer, clientId, changedAt },
    slug: found.organisation.slug,
    clientSecret: open(secretKey(), found.clientSecret).toString("utf8"),
    domains: found.domains.map(({ domain }) => domain),
  };
}

export const ssoPurpose = "single sign-on secrets";

class DomainTaken extends Error {}

function secretKey(): Buffer {
  return deriveKey(appKey(), ssoPurpose);
}
