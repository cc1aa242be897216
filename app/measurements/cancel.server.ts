import { eraseResults, eraseRoll } from "~/participation/index.server";
import { dayOf } from "~/platform";
import { database } from "~/platform/index.server";

import { refusalInState, statesFor, type Refusal } from "./acts";
import { destroyBallotBox, lockIn, longTransaction, untilDone } from "./destroy.server";
import { findTried } from "./measurement.server";
import { recordDeletion } from "./retention.server";

export type CancelOutcome = "cancelled" | "unknown" | Refusal;

/** planned or open → cancelled: there will be no numbers, and addresses, ballots and answers are destroyed. */
export async function cancelMeasurement(slug: string, now: Date): Promise<CancelOutcome> {
  const measurement = await findTried(slug);
  if (!measurement) return "unknown";
  const { id, state } = measurement;
  // Taken up again where it was cut short.
  const refusal = state === "cancelled" ? null : refusalInState("cancel", state);
  if (refusal) return refusal;
  const cancelled = await database().measurement.updateMany({
    where: { id, state: { in: [...statesFor("cancel"), "cancelled"] } },
    data: { state: "cancelled", closedAt: now, secret: null },
  });
  if (cancelled.count === 0) return "over";
  await untilDone(() => clearCancelled(id, now));
  return "cancelled";
}

async function clearCancelled(id: string, now: Date): Promise<"cleared" | "busy"> {
  return await database().$transaction(async (tx) => {
    const cancelled = await lockIn(tx, id, "cancelled");
    const cleared = await tx.deletionRecord.count({ where: { measurementId: id } });
    if (!cancelled || cleared > 0) return "cleared";
    if (!(await destroyBallotBox(tx, cancelled, now))) return "busy";
    const rows = await eraseRoll(tx, id);
    await recordDeletion(tx, cancelled, "addresses", { dueOn: dayOf(now), now, rows });
    if (cancelled.trial) {
      // Nobody was promised to see the result of a trial again.
      await eraseResults(tx, id);
      await recordDeletion(tx, cancelled, "results", { dueOn: dayOf(now), now, rows: null });
    }
    return "cleared";
  }, longTransaction);
}
