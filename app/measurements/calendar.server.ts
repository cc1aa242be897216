import type { Act } from "~/audit";
import { dayOf, storedDay } from "~/platform";
import { agreedTime, database, enqueue, log, type JobHandler } from "~/platform/index.server";
import { findReleaseHash } from "~/releases/index.server";

import { dueAct } from "./acts";
import { cancelMeasurement } from "./cancel.server";
import { listOverdueTrials } from "./end-trials.server";
import { beginClosingWhenDue, closeMeasurement, openWhenDue } from "./life.server";

const queue = "calendar";
const betweenSeconds = 5 * 60;

/** What the calendar finds to do with a measurement, or with a trial of one. */
export type Due = {
  readonly slug: string;
  /** Slug of the member. */
  readonly organisation: string;
  readonly act: "open" | "close" | "finish-closing" | "finish-cancelling" | "end-trial";
};

/** What the calendar did, as the log of acts calls it. */
export type CalendarAct = {
  readonly act: Extract<
    Act,
    | "measurement-opened"
    | "measurement-closed"
    | "measurement-published"
    | "measurement-cancelled"
    | "trial-ended"
  >;
  readonly measurement: string;
  readonly organisation: string;
  /** Hash of the release that was made. */
  readonly release?: string;
};
export type Tell = (done: CalendarAct) => Promise<void>;

/**
 * Opens and closes what is due, and finishes what was cut short. Safe beside others who do the same.
 *
 * @returns slugs of the measurements that something was done with
 */
export async function followCalendar(
  now: Date,
  tell: Tell = () => Promise.resolve(),
): Promise<string[]> {
  const done: string[] = [];
  for (const due of await listDue(now)) {
    try {
      if (await doDue(due, now, tell)) done.push(due.slug);
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
      organisation: { select: { slug: true } },
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
    ...found.flatMap(({ slug, organisation, state, opensOn, closesOn, _count }): Due[] => {
      const which = { slug, organisation: organisation.slug };
      if (state === "closed") return [{ ...which, act: "finish-closing" }];
      if (state === "cancelled") {
        return _count.deletions === 0 ? [{ ...which, act: "finish-cancelling" }] : [];
      }
      const dates = { opensOn: storedDay(opensOn), closesOn: storedDay(closesOn) };
      const act = dueAct(state, dates, today);
      return act ? [{ ...which, act }] : [];
    }),
    ...trials.map((trial): Due => ({ ...trial, act: "end-trial" })),
  ];
}

/**
 * The list may be old: making the releases before this one takes minutes, and HR may have put it off meanwhile. So
 * opening and closing ask once more, in the change of state itself.
 *
 * @returns whether anything was done
 */
export async function doDue(due: Due, now: Date, tell: Tell): Promise<boolean> {
  const { slug, organisation } = due;
  const done = async (act: CalendarAct["act"]) => {
    await tell({ act, organisation, measurement: slug });
    return true;
  };
  switch (due.act) {
    case "open":
      return (await openWhenDue(slug, now)) === "opened" && (await done("measurement-opened"));
    case "close":
      if (!(await beginClosingWhenDue(slug, now))) return false;
      await done("measurement-closed");
      break;
    case "finish-closing":
      break;
    case "finish-cancelling":
      await cancelMeasurement(slug, now);
      return await done("measurement-cancelled");
    case "end-trial":
      await cancelMeasurement(slug, now);
      return await done("trial-ended");
  }
  if ((await closeMeasurement(slug, now)) !== "published") return false;
  const release = (await findReleaseHash(slug)) ?? "";
  await tell({ act: "measurement-published", organisation, measurement: slug, release });
  return true;
}

/** Asks for a look at the calendar now, by whichever server comes to it first. */
export async function requestCalendar(): Promise<void> {
  await enqueue(queue, {}, { key: "now" });
}

/** Sees to it that somebody looks again before long; asked for twice, it is one look. */
export async function keepCalendar(): Promise<void> {
  await enqueue(queue, {}, { key: "next", afterSeconds: betweenSeconds });
}

/** @param tell hears of everything that the calendar did */
export function calendarJobs(tell: Tell): Readonly<Record<string, JobHandler>> {
  const follow: JobHandler = async () => {
    await keepCalendar();
    const now = await agreedTime();
    if (now) await followCalendar(now, tell);
  };
  return { [queue]: follow };
}
