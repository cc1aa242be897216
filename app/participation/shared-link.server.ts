import { randomBytes, randomUUID } from "node:crypto";

import type { Host } from "~/organisations";
import { callerOf } from "~/platform";
import { countFailure, database, deriveKey } from "~/platform/index.server";

import { addSharedBatch } from "./ballot-box.server";
import { encodeCode, normaliseCode } from "./code";
import { codeOf, openMeasurementSecret } from "./codes.server";
import { toHost } from "./find.server";

export type SharedLinkView = {
  readonly measurementId: string;
  readonly state: "planned" | "open" | "closed" | "published";
  readonly host: Host;
};

/** A link is written like a code, but opens no ballot by itself. */
function linkHash(link: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deriveKey(link, "shared link"));
}

/**
 * A link that many share, with its own batch of ballots. Only its hash is kept: it is shown once.
 *
 * @param count how many people can use it: the minimum group or more
 * @returns the link's 16 letters
 */
export async function addSharedLink(
  measurement: { id: string; minimum: number; secret: Uint8Array; state: "planned" | "open" },
  count: number,
  unit: string | null,
): Promise<string> {
  const link = encodeCode(randomBytes(10));
  const id = randomUUID();
  await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${measurement.id}, 0))`;
      await tx.sharedLink.create({
        data: { id, measurementId: measurement.id, hash: linkHash(link), unit },
      });
      await addSharedBatch(tx, measurement, id, count, unit);
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
  return link;
}

/** @returns null for a link that no measurement knows */
export async function findSharedLink(typed: string): Promise<SharedLinkView | null> {
  const link = normaliseCode(typed);
  if (!link) return null;
  const found = await database().sharedLink.findUnique({
    where: { hash: linkHash(link) },
    select: {
      measurement: {
        select: {
          id: true,
          state: true,
          organisation: { select: { slug: true, name: true, contact: true, houseStyle: true } },
        },
      },
    },
  });
  if (!found) return null;
  const { id, state, organisation } = found.measurement;
  const host = toHost(organisation);
  return { measurementId: id, state: state === "cancelled" ? "closed" : state, host };
}

/** Somebody may press the button again and again; a whole canteen behind one address may press it too. */
const takenPerAddress = { failures: 300, seconds: 600 };

/** Counts one more code for this address and says whether it is one too many. */
export async function takesTooMany(request: Request): Promise<boolean> {
  return (await countFailure("shared link", callerOf(request), takenPerAddress)) !== null;
}

/** Hands out one ballot of the link's batch. @returns its code, or why there is none */
export async function takeSharedBallot(
  typed: string,
): Promise<{ readonly code: string } | "unknown" | "not-open" | "used-up"> {
  const link = normaliseCode(typed);
  if (!link) return "unknown";
  return await database().$transaction(async (tx) => {
    const found = await tx.sharedLink.findUnique({
      where: { hash: linkHash(link) },
      select: { id: true, measurement: { select: { id: true, state: true, secret: true } } },
    });
    if (!found) return "unknown";
    const { id: measurementId, state, secret } = found.measurement;
    if (state !== "open" || !secret) return "not-open";
    // Whichever is free, in no order: two who ask at once each get another one.
    const taken = await tx.$queryRaw<{ id: string }[]>`
      UPDATE invitation SET reserve = false WHERE id = (
        SELECT id FROM invitation
        WHERE measurement_id = ${measurementId}::uuid AND shared_link_id = ${found.id}::uuid AND reserve
        ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING id`;
    const invitation = taken[0];
    if (!invitation) return "used-up";
    return { code: codeOf(openMeasurementSecret(secret), invitation.id) };
  });
}
