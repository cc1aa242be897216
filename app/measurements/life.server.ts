import { listUnits } from "~/organisations/index.server";
import { fillBallotBox } from "~/participation/index.server";
import { dayOf } from "~/platform";
import { database, type Prisma } from "~/platform/index.server";
import { makeRelease } from "~/releases/index.server";

import { refusalInState, refusalOfDates, refusalToExtend, type Refusal } from "./acts";
import { destroyBallotBox, lockIn, longTransaction, untilDone } from "./destroy.server";
import { endTrialsOf } from "./end-trials.server";
import { findMeasurement, findTried } from "./measurement.server";
import { participationBands } from "./participation.server";

export type OpenOutcome = "opened" | "unknown" | Refusal;

/** planned → open: the unit tree is frozen and the ballot box filled. */
export async function openMeasurement(slug: string, now: Date): Promise<OpenOutcome> {
  const outcome = await openWhere(slug, {}, now);
  // Somebody changed it in the meantime, so it is looked at again.
  return outcome === "moved" ? await openMeasurement(slug, now) : outcome;
}

/** The same where its first day has come; whoever puts that day off a moment before keeps it planned. */
export async function openWhenDue(slug: string, now: Date): Promise<OpenOutcome | "moved"> {
  const today = dateOf(dayOf(now));
  const due = {
    opensOn: { lte: today },
    OR: [{ closesOn: null }, { closesOn: { gte: today } }],
  };
  return await openWhere(slug, due, now);
}

async function openWhere(
  slug: string,
  condition: Prisma.MeasurementWhereInput,
  now: Date,
): Promise<OpenOutcome | "moved"> {
  const measurement = await findTried(slug);
  if (!measurement) return "unknown";
  const outcome = await open(measurement, condition, now);
  if (outcome === "opened" && !measurement.trial) await endTrialsOf(measurement.id, now);
  return outcome;
}

async function open(
  measurement: NonNullable<Awaited<ReturnType<typeof findTried>>>,
  condition: Prisma.MeasurementWhereInput,
  now: Date,
): Promise<OpenOutcome | "moved"> {
  const { id, minimum, secret, organisationId, state } = measurement;
  const refusal =
    refusalInState("open", state) ?? refusalOfDates({ ...measurement, opensOn: null }, dayOf(now));
  if (refusal) return refusal;
  if (measurement.roundClosed) return "round-closed";
  if (!secret) throw new Error(`${measurement.slug} has no secret to open with`);
  return await database().$transaction(async (tx) => {
    const opened = await tx.measurement.updateMany({
      where: { ...condition, id, state: "planned", round: { closedAt: null } },
      data: { state: "open", openedAt: now },
    });
    if (opened.count === 0) return "moved";
    const units = await listUnits(organisationId, tx);
    await tx.measurementUnit.createMany({
      data: units.map((unit) => ({ measurementId: id, ...unit })),
    });
    await fillBallotBox(tx, { id, minimum, secret }, units);
    return "opened";
  }, longTransaction);
}

export type CloseOutcome = "published" | "unknown" | "already-published" | "trial" | Refusal;

/**
 * open → closed → published: nothing comes in any more, then the release is made, the responses that
 * count are copied in random order, and ballots, drafts, responses and the secret are destroyed. A
 * close that was cut short is taken up again where it stopped.
 */
export async function closeMeasurement(slug: string, now: Date): Promise<CloseOutcome> {
  const measurement = await findTried(slug);
  if (!measurement) return "unknown";
  if (measurement.trial) return "trial";
  const { id, state } = measurement;
  if (state === "published") return "already-published";
  // Taken up again where it was cut short.
  const refusal = state === "closed" ? null : refusalInState("close", state);
  if (refusal) return refusal;
  if (state === "open") {
    await stopTaking(id, {}, now);
    // Somebody may have called it off in the meantime.
    return await closeMeasurement(slug, now);
  }
  await makeReleaseOnce(id);
  return await publish(id, now);
}

/** Only the first step of closing, which takes no time: who goes on with it finishes it later. */
export async function beginClosing(
  slug: string,
  now: Date,
): Promise<"begun" | "unknown" | Refusal> {
  const measurement = await findMeasurement(slug);
  if (!measurement) return "unknown";
  const refusal = refusalInState("close", measurement.state);
  if (refusal) return refusal;
  await stopTaking(measurement.id, {}, now);
  return "begun";
}

/**
 * The same where its last day is over. Whoever puts that day off a moment before keeps it open.
 *
 * @returns false for what is not due, or not any more
 */
export async function beginClosingWhenDue(slug: string, now: Date): Promise<boolean> {
  const measurement = await findMeasurement(slug);
  if (!measurement) return false;
  return await stopTaking(measurement.id, { closesOn: { lt: dateOf(dayOf(now)) } }, now);
}

/** Committed before the release is made, so that a late answer waits for no more than this. */
async function stopTaking(
  id: string,
  condition: Prisma.MeasurementWhereInput,
  now: Date,
): Promise<boolean> {
  await participationBands(id, dayOf(now));
  const stopped = await database().measurement.updateMany({
    where: { ...condition, id, state: "open" },
    data: { state: "closed", closedAt: now },
  });
  return stopped.count === 1;
}

export type ExtendOutcome = "extended" | "unknown" | Refusal;

/** Puts off the last day. @param until ISO date */
export async function extendMeasurement(
  slug: string,
  until: string,
  now: Date,
): Promise<ExtendOutcome> {
  const measurement = await findMeasurement(slug);
  if (!measurement) return "unknown";
  const { id, state } = measurement;
  const refusal =
    refusalInState("extend", state) ?? refusalToExtend(measurement, until, dayOf(now));
  if (refusal) return refusal;
  const extended = await database().measurement.updateMany({
    where: { id, state },
    data: { closesOn: dateOf(until) },
  });
  return extended.count === 1 ? "extended" : await extendMeasurement(slug, until, now);
}

/** Of two that close at once the second finds the release made. */
async function makeReleaseOnce(id: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
    const made = await tx.release.findUnique({
      where: { measurementId: id },
      select: { id: true },
    });
    if (made) return;
    await makeRelease(tx, id);
  }, longTransaction);
}

async function publish(id: string, now: Date): Promise<CloseOutcome> {
  return await untilDone(() => tryToPublish(id, now));
}

async function tryToPublish(id: string, now: Date): Promise<CloseOutcome | "busy"> {
  return await database().$transaction(async (tx) => {
    const closed = await lockIn(tx, id, "closed");
    if (!closed) return "already-published";
    if (!(await destroyBallotBox(tx, closed, now))) return "busy";
    // Last: whoever hands in meanwhile waits for no row of ours while it holds the ballot box.
    await tx.measurement.updateMany({
      where: { id, state: "closed" },
      data: { state: "published", secret: null },
    });
    return "published";
  }, longTransaction);
}

/** As the database holds a day. @param day ISO date */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
