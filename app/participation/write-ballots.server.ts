import { randomUUID } from "node:crypto";

import type { Prisma } from "~/platform/index.server";

import { ballotHash, codeOf } from "./codes.server";

type Ballot = { readonly hash: Uint8Array<ArrayBuffer>; readonly unit: string | null };

export function newInvitations(
  measurementId: string,
  count: number,
  line: { reserve: boolean; unit?: string | null; sharedLinkId?: string },
) {
  return Array.from({ length: count }, () => ({ id: randomUUID(), measurementId, ...line }));
}

export function makeBallot(secret: Uint8Array, invitationId: string, unit: string | null): Ballot {
  return { hash: ballotHash(codeOf(secret, invitationId)), unit };
}

export async function insertBallots(
  tx: Prisma.TransactionClient,
  measurementId: string,
  ballots: readonly Ballot[],
): Promise<void> {
  const sorted = [...ballots].sort((one, other) => Buffer.compare(one.hash, other.hash));
  const hashes = sorted.map(({ hash }) => Buffer.from(hash).toString("hex"));
  const units = sorted.map(({ unit }) => unit);
  // One statement for all: row by row, Prisma takes ten times as long.
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO ballot (measurement_id, hash, unit)
      SELECT ${measurementId}::uuid, decode(one.hash, 'hex'), one.unit
      FROM unnest(${hashes}::text[], ${units}::text[]) AS one (hash, unit)
      RETURNING hash
    )
    INSERT INTO code_hash (hash, measurement_id) SELECT hash, ${measurementId}::uuid FROM made`;
}

/** All anew and in one batch: which of them came together before is not to be seen any more. */
export async function replaceBallots(
  tx: Prisma.TransactionClient,
  measurementId: string,
  ballots: readonly Ballot[],
): Promise<void> {
  await tx.$executeRaw`SELECT open_ballot_box(${measurementId}::uuid)`;
  await tx.ballot.deleteMany({ where: { measurementId } });
  await tx.codeHash.deleteMany({ where: { measurementId } });
  await insertBallots(tx, measurementId, ballots);
}
