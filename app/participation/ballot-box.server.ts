import { randomUUID } from "node:crypto";

import { database, pool, type Prisma } from "~/platform/index.server";

import { ballotUnits, type UnitNode } from "./ballot-units";
import { ballotHash, codeOf, openMeasurementSecret } from "./codes.server";

export type HandedOutCode = { readonly code: string; readonly unit: string | null };

type Ballot = { readonly hash: Uint8Array<ArrayBuffer>; readonly unit: string | null };

/** Extra ballots for late joiners, made at opening so that a late one cannot be told from the others. */
export function reserveSize(invited: number, minimum: number): number {
  return Math.max(minimum, Math.ceil(invited / 10));
}

/**
 * Fills the ballot box at opening: every ballot, reserves among them, in one batch sorted by hash, so
 * that neither order nor time tells which ballot belongs to which line of the roll.
 */
export async function fillBallotBox(
  tx: Prisma.TransactionClient,
  measurement: { id: string; minimum: number; secret: Uint8Array },
  units: readonly UnitNode[],
): Promise<void> {
  const measurementId = measurement.id;
  const invited = await tx.invitation.findMany({
    where: { measurementId, reserve: false },
    select: { id: true, unit: true },
  });
  const reserves = newInvitations(measurementId, reserveSize(invited.length, measurement.minimum), {
    reserve: true,
  });
  await tx.invitation.createMany({ data: reserves });

  const unitOf = ballotUnits(units, invited, measurement.minimum);
  const secret = openMeasurementSecret(measurement.secret);
  const ballots = [
    ...invited.map((line) => makeBallot(secret, line.id, unitOf(line.unit))),
    ...reserves.map((line) => makeBallot(secret, line.id, null)),
  ];
  await tx.$executeRaw`SELECT open_ballot_box(${measurementId}::uuid)`;
  // Codes that were handed out before opening stand there already, still without a unit.
  await tx.ballot.deleteMany({ where: { measurementId } });
  await tx.codeHash.deleteMany({ where: { measurementId } });
  await insertBallots(tx, measurementId, ballots);
}

/**
 * Anonymous codes to hand out: lines of the roll without an address.
 *
 * @param unit only kept for codes of a group that is large enough by itself
 * @returns the codes in random order
 */
export async function handOutCodes(
  measurement: { id: string; minimum: number; secret: Uint8Array; state: "planned" | "open" },
  count: number,
  unit: string | null,
): Promise<HandedOutCode[]> {
  const secret = openMeasurementSecret(measurement.secret);
  const codes = await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${measurement.id}, 0))`;
      if (measurement.state === "planned") {
        return await addBatch(tx, measurement.id, secret, count, count, unit, null);
      }
      const large = count >= measurement.minimum;
      if (unit !== null && large) {
        return await addBatch(tx, measurement.id, secret, count, count, unit, unit);
      }
      const reserves = await takeReserves(tx, measurement.id, secret, count);
      if (reserves) return reserves;
      const batch = Math.max(count, measurement.minimum);
      return await addBatch(tx, measurement.id, secret, count, batch, null, null);
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
  // The order of the list says nothing about the order of the roll.
  return codes.sort((one, other) => (one.code < other.code ? -1 : 1));
}

async function takeReserves(
  tx: Prisma.TransactionClient,
  measurementId: string,
  secret: Uint8Array,
  count: number,
): Promise<HandedOutCode[] | null> {
  const free = await tx.invitation.findMany({
    where: { measurementId, reserve: true },
    select: { id: true },
    take: count,
  });
  if (free.length < count) return null;
  const ids = free.map((line) => line.id);
  await tx.invitation.updateMany({
    where: { measurementId, id: { in: ids } },
    data: { reserve: false },
  });
  return ids.map((id) => ({ code: codeOf(secret, id), unit: null }));
}

/** A batch of `size` ballots of which `count` are handed out; the others join the reserve. */
async function addBatch(
  tx: Prisma.TransactionClient,
  measurementId: string,
  secret: Uint8Array,
  count: number,
  size: number,
  rollUnit: string | null,
  ballotUnit: string | null,
): Promise<HandedOutCode[]> {
  const handedOut = newInvitations(measurementId, count, { reserve: false, unit: rollUnit });
  const kept = newInvitations(measurementId, size - count, { reserve: true });
  await tx.invitation.createMany({ data: [...handedOut, ...kept] });
  await tx.$executeRaw`SELECT open_ballot_box(${measurementId}::uuid)`;
  const ballots = [
    ...handedOut.map((line) => makeBallot(secret, line.id, ballotUnit)),
    ...kept.map((line) => makeBallot(secret, line.id, null)),
  ];
  await insertBallots(tx, measurementId, ballots);
  return handedOut.map((line) => ({ code: codeOf(secret, line.id), unit: rollUnit }));
}

function newInvitations(
  measurementId: string,
  count: number,
  line: { reserve: boolean; unit?: string | null },
) {
  return Array.from({ length: count }, () => ({ id: randomUUID(), measurementId, ...line }));
}

function makeBallot(secret: Uint8Array, invitationId: string, unit: string | null): Ballot {
  return { hash: ballotHash(codeOf(secret, invitationId)), unit };
}

async function insertBallots(
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

/** How many ballots were used, by unit; a ballot without a unit counts under null. */
export async function countUsedBallots(
  measurementId: string,
): Promise<{ unit: string | null; ballots: number; used: number }[]> {
  const counts = await pool().query<{ unit: string | null; ballots: number; used: number }>(
    `SELECT unit, count(*)::int AS ballots, count(*) FILTER (WHERE used)::int AS used
     FROM ballot WHERE measurement_id = $1 GROUP BY unit`,
    [measurementId],
  );
  return counts.rows;
}

/** The units that ballots of a measurement carry. */
export async function listBallotUnits(
  tx: Prisma.TransactionClient,
  measurementId: string,
): Promise<string[]> {
  const found = await tx.ballot.findMany({
    where: { measurementId, unit: { not: null } },
    distinct: ["unit"],
    select: { unit: true },
  });
  return found.flatMap(({ unit }) => (unit === null ? [] : [unit]));
}
