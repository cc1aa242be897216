import { mailErrorForLog } from "~/platform";
import { config, log, pause, reachMail } from "~/platform/index.server";

import { alone } from "./alone.server";
import { handOver } from "./hand-over.server";
import {
  beforeAll,
  claimLines,
  findStopped,
  finishLines,
  giveUpLost,
  type ClaimedLine,
  type FinishedLine,
} from "./lines.server";
import type { Outcome } from "./outcome";
import { batchSize, pauseAfter } from "./pace";
import { stopHash } from "./stop.server";
import { noteStuck, noteTaken } from "./stuck.server";

/** What the server put off so often is refused. */
const mostTries = 6;

/**
 * Sends what waits, at most so many a minute over all processes together: only one sends at a time. A line is marked
 * before it goes out, so whoever is killed leaves it uncertain rather than sent twice.
 *
 * @param again those too that the mail server put off before
 */
export async function sendWaiting(again: boolean, stopping: AbortSignal): Promise<void> {
  await alone("nulmeting mail", async (lost) => {
    const signal = AbortSignal.any([stopping, lost]);
    const uncertain = await giveUpLost();
    if (uncertain > 0) log().warn({ uncertain }, "letters of a sender that stopped short");
    if (!(await isReachable())) return;
    let after = beforeAll;
    let both = again;
    while (!signal.aborted) {
      const started = performance.now();
      const perMinute = config().mailPerMinute;
      const lines = await claimLines({ after, most: batchSize(perMinute), again: both });
      const last = lines.at(-1);
      if (!last) {
        // Once more from the start: a wave may have begun meanwhile. What was put off has had its turn.
        if (after === beforeAll) return;
        after = beforeAll;
        both = false;
        continue;
      }
      after = last.id;
      if (await sendBatch(lines)) return;
      await pause(pauseAfter(lines.length, perMinute, performance.now() - started), signal);
    }
  });
}

async function isReachable(): Promise<boolean> {
  try {
    await reachMail();
    return true;
  } catch (error) {
    log().warn(mailErrorForLog(error), "the mail server cannot be reached");
    await noteStuck();
    return false;
  }
}

/** @returns true when the mail server takes no more now */
async function sendBatch(lines: readonly ClaimedLine[]): Promise<boolean> {
  const hashes = lines.map(({ invitationId }) => stopHash(invitationId));
  const stopped = await findStopped(hashes);
  const done = await Promise.all(
    lines.map(async (line, place): Promise<{ finished: FinishedLine; outcome: Outcome }> => {
      const unwanted = stopped.has(hashes[place]?.toString("hex") ?? "");
      const outcome = unwanted ? "handed_over" : await handOver(line);
      return { finished: { ...finish(line, outcome), unwanted }, outcome };
    }),
  );
  await finishLines(done.map(({ finished }) => finished));
  const wasTaken = ({ finished, outcome }: (typeof done)[number]) =>
    outcome === "handed_over" && !finished.unwanted;
  if (done.some(({ outcome }) => outcome === "closed")) await noteStuck();
  else if (done.some(wasTaken)) await noteTaken();
  return done.some(({ outcome }) => outcome === "closed" || outcome === "uncertain");
}

function finish(
  { id, waveId, tries }: ClaimedLine,
  outcome: Outcome,
): Omit<FinishedLine, "unwanted"> {
  const tried = outcome === "later";
  const state =
    outcome === "closed"
      ? "waiting"
      : outcome === "later"
        ? tries + 1 < mostTries
          ? "waiting"
          : "refused"
        : outcome;
  return { id, waveId, state, tried };
}
