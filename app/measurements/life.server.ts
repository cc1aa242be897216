import { setTimeout } from "node:timers/promises";

import { listUnits } from "~/organisations/index.server";
import { fillBallotBox } from "~/participation/index.server";
import { database } from "~/platform/index.server";
import { makeRelease } from "~/releases/index.server";

import { findMeasurement } from "./measurement.server";
import { participationBands } from "./participation.server";
import { recordDeletion } from "./retention.server";

/** Milliseconds between two attempts to destroy a ballot box. */
const betweenTries = 100;
/** A million answers take some minutes. */
const longTransaction = { timeout: 3_600_000, maxWait: 60_000 };
/** Milliseconds after which a ballot box that is always in use is given up. */
const longestWait = 600_000;

export type OpenOutcome = "opened" | "unknown" | "not-planned";

/** planned → open: the unit tree is frozen and the ballot box filled. */
export async function openMeasurement(slug: string, now: Date): Promise<OpenOutcome> {
  const measurement = await findMeasurement(slug);
  if (!measurement) return "unknown";
  const { id, minimum, secret, organisationId } = measurement;
  if (!secret) return "not-planned";
  return await database().$transaction(async (tx) => {
    const opened = await tx.measurement.updateMany({
      where: { id, state: "planned" },
      data: { state: "open", openedAt: now },
    });
    if (opened.count === 0) return "not-planned";
    const units = await listUnits(organisationId, tx);
    await tx.measurementUnit.createMany({
      data: units.map((unit) => ({ measurementId: id, ...unit })),
    });
    await fillBallotBox(tx, { id, minimum, secret }, units);
    return "opened";
  }, longTransaction);
}

export type CloseOutcome = "published" | "unknown" | "not-open" | "already-published";

/**
 * open → closed → published: nothing comes in any more, then the release is made, the responses that
 * count are copied in random order, and ballots, drafts, responses and the secret are destroyed. A
 * close that was cut short is taken up again where it stopped.
 */
export async function closeMeasurement(slug: string, now: Date): Promise<CloseOutcome> {
  const measurement = await findMeasurement(slug);
  if (!measurement) return "unknown";
  const { id } = measurement;
  if (measurement.state === "planned") return "not-open";
  if (measurement.state === "published") return "already-published";
  if (measurement.state === "open") await participationBands(id, now.toISOString().slice(0, 10));
  // Committed before the release is made, so that a late answer waits for no more than this.
  await database().measurement.updateMany({
    where: { id, state: "open" },
    data: { state: "closed", closedAt: now },
  });
  await makeReleaseOnce(id);
  return await destroyBallotBox(id, now);
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

/**
 * A short transaction of its own, and one at a time: dropping a partition holds up whoever hands in, at other
 * members too. So it waits for nobody: while something else is going on it lets go and tries again.
 */
async function destroyBallotBox(id: string, now: Date): Promise<CloseOutcome> {
  const until = Date.now() + longestWait;
  for (;;) {
    const outcome = await tryToDestroy(id, now);
    if (outcome !== "busy") return outcome;
    if (Date.now() > until)
      throw new Error("the ballot box is in use all the time; close once more");
    await setTimeout(betweenTries * (1 + Math.random()));
  }
}

async function tryToDestroy(id: string, now: Date): Promise<CloseOutcome | "busy"> {
  return await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('destroy a ballot box', 0))`;
    const closed = await tx.measurement.findFirst({
      where: { id, state: "closed" },
      select: { id: true, promiseHash: true },
    });
    if (!closed) return "already-published";
    const [destroyed] = await tx.$queryRaw<
      { done: boolean }[]
    >`SELECT destroy_ballot_box(${id}::uuid) AS done`;
    if (!destroyed?.done) return "busy";
    const today = now.toISOString().slice(0, 10);
    await recordDeletion(tx, closed, "ballot-box", { dueOn: today, now, rows: null });
    // Last: whoever hands in meanwhile waits for no row of ours while it holds the ballot box.
    await tx.measurement.updateMany({
      where: { id, state: "closed" },
      data: { state: "published", secret: null },
    });
    return "published";
  }, longTransaction);
}
