import { randomBytes } from "node:crypto";

import { createCookie } from "@remix-run/node";
import { z } from "zod";

import { record } from "~/audit/index.server";
import { clientAddress } from "~/platform";
import {
  appKey,
  cookieKeeping,
  wholeDatabase,
  deriveKey,
  log,
  openJson,
  sealJson,
} from "~/platform/index.server";

import { passFirstStep, type FirstStep } from "./sign-in.server";
import { isSamePerson } from "./sso-person.server";
import { subjectOf } from "./sso-profile.server";
import { findSsoByDomain, findSsoBySlug, type SsoSettings } from "./sso-settings.server";
import { countWrong, waitOfAddress, type TooMany } from "./tries.server";
import { returnAddress, ssoProvider, type SsoProvider } from "./sso-provider.server";

const secondsUnderWay = 10 * 60;

/** What this browser left with; sealed, because the verifier and the nonce are secrets. */
const underWaySchema = z.object({
  ...{ slug: z.string(), state: z.string(), verifier: z.string(), nonce: z.string() },
  ...{ back: z.string(), until: z.number() },
});

const random = () => randomBytes(32).toString("base64url");

/** The way to the provider of the organisation with this domain. Who guesses domains has to wait after a while. */
export async function startSso(
  request: Request,
  domain: string,
  back: string,
): Promise<
  { readonly location: string; readonly headers: Headers } | TooMany | "unknown" | "away"
> {
  const tooMany = await waitOfAddress(request, "organisation");
  if (tooMany) return tooMany;
  const settings = await findSsoByDomain(domain);
  if (!settings) {
    await countWrong(request, "organisation");
    return "unknown";
  }
  const { slug } = settings;
  const provider = await ssoProvider(settings);
  if (!provider) return "away";
  const underWay = {
    ...{ slug, back, state: random(), verifier: random(), nonce: random() },
    until: Date.now() + secondsUnderWay * 1000,
  };
  const location = await provider.createAuthorizationURL({
    ...{ state: underWay.state, codeVerifier: underWay.verifier, idTokenNonce: underWay.nonce },
    redirectURI: returnAddress(slug),
  });
  const sealed = Buffer.from(sealJson(cookieKey(), underWay)).toString("base64url");
  const headers = new Headers({ "Set-Cookie": await cookie().serialize(sealed) });
  return { location: String(location), headers };
}

export type SsoOutcome =
  | (FirstStep & { readonly back: string })
  /** Began in another browser or too long ago; the provider said no; or its answer is not good. */
  | "failed"
  /** The provider knows them and we do not, or it may not speak for them. */
  | "refused";

/** Somebody comes back from a provider. */
export async function finishSso(request: Request, slug: string): Promise<SsoOutcome> {
  const query = new URL(request.url).searchParams;
  const underWay = await readUnderWay(request);
  const code = query.get("code");
  if (!underWay || !code || underWay.slug !== slug) return "failed";
  if (query.get("state") !== underWay.state) return "failed";
  const settings = await findSsoBySlug(slug);
  const provider = settings && (await ssoProvider(settings));
  if (!provider) return "failed";
  const iss = query.get("iss");
  if (iss !== null && iss !== provider.issuer) return "failed";

  const claims = await claimsOf(provider, slug, code, underWay);
  if (!claims) return "failed";
  const user = await findUserOf(settings, claims);
  if (!user) {
    await recordRefusal(request, slug, claims.email);
    return "refused";
  }
  return { ...(await passFirstStep(request, user.id, "organisation")), back: underWay.back };
}

type Claims = {
  readonly email: string;
  readonly emailVerified: boolean;
  /** The provider's own name for the person, which it gives to nobody else. */
  readonly subject: string;
};

async function claimsOf(
  provider: SsoProvider,
  slug: string,
  code: string,
  { verifier, nonce }: { verifier: string; nonce: string },
): Promise<Claims | null> {
  try {
    const tokens = await provider.validateAuthorizationCode({
      ...{ code, codeVerifier: verifier, redirectURI: returnAddress(slug) },
    });
    // Without a signed token better-auth would take the word of the provider's other addresses.
    if (!tokens?.idToken) return null;
    const found = await provider.getUserInfo({ ...tokens, expectedIdTokenNonce: nonce });
    const subject = subjectOf(tokens.idToken);
    if (!found?.user.email || subject === null) return null;
    const { email, emailVerified } = found.user;
    return { email: email.trim().toLowerCase(), emailVerified, subject };
  } catch (error) {
    log().warn({ err: error, organisation: slug }, "an identity provider gave no good answer");
    return null;
  }
}

/**
 * Whom a provider may sign in: somebody who was invited, whose verified address has one of its domains, and whose
 * only role is HR of this organisation. Whoever can see more than the organisation's own pages signs in another way:
 * its provider is not ours to trust with that.
 */
async function findUserOf(
  { organisationId, domains }: SsoSettings,
  { email, emailVerified, subject }: Claims,
): Promise<{ readonly id: string } | null> {
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (!emailVerified || !domains.includes(domain)) return null;
  const own = { role: "hr" as const, organisationId };
  const user = await wholeDatabase().user.findFirst({
    where: { email, roles: { some: own, every: own } },
    select: { id: true },
  });
  return user && (await isSamePerson(organisationId, user.id, subject)) ? user : null;
}

async function recordRefusal(request: Request, slug: string, email: string): Promise<void> {
  await record({
    ...{ act: "sign-in-refused", actor: email, origin: clientAddress(request), organisation: slug },
    details: { why: "organisation" },
  });
}

async function readUnderWay(request: Request) {
  const sealed: unknown = await cookie().parse(request.headers.get("Cookie"));
  if (typeof sealed !== "string") return null;
  try {
    const read = underWaySchema.parse(openJson(cookieKey(), Buffer.from(sealed, "base64url")));
    return read.until > Date.now() ? read : null;
  } catch {
    // Changed, or of another installation: nobody is under way.
    return null;
  }
}

/** The header that forgets where this browser was under way to. */
export async function forgetSso(): Promise<string> {
  return await cookie().serialize("", { maxAge: 0 });
}

function cookie() {
  const { name, options } = cookieKeeping("nulmeting_under_way", "/sign-in");
  return createCookie(name, { ...options, maxAge: secondsUnderWay });
}

function cookieKey(): Buffer {
  return deriveKey(appKey(), "single sign-on under way");
}
