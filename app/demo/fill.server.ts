import { closeRound } from "~/results/index.server";
import { addRound } from "~/measurements/index.server";
import { database } from "~/platform/index.server";

import { makeDemoAccounts } from "./make-accounts.server";
import { planDemo, type DemoMeasurement, type DemoPlan, type DemoSize } from "./plan";
import { daysBefore, demoRounds, type DemoRound } from "./rounds";
import { runMeasurement, type InTurn } from "./run-measurement.server";
import { storeLearning } from "./store-learning.server";
import { storeOrganisations } from "./store-organisations.server";
import { demoState } from "./state.server";

/** Measurements in work at once: while one waits for the database another draws its answers. */
const atOnce = 3;

export type DemoProgress = {
  readonly measurements: number;
  readonly ofMeasurements: number;
  readonly responses: number;
  readonly ofResponses: number;
};

export type FillOutcome = "filled" | "filled-before" | "not-empty";

/**
 * Fills an empty database with made-up members, measurements and answers, and marks it as a demo
 * first. A fill that was cut short is taken up again where it stopped.
 *
 * @param size the same as before when a fill is taken up again
 * @throws RangeError for more members than there are names
 */
export async function fillDemo(
  size: DemoSize,
  now: Date,
  onProgress: (progress: DemoProgress) => void,
): Promise<FillOutcome> {
  const plan = planDemo(size);
  const state = await demoState();
  if (state === "whole") return "filled-before";
  if (state === "foreign") return "not-empty";
  await database().installation.upsert({
    where: { id: 1 },
    create: { demo: true },
    update: { demo: true },
  });
  await storeOrganisations(plan.organisations);
  const report = countProgress(plan, onProgress);
  for (const round of demoRounds) await runRound(plan, round, now, report);
  await storeLearning(plan.organisations, now);
  await makeDemoAccounts();
  return "filled";
}

async function runRound(
  plan: DemoPlan,
  round: DemoRound,
  now: Date,
  report: (measurement: DemoMeasurement) => void,
): Promise<void> {
  await addRound(round.slug, round.name);
  const measurements = plan.measurements.filter((measurement) => measurement.round === round);
  // Two that close at once would wait for each other: each drops tables that the other reads.
  const inTurn = makeQueue();
  await forEach(measurements, async (measurement) => {
    await runMeasurement(measurement, plan.seed, now, inTurn);
    report(measurement);
  });
  if (round.closed) await closeRound(round.slug, daysBefore(now, round.closesDaysAgo - 7));
}

/** A few at once. After a failure none is begun, those in work are waited for, and then it is thrown. */
async function forEach<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        await work(next);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: atOnce }, worker);
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

function makeQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    // Who comes next waits for the end of it, not for its success.
    last = done.catch(() => undefined);
    return done;
  };
}

function countProgress(
  plan: DemoPlan,
  onProgress: (progress: DemoProgress) => void,
): (measurement: DemoMeasurement) => void {
  const ofMeasurements = plan.measurements.length;
  const ofResponses = plan.measurements.reduce((sum, measurement) => sum + count(measurement), 0);
  let measurements = 0;
  let responses = 0;
  return (measurement) => {
    measurements++;
    responses += count(measurement);
    onProgress({ measurements, ofMeasurements, responses, ofResponses });
  };
}

function count({ answers }: DemoMeasurement): number {
  return answers.reduce((sum, part) => sum + part, 0);
}
