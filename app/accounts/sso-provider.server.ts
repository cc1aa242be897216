import { betterAuth, type BetterAuthOptions } from "better-auth";
import { genericOAuth } from "better-auth/plugins";

import { appKey, config, deriveKey } from "~/platform/index.server";

import { describeProvider, discoveryAddress } from "./sso-discovery.server";
import { fetchProfile, profileOf } from "./sso-profile.server";
import type { SsoSettings } from "./sso-settings.server";

const minute = 60 * 1000;
const longestWait = 10 * 1000;

async function build({ slug, issuer, clientId, clientSecret }: SsoSettings) {
  const description = await describeProvider(issuer);
  // A provider speaks for the issuer that was set, and for no other.
  if (!description || !sameIssuer(description.issuer, issuer)) return null;
  const { userinfo_endpoint } = description;
  const plugin = genericOAuth({
    config: [
      {
        providerId: slug,
        // Asked once more, for the keys alone; with a header it is led to no other site.
        discoveryUrl: discoveryAddress(issuer),
        discoveryHeaders: { Accept: "application/json" },
        authorizationUrl: description.authorization_endpoint,
        tokenUrl: description.token_endpoint,
        getUserInfo: async ({ idToken = "", accessToken = "" }) =>
          profileOf(idToken) ?? (await fetchProfile(userinfo_endpoint, accessToken)),
        // What a provider says counts only when it signed it.
        requireIdTokenVerification: true,
        ...{ clientId, clientSecret, pkce: true, authentication: "basic" },
        scopes: ["openid", "email", "profile"],
        redirectURI: returnAddress(slug),
      },
    ],
  });
  // Apart from our own sign-in: of this one nothing is used but what it knows about the provider.
  const { socialProviders } = await betterAuth<BetterAuthOptions>({
    baseURL: config().baseUrl,
    secret: deriveKey(appKey(), "relying party").toString("base64url"),
    plugins: [plugin],
    telemetry: { enabled: false },
    logger: { level: "error" },
  }).$context;
  const provider = socialProviders.find(({ id }) => id === slug);
  return provider && sameIssuer(provider.issuer, issuer) ? provider : null;
}

export type SsoProvider = NonNullable<Awaited<ReturnType<typeof build>>>;

type Built = { readonly key: string; readonly until: number; readonly provider: SsoProvider };
const built = new Map<string, Built>();

/** The provider of an organisation, as its own address describes it; null while that cannot be reached. */
export async function ssoProvider(settings: SsoSettings): Promise<SsoProvider | null> {
  const key = `${settings.organisationId} ${settings.changedAt.toISOString()}`;
  const kept = built.get(settings.slug);
  if (kept?.key === key && kept.until > Date.now()) return kept.provider;
  const provider = await Promise.race([build(settings), after(longestWait)]);
  if (provider) built.set(settings.slug, { key, until: Date.now() + 10 * minute, provider });
  return provider;
}

/** Where the provider sends people back to. Each organisation has its own, so that no provider can answer for another. */
export function returnAddress(slug: string): string {
  return `${config().baseUrl}/sign-in/return/${slug}`;
}

function sameIssuer(one: string | undefined, other: string): boolean {
  return one?.replace(/\/$/, "") === other.replace(/\/$/, "");
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref();
  });
}
