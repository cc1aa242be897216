import { dayOf } from "~/platform";
import { database, enqueue, log, type JobHandler } from "~/platform/index.server";

import { dueAct } from "./acts";
import { cancelMeasurement } from "./cancel.server";
import { listOverdueTrials } from "./end-trials.server";
import { closeMeasurement, openMeasurement } from "./life.server";

const queue = "calendar";
const betweenSeconds = 5 * 60;

/**
 * Opens and closes what is due, and finishes what was cut short. Safe beside others who do the same.
 *
 * @returns slugs of the measurements that something was done with
 */
export async function followCalendar(now: Date): Promise<string[]> {
  const found = await database().measurement.findMany({
    where: {
      OR: [{ state: { in: ["planned", "open", "closed"] }, trial: false }, { state: "cancelled" }],
    },
    select: {
      slug: true,
      state: true,
      opensOn: true,
      closesOn: true,
      _count: { select: { deletions: true } },
    },
    orderBy: { slug: "asc" },
  });
  const today = dayOf(now);
  const trials = await listOverdueTrials(today);
  const done: string[] = [];
  const attempt = async (slug: string, work: () => Promise<unknown>) => {
    try {
      await work();
      done.push(slug);
    } catch (error) {
      // One that cannot be finished holds up no other.
      log().error({ error, measurement: slug }, "the calendar could not do what was due");
    }
  };
  for (const { slug, state, opensOn, closesOn, _count } of found) {
    const dates = { opensOn: isoDay(opensOn), closesOn: isoDay(closesOn) };
    const due = dueAct(state, dates, today);
    const isHalfDone = state === "closed" || (state === "cancelled" && _count.deletions === 0);
    if (due === null && !isHalfDone) continue;
    await attempt(slug, async () => {
      if (state === "cancelled") await cancelMeasurement(slug, now);
      else if (due === "open") await openMeasurement(slug, now);
      else await closeMeasurement(slug, now);
    });
  }
  for (const slug of trials) await attempt(slug, () => cancelMeasurement(slug, now));
  return done;
}

/** Asks for a look at the calendar now, by whichever server comes to it first. */
export async function requestCalendar(): Promise<void> {
  await enqueue(queue, {}, { key: "now" });
}

const follow: JobHandler = async () => {
  await enqueue(queue, {}, { key: "next", afterSeconds: betweenSeconds });
  await followCalendar(new Date());
};

export const calendarJobs: Readonly<Record<string, JobHandler>> = { [queue]: follow };

function isoDay(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
