import { timingSafeEqual } from "node:crypto";

import { callerOf, dayOf, problem, storedDay } from "~/platform";
import { countFailure, narrowTo, wholeDatabase } from "~/platform/index.server";

import type { ApiKey, KeyScope, KeyState } from "./api-key";
import { readKey } from "./api-key-secret.server";
import { hashOf, knownScopes, stateOf } from "./api-keys.server";

const wrongKeys = { failures: 60, seconds: 600 };
/** Ten a second: more than a program has use for that asks for what it needs. */
const usesOfOne = { failures: 600, seconds: 60 };
const nobody = new Uint8Array(32);

/**
 * Whose key a request carries; from here on the request reaches what its holder may see, and nothing else. A cookie
 * does not count.
 *
 * @param scope what the request is about; null for what every key may ask
 * @throws a problem answer: 401 without a key that works, 429 after too many of those or of one that works, 403 for a
 *   key without the scope
 */
export async function requireKey(request: Request, scope: KeyScope | null): Promise<ApiKey> {
  const sent = /^Bearer +(\S+) *$/i.exec(request.headers.get("Authorization") ?? "")?.[1];
  if (sent === undefined) {
    throw problem(401, "Give a key: Authorization: Bearer nm_…", {}, challenge());
  }
  const now = new Date();
  const opened = await openKey(sent, now);
  if (typeof opened === "string") throw await refuse(request, opened);
  const { organisationId, ...key } = opened;
  // Of a key and not of an address: a whole hospital sits behind one.
  const wait = await countFailure("api key use", key.id, usesOfOne);
  if (wait !== null) throw tooMany("This key asked too much; wait a little", wait);
  narrowTo({ organisations: organisationId === null ? [] : [organisationId], roles: [key.role] });
  if (scope !== null && !key.scopes.includes(scope)) {
    throw problem(403, `This key has no scope ${scope}`, { scope }, challenge(scope));
  }
  return key;
}

/** Wrong keys count by address; one that works is not held up by them. */
async function refuse(request: Request, state: Refused): Promise<Response> {
  const wait = await countFailure("api key", callerOf(request), wrongKeys);
  if (wait === null) {
    return problem(
      401,
      titles[state],
      {},
      { "WWW-Authenticate": `${realm}, error="invalid_token"` },
    );
  }
  return tooMany("Too many wrong keys from this address", wait);
}

function tooMany(title: string, wait: number): Response {
  return problem(429, title, {}, { "Retry-After": `${wait}` });
}

const realm = 'Bearer realm="nulmeting"';

function challenge(scope?: KeyScope): Record<string, string> {
  return {
    "WWW-Authenticate": scope ? `${realm}, error="insufficient_scope", scope="${scope}"` : realm,
  };
}

type Refused = Exclude<KeyState, "live"> | "unknown";

/** Who has the secret may know what became of the key; others learn that it is unknown. */
const titles: Record<Refused, string> = {
  unknown: "This key is not known",
  expired: "This key has expired; make a new one",
  revoked: "This key was revoked",
};

type Opened = ApiKey & { readonly organisationId: string | null };

async function openKey(text: string, now: Date): Promise<Opened | Refused> {
  const read = readKey(text);
  if (!read) return "unknown";
  const found = await wholeDatabase().apiKey.findUnique({
    where: { id: read.id },
    include: { organisation: { select: { slug: true, name: true } } },
  });
  const isRight = timingSafeEqual(found?.hash ?? nobody, hashOf(read.secret));
  if (!found || !isRight) return "unknown";
  const state = stateOf(found.revokedAt, found.expiresAt, now);
  if (state !== "live") return state;
  const { id, name, organisation, organisationId } = found;
  await noteUse(id, storedDay(found.lastUsedOn), dayOf(now));
  return {
    ...{ id, name, organisation, organisationId, scopes: knownScopes(found.scopes) },
    role: found.role === "hr" ? "hr" : "network",
    email: `key “${name}” ${id.slice(0, 8)}`,
  };
}

/** The day and no more: nobody needs to know when a program runs. */
async function noteUse(id: string, before: string | null, today: string): Promise<void> {
  if (before === today) return;
  const lastUsedOn = new Date(`${today}T00:00:00Z`);
  await wholeDatabase().apiKey.updateMany({ where: { id }, data: { lastUsedOn } });
}
