import { setTimeout } from "node:timers/promises";

import type PgBoss from "pg-boss";

import { wholePool } from "./database.server";
import { log } from "./log.server";
import { quick } from "./prepared.server";

/** What does the jobs of one queue. Told to stop, it comes to an end soon and leaves the rest to another job. */
export type JobHandler = (payload: unknown, signal: AbortSignal) => Promise<void>;

export type JobOptions = {
  /** Of one key only one job waits: asking twice is asking once. */
  readonly key: string;
  readonly afterSeconds?: number;
};

/** Milliseconds between two looks into an empty queue. */
const betweenLooks = 1_000;
const betweenCleanings = 60 * 60 * 1_000;
const betweenRevivals = 5 * 60 * 1_000;

let working: { readonly stopping: AbortController; readonly loops: Promise<unknown> } | undefined;

/** A queue over the app's own pool. Its tables are made by a migration; its own timers stay off. */
async function makeBoss(): Promise<PgBoss> {
  // Most commands need no queue.
  const { default: Boss } = await import("pg-boss");
  return new Boss({
    db: { executeSql: (text, values) => wholePool().query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
  });
}

/**
 * Asks for work, now or later, in whatever process. A payload says as little as possible: never a code, a receipt
 * or an address.
 */
export async function enqueue(
  queue: string,
  payload: Readonly<Record<string, boolean | number | string>>,
  { key, afterSeconds = 0 }: JobOptions,
): Promise<void> {
  const boss = await makeBoss();
  await boss.send(queue, payload, { singletonKey: key, startAfter: afterSeconds });
}

/**
 * Works off the queues until `stopJobs`; several processes share one queue.
 *
 * @param revive asks, now and every few minutes, for the jobs that ask for their own successors: one that fails
 *   before it could do so would end them until the next start
 */
export async function startJobs(
  handlers: Readonly<Record<string, JobHandler>>,
  revive: () => Promise<void>,
): Promise<void> {
  const boss = await makeBoss();
  boss.on("error", ({ name }) => log().warn({ name }, "trouble in the job queue"));
  await boss.start();
  const stopping = new AbortController();
  const { signal } = stopping;
  const loops = Object.entries(handlers).map(([queue, handle]) =>
    repeat(signal, betweenLooks, () => workOff(boss, queue, handle, signal)),
  );
  const cleaning = repeat(signal, betweenCleanings, () => boss.maintain());
  const reviving = repeat(signal, betweenRevivals, revive);
  working = { stopping, loops: Promise.all([...loops, cleaning, reviving]) };
}

export type JobCount = { readonly queue: string; readonly state: string; readonly count: number };

/** Jobs that are not done, by queue and state. */
export async function jobCounts(): Promise<JobCount[]> {
  const { rows } = await wholePool().query<JobCount>(
    quick({
      text: `SELECT name AS queue, state::text, count(*)::int AS count FROM pgboss.job
             WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY 1, 2 ORDER BY 1, 2`,
    }),
  );
  return rows;
}

/** Waits for the jobs at work to come to an end. */
export async function stopJobs(): Promise<void> {
  working?.stopping.abort();
  await working?.loops;
  working = undefined;
}

async function workOff(
  boss: PgBoss,
  queue: string,
  handle: JobHandler,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const [job] = signal.aborted ? [] : await boss.fetch(queue);
    if (!job) return;
    try {
      await handle(job.data, signal);
      await boss.complete(queue, job.id);
    } catch (error) {
      // The queue would keep what an error says, and that may be an address.
      await boss.fail(queue, job.id);
      throw error;
    }
  }
}

async function repeat(
  signal: AbortSignal,
  milliseconds: number,
  work: () => Promise<unknown>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await work();
    } catch (error) {
      const { name = "unknown", stack = "" } = error instanceof Error ? error : {};
      log().warn({ name, at: stack.split("\n").slice(1, 4) }, "a job failed");
    }
    await pause(milliseconds, signal);
  }
}

/** Ends early, without complaint, when told to stop. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
