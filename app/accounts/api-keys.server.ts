import { randomBytes, randomUUID } from "node:crypto";

import { dayAfter, dayOf, startOfDay, storedDay } from "~/platform";
import { sha256, wholeDatabase, type Prisma } from "~/platform/index.server";

import {
  keyScopes,
  scopesFor,
  yearsAfter,
  type KeyHouse,
  type KeyLine,
  type KeyOrder,
  type KeyScope,
  type KeyState,
} from "./api-key";
import { writeKey } from "./api-key-secret.server";
import { lockUser } from "./roles.server";

export type MadeKey = {
  readonly id: string;
  /** Shown once; only a hash of its secret is kept. */
  readonly key: string;
};

/**
 * Makes a key. One that a person made ends when they lose the role that allowed it.
 *
 * @param maker a user's id; null for a command
 * @returns null where there is no such organisation, or the maker has no such role (any more)
 */
export async function makeKey(
  house: KeyHouse,
  { name, scopes, until }: KeyOrder,
  maker: string | null,
): Promise<MadeKey | null> {
  const id = randomUUID();
  const secret = randomBytes(32);
  const { role } = house;
  const organisationId = await organisationOf(house);
  if (organisationId === undefined) return null;
  return await wholeDatabase().$transaction(async (tx) => {
    if (maker !== null) {
      // Taking the role and making the key come one after the other.
      await lockUser(tx, maker);
      const held = await tx.role.count({ where: { userId: maker, role, organisationId } });
      if (held === 0) return null;
    }
    await tx.apiKey.create({
      data: {
        ...{ id, name, role, organisationId, scopes: [...scopes], createdBy: maker },
        hash: hashOf(secret),
        expiresAt: startOfDay(dayAfter(until)),
      },
    });
    return { id, key: writeKey(id, secret) };
  });
}

async function organisationOf(house: KeyHouse): Promise<string | null | undefined> {
  if (house.role === "network") return null;
  const found = await wholeDatabase().organisation.findUnique({
    where: { slug: house.organisation },
    select: { id: true },
  });
  return found?.id;
}

/** A secret of 256 random bits needs no slow hash. */
export function hashOf(secret: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sha256(secret));
}

const select = {
  ...{ id: true, name: true, role: true, scopes: true },
  ...{ createdAt: true, expiresAt: true, lastUsedOn: true, revokedAt: true },
  organisation: { select: { slug: true, name: true } },
  maker: { select: { name: true } },
} satisfies Prisma.ApiKeySelect;

/** Those that work first, the newest of them on top. @param house null for an administrator: all there are */
export async function listKeys(house: KeyHouse | null, now: Date): Promise<KeyLine[]> {
  const found = await wholeDatabase().apiKey.findMany({
    where: inHouse(house),
    select,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return found
    .map(({ role, maker, createdAt, expiresAt, lastUsedOn, revokedAt, scopes, ...line }) => ({
      ...line,
      role: role === "hr" ? ("hr" as const) : ("network" as const),
      scopes: knownScopes(scopes),
      state: stateOf(revokedAt, expiresAt, now),
      by: maker?.name ?? null,
      madeOn: dayOf(createdAt),
      // It ends with its last day.
      until: dayOf(new Date(expiresAt.getTime() - 1)),
      lastUsedOn: storedDay(lastUsedOn),
    }))
    .toSorted((one, other) => Number(other.state === "live") - Number(one.state === "live"));
}

export function stateOf(revokedAt: Date | null, expiresAt: Date, now: Date): KeyState {
  if (revokedAt) return "revoked";
  return expiresAt > now ? "live" : "expired";
}

export function knownScopes(stored: readonly string[]): KeyScope[] {
  return keyScopes.filter((scope) => stored.includes(scope));
}

export type RevokedKey = { readonly name: string; readonly organisation: string | null };

/** @returns null when there is none that works, or it is of another house */
export async function revokeKey(
  house: KeyHouse | null,
  id: string,
  now: Date,
): Promise<RevokedKey | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  // Of two at the same moment, one still finds it.
  const [revoked] = await wholeDatabase().apiKey.updateManyAndReturn({
    where: { id, revokedAt: null, ...inHouse(house) },
    data: { revokedAt: now },
    select: { name: true, organisation: { select: { slug: true } } },
  });
  return revoked ? { name: revoked.name, organisation: revoked.organisation?.slug ?? null } : null;
}

function inHouse(house: KeyHouse | null): Prisma.ApiKeyWhereInput {
  if (!house) return {};
  if (house.role === "network") return { role: "network" };
  return { role: "hr", organisation: { slug: house.organisation } };
}

/** What the page of a house shows, with a year as what is offered. */
export async function keysPage(house: KeyHouse, now: Date) {
  return {
    lines: await listKeys(house, now),
    making: { choices: scopesFor(house.role), until: yearsAfter(dayOf(now), 1) },
  };
}
