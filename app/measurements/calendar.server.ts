import { dayOf } from "~/platform";
import { database, enqueue, log, type JobHandler } from "~/platform/index.server";

import { dueAct } from "./acts";
import { cancelMeasurement } from "./cancel.server";
import { listOverdueTrials } from "./end-trials.server";
import { beginClosingWhenDue, closeMeasurement, openWhenDue } from "./life.server";

const queue = "calendar";
const betweenSeconds = 5 * 60;

/** What the calendar finds to do with a measurement, or with a trial of one. */
export type Due = {
  readonly slug: string;
  readonly act: "open" | "close" | "finish-closing" | "finish-cancelling" | "end-trial";
};

/**
 * Opens and closes what is due, and finishes what was cut short. Safe beside others who do the same.
 *
 * @returns slugs of the measurements that something was done with
 */
export async function followCalendar(now: Date): Promise<string[]> {
  const done: string[] = [];
  for (const due of await listDue(now)) {
    try {
      if (await doDue(due, now)) done.push(due.slug);
    } catch (error) {
      // One that cannot be finished holds up no other.
      log().error({ error, measurement: due.slug }, "the calendar could not do what was due");
    }
  }
  return done;
}

export async function listDue(now: Date): Promise<Due[]> {
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
  return [
    ...found.flatMap(({ slug, state, opensOn, closesOn, _count }): Due[] => {
      if (state === "closed") return [{ slug, act: "finish-closing" }];
      if (state === "cancelled") {
        return _count.deletions === 0 ? [{ slug, act: "finish-cancelling" }] : [];
      }
      const dates = { opensOn: isoDay(opensOn), closesOn: isoDay(closesOn) };
      const act = dueAct(state, dates, today);
      return act ? [{ slug, act }] : [];
    }),
    ...trials.map((slug): Due => ({ slug, act: "end-trial" })),
  ];
}

/**
 * The list may be old: making the releases before this one takes minutes, and HR may have put it off meanwhile. So
 * opening and closing ask once more, in the change of state itself.
 *
 * @returns whether anything was done
 */
export async function doDue({ slug, act }: Due, now: Date): Promise<boolean> {
  switch (act) {
    case "open":
      return (await openWhenDue(slug, now)) === "opened";
    case "close":
      return (await beginClosingWhenDue(slug, now)) && (await finishClosing(slug, now));
    case "finish-closing":
      return await finishClosing(slug, now);
    case "finish-cancelling":
    case "end-trial":
      return (await cancelMeasurement(slug, now)) === "cancelled";
  }
}

async function finishClosing(slug: string, now: Date): Promise<boolean> {
  return (await closeMeasurement(slug, now)) === "published";
}

/** Asks for a look at the calendar now, by whichever server comes to it first. */
export async function requestCalendar(): Promise<void> {
  await enqueue(queue, {}, { key: "now" });
}

/** Sees to it that somebody looks again before long; asked for twice, it is one look. */
export async function keepCalendar(): Promise<void> {
  await enqueue(queue, {}, { key: "next", afterSeconds: betweenSeconds });
}

const follow: JobHandler = async () => {
  await keepCalendar();
  await followCalendar(new Date());
};

export const calendarJobs: Readonly<Record<string, JobHandler>> = { [queue]: follow };

function isoDay(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
