import { purge } from "~/measurements/index.server";
import { agreedTime, log } from "~/platform/index.server";

import { logDeletion } from "./calendar-log";

const sixHours = 6 * 60 * 60 * 1000;

/** Retention runs by itself: at the start and a few times a day. @returns what stops it, after the one at work */
export function keepPurging(): () => Promise<void> {
  let working = purgeOnce();
  const timer = setInterval(() => {
    working = purgeOnce();
  }, sixHours);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}

async function purgeOnce(): Promise<void> {
  try {
    const now = await agreedTime();
    const deletions = now ? await purgeAndLog(now) : 0;
    if (deletions > 0) log().info({ deletions }, "deleted as promised");
  } catch (error) {
    log().error({ error }, "could not delete what was promised; tries again later");
  }
}

/** @returns how much was deleted */
export async function purgeAndLog(now: Date): Promise<number> {
  const deletions = await purge(now);
  for (const deletion of deletions) await logDeletion(deletion);
  return deletions.length;
}
