import { setTimeout } from "node:timers/promises";

import { dayOf } from "~/platform";
import type { Prisma } from "~/platform/index.server";

import { recordDeletion } from "./retention.server";

/** Milliseconds between two attempts to destroy a ballot box. */
const betweenTries = 100;
/** A million answers take some minutes. */
export const longTransaction = { timeout: 3_600_000, maxWait: 60_000 };
const longestWait = 600_000;

/**
 * A short transaction of its own, and one at a time: dropping a partition holds up whoever hands in, at other
 * members too. So it waits for nobody: while something else is going on it lets go and tries again.
 */
export async function untilDone<Outcome>(
  attempt: () => Promise<Outcome | "busy">,
): Promise<Outcome> {
  const until = Date.now() + longestWait;
  for (;;) {
    const outcome = await attempt();
    if (outcome !== "busy") return outcome;
    if (Date.now() > until) throw new Error("the ballot box is in use all the time; try once more");
    await setTimeout(betweenTries * (1 + Math.random()));
  }
}

export async function lockIn(
  tx: Prisma.TransactionClient,
  id: string,
  state: "closed" | "cancelled",
): Promise<{ id: string; promiseHash: string; trial: boolean } | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('destroy a ballot box', 0))`;
  return await tx.measurement.findFirst({
    where: { id, state },
    select: { id: true, promiseHash: true, trial: true },
  });
}

/** @returns false while somebody is busy with it */
export async function destroyBallotBox(
  tx: Prisma.TransactionClient,
  measurement: { readonly id: string; readonly promiseHash: string },
  now: Date,
): Promise<boolean> {
  const [destroyed] = await tx.$queryRaw<
    { done: boolean }[]
  >`SELECT destroy_ballot_box(${measurement.id}::uuid) AS done`;
  if (!destroyed?.done) return false;
  await recordDeletion(tx, measurement, "ballot-box", { dueOn: dayOf(now), now, rows: null });
  return true;
}
