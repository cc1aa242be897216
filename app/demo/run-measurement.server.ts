import {
  addMeasurement,
  closeMeasurement,
  findMeasurement,
  openMeasurement,
} from "~/measurements/index.server";
import { enrolByUnit, importResponses, spendBallots } from "~/participation/index.server";
import { database } from "~/platform/index.server";
import { getVersion } from "~/questionnaires/index.server";

import type { DemoMeasurement } from "./plan";
import { demoMinimum, drawResponses, rollOf, usedBallots } from "./responses";
import { daysBefore } from "./rounds";
import { makeSheet } from "./sheet";

/** Runs one piece of work after the other. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Takes one measurement as far as the plan says; each step that was taken before is passed over. */
export async function runMeasurement(
  measurement: DemoMeasurement,
  seed: number,
  now: Date,
  inTurn: InTurn,
): Promise<void> {
  const { slug, organisation, questionnaire, round, state } = measurement;
  const opened = daysBefore(now, round.opensDaysAgo);
  // Planned as of the day it opened: a last day in the past is refused.
  const added = await addMeasurement(
    {
      slug,
      organisation: organisation.slug,
      questionnaire,
      round: round.slug,
      minimum: demoMinimum,
      closesOn: daysBefore(now, round.closesDaysAgo),
      namedInNetwork: organisation.named,
    },
    opened,
  );
  if (added !== "added" && added !== "slug-taken") throw new Error(`${slug}: ${added}`);
  if (state === "planned") return;

  const stored = await findMeasurement(slug);
  if (!stored) throw new Error(`${slug} is not there`);
  await enrolByUnit(stored.id, rollOf(measurement));
  await openMeasurement(slug, opened);
  await importAnswers(stored.id, measurement, seed);
  if (state !== "published") return;
  const closed = await inTurn(() => closeMeasurement(slug, closingDay(measurement, now)));
  if (closed !== "published" && closed !== "already-published")
    throw new Error(`${slug}: ${closed}`);
}

/** A member that is done in a round that still runs closed it a day or two ago. */
function closingDay({ round }: DemoMeasurement, now: Date): Date {
  return daysBefore(now, round.closed ? round.closesDaysAgo : 2);
}

async function importAnswers(
  measurementId: string,
  measurement: DemoMeasurement,
  seed: number,
): Promise<void> {
  const before = await database().measurement.findUniqueOrThrow({
    where: { id: measurementId },
    select: { state: true, versionId: true },
  });
  if (before.state !== "open") return;
  const responses = await database().response.count({ where: { measurementId } });
  if (responses === 0) {
    const { instrument, definition } = await getVersion(before.versionId);
    const sheet = makeSheet(instrument, definition);
    const outcome = await importResponses(measurementId, drawResponses(measurement, sheet, seed));
    if (typeof outcome === "string" || "problems" in outcome) {
      throw new Error(`${measurement.slug}: ${JSON.stringify(outcome)}`);
    }
  }
  await spendBallots(measurementId, usedBallots(measurement));
}
