import { randomInt } from "node:crypto";

import { database, pool, type Prisma } from "~/platform/index.server";

import { drawBallotUnits, noUnit, upwards, type UnitNode } from "./ballot-units";
import { codeOf, openMeasurementSecret } from "./codes.server";
import { insertBallots, makeBallot, newInvitations, replaceBallots } from "./write-ballots.server";

export type HandedOutCode = { readonly code: string; readonly unit: string | null };

/**
 * Extra ballots for late joiners, made at opening and carrying the same units, so that the ballot of a
 * late one cannot be told from the others: a tenth of each, and more than the minimum without a unit.
 */
export function reserveUnits(
  carried: readonly (string | null)[],
  minimum: number,
): (string | null)[] {
  const sizes = new Map<string | null, number>([[null, 0]]);
  for (const unit of carried) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  return [...sizes].flatMap(([unit, size]) => {
    const tenth = Math.ceil(size / 10);
    return Array<string | null>(unit === null ? Math.max(minimum, tenth) : tenth).fill(unit);
  });
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
    where: { measurementId, OR: [{ reserve: false }, { sharedLinkId: { not: null } }] },
    select: { id: true, unit: true },
  });
  const carried = drawBallotUnits(units, invited, measurement.minimum, (count) => randomInt(count));
  const reserves = reserveUnits(carried, measurement.minimum).flatMap((unit) =>
    newInvitations(measurementId, 1, { reserve: true, unit }),
  );
  await tx.invitation.createMany({ data: reserves });

  const secret = openMeasurementSecret(measurement.secret);
  await replaceBallots(tx, measurementId, [
    ...invited.map((line, place) => makeBallot(secret, line.id, carried[place] ?? null)),
    ...reserves.map((line) => makeBallot(secret, line.id, line.unit ?? null)),
  ]);
}

/** As findMeasurement gives it; its state may be another one by the time it is locked. */
export type InvitingMeasurement = {
  readonly id: string;
  readonly minimum: number;
  readonly secret: Uint8Array;
};

/**
 * Anonymous codes to hand out: lines of the roll without an address.
 *
 * @param unit those who come after opening carry it as the others of their unit do, as long as there are
 *   reserves; beyond that only in a group that is large enough by itself
 * @returns the codes in random order; null when the measurement was closed in the meantime
 */
export async function handOutCodes(
  { id, minimum, secret: sealed }: InvitingMeasurement,
  count: number,
  unit: string | null,
): Promise<HandedOutCode[] | null> {
  const secret = openMeasurementSecret(sealed);
  const codes = await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
      const state = await lockState(tx, id);
      if (state === "closed") return null;
      if (state === "planned") return await addBeforeOpening(tx, id, secret, count, unit);
      if (unit !== null && count >= minimum) {
        return await addBatch(tx, id, secret, count, count, unit);
      }
      const taken =
        (await takeReserves(tx, id, secret, count, unit)) ??
        (await takeReserves(tx, id, secret, count, null));
      return taken ?? (await addBatch(tx, id, secret, count, Math.max(count, minimum), null));
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
  // The order of the list says nothing about the order of the roll.
  return codes?.sort((one, other) => (one.code < other.code ? -1 : 1)) ?? null;
}

/** Opening and closing wait until the transaction ends. */
export async function lockState(
  tx: Prisma.TransactionClient,
  measurementId: string,
): Promise<"planned" | "open" | "closed"> {
  const found = await tx.$queryRaw<{ state: string }[]>`
    SELECT state::text AS state FROM measurement WHERE id = ${measurementId}::uuid FOR SHARE`;
  const state = found[0]?.state;
  return state === "planned" || state === "open" ? state : "closed";
}

async function addBeforeOpening(
  tx: Prisma.TransactionClient,
  measurementId: string,
  secret: Uint8Array,
  count: number,
  unit: string | null,
): Promise<HandedOutCode[]> {
  const added = newInvitations(measurementId, count, { reserve: false, unit });
  await tx.invitation.createMany({ data: added });
  const all = await tx.invitation.findMany({ where: { measurementId }, select: { id: true } });
  await replaceBallots(
    tx,
    measurementId,
    all.map((line) => makeBallot(secret, line.id, null)),
  );
  return added.map((line) => ({ code: codeOf(secret, line.id), unit }));
}

async function takeReserves(
  tx: Prisma.TransactionClient,
  measurementId: string,
  secret: Uint8Array,
  count: number,
  unit: string | null,
): Promise<HandedOutCode[] | null> {
  const carried = await carriedAround(tx, measurementId, unit);
  const free = await tx.invitation.findMany({
    where: { measurementId, reserve: true, sharedLinkId: null, unit: carried },
    select: { id: true },
    take: count,
  });
  if (free.length < count) return null;
  const ids = free.map((line) => line.id);
  const own = carried === null ? null : unit;
  await tx.invitation.updateMany({
    where: { measurementId, id: { in: ids } },
    data: { reserve: false, unit: own },
  });
  return ids.map((id) => ({ code: codeOf(secret, id), unit: own }));
}

/** What the ballots of this unit carry since opening. */
export async function carriedAround(
  tx: Prisma.TransactionClient,
  measurementId: string,
  unit: string | null,
): Promise<string | null> {
  if (unit === null) return null;
  const units = await tx.measurementUnit.findMany({
    where: { measurementId },
    select: { name: true, parent: true },
  });
  const carried = await carriedUnits(tx, measurementId);
  const parents = new Map(units.map(({ name, parent }) => [name, parent]));
  const around = upwards(unit, parents).find((name) => carried.has(name));
  return around ?? (carried.has(noUnit) ? noUnit : null);
}

/** A batch of `size` ballots of which `count` are handed out; the others join the reserve. */
async function addBatch(
  tx: Prisma.TransactionClient,
  measurementId: string,
  secret: Uint8Array,
  count: number,
  size: number,
  unit: string | null,
): Promise<HandedOutCode[]> {
  const handedOut = newInvitations(measurementId, count, { reserve: false, unit });
  const kept = newInvitations(measurementId, size - count, { reserve: true });
  await tx.invitation.createMany({ data: [...handedOut, ...kept] });
  const ballots = [
    ...handedOut.map((line) => makeBallot(secret, line.id, unit)),
    ...kept.map((line) => makeBallot(secret, line.id, null)),
  ];
  await insertBallots(tx, measurementId, ballots);
  return handedOut.map((line) => ({ code: codeOf(secret, line.id), unit }));
}

/** The batch behind a shared link: each is in reserve until somebody asks. */
export async function addSharedBatch(
  tx: Prisma.TransactionClient,
  measurement: { id: string; secret: Uint8Array },
  sharedLinkId: string,
  count: number,
  unit: string | null,
): Promise<void> {
  const lines = newInvitations(measurement.id, count, { reserve: true, unit, sharedLinkId });
  await tx.invitation.createMany({ data: lines });
  // Opening makes the ballots of a planned one, together with all others; a closed one has none.
  if ((await lockState(tx, measurement.id)) !== "open") return;
  const secret = openMeasurementSecret(measurement.secret);
  await insertBallots(
    tx,
    measurement.id,
    lines.map((line) => makeBallot(secret, line.id, unit)),
  );
}

/** How many ballots were used, by unit; reserves do not count. A ballot without a unit counts under null. */
export async function countUsedBallots(
  measurementId: string,
): Promise<{ unit: string | null; ballots: number; used: number }[]> {
  const counts = await pool().query<{ unit: string | null; ballots: number; used: number }>(
    `SELECT b.unit, (b.ballots - coalesce(free.lines, 0))::int AS ballots, b.used
     FROM (
       SELECT nullif(unit, $2) AS unit, count(*) AS ballots, count(*) FILTER (WHERE used)::int AS used
       FROM ballot WHERE measurement_id = $1 GROUP BY 1
     ) b LEFT JOIN (
       SELECT nullif(unit, $2) AS unit, count(*) AS lines FROM invitation
       WHERE measurement_id = $1 AND reserve AND shared_link_id IS NULL GROUP BY 1
     ) free ON free.unit IS NOT DISTINCT FROM b.unit`,
    [measurementId, noUnit],
  );
  return counts.rows;
}

/** The units that ballots of a measurement carry. */
export async function listBallotUnits(
  tx: Prisma.TransactionClient,
  measurementId: string,
): Promise<string[]> {
  const carried = await carriedUnits(tx, measurementId);
  return [...carried].flatMap((unit) => (unit === null || unit === noUnit ? [] : [unit]));
}

async function carriedUnits(
  tx: Prisma.TransactionClient,
  measurementId: string,
): Promise<Set<string | null>> {
  const found = await tx.$queryRaw<{ unit: string | null }[]>`
    SELECT DISTINCT unit FROM ballot WHERE measurement_id = ${measurementId}::uuid`;
  return new Set(found.map(({ unit }) => unit));
}
