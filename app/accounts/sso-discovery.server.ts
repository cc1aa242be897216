import { lookup } from "node:dns/promises";
import { BlockList } from "node:net";

import { z } from "zod";

import { log } from "~/platform/index.server";

const longestWait = 10 * 1000;

const address = z.url({ protocol: /^https?$/ });
const descriptionSchema = z.object({
  ...{ issuer: z.string(), authorization_endpoint: address, token_endpoint: address },
  ...{ jwks_uri: address, userinfo_endpoint: address.optional() },
});

export type ProviderDescription = z.infer<typeof descriptionSchema>;

export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}

/** What a provider says of itself; null while it says nothing, or names addresses that it may not make us ask. */
export async function describeProvider(issuer: string): Promise<ProviderDescription | null> {
  try {
    const answer = await fetch(discoveryAddress(issuer), {
      redirect: "error",
      signal: AbortSignal.timeout(longestWait),
    });
    const description = descriptionSchema.parse(await answer.json());
    const { token_endpoint, jwks_uri, userinfo_endpoint = issuer } = description;
    for (const asked of [token_endpoint, jwks_uri, userinfo_endpoint])
      if (!(await mayAsk(new URL(asked), new URL(issuer)))) throw new Error(`asks for ${asked}`);
    return description;
  } catch (error) {
    log().warn({ err: error, issuer }, "an identity provider does not describe itself well");
    return null;
  }
}

/**
 * An administrator chose the issuer, which may stand inside the house. What it names besides must be open to the world:
 * else it could have the server ask what stands inside the house too.
 */
async function mayAsk(asked: URL, issuer: URL): Promise<boolean> {
  if (asked.origin === issuer.origin) return true;
  if (asked.protocol !== "https:") return false;
  const found = await lookup(asked.hostname.replace(/^\[|\]$/g, ""), { all: true });
  return found.every(
    ({ address, family }) => !inside.check(address, family === 6 ? "ipv6" : "ipv4"),
  );
}

/** Source: IANA, IPv4 and IPv6 special-purpose address registries. */
const inside = new BlockList();
for (const range of [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3"],
  ...["::/96", "64:ff9b::/96", "fc00::/7", "fe80::/10", "ff00::/8"],
]) {
  const [network = "", bits] = range.split("/");
  inside.addSubnet(network, Number(bits), network.includes(":") ? "ipv6" : "ipv4");
}
