import { formatCode, handOutCodes, newMeasurementSecret } from "~/participation/index.server";
import { dayOf, storedDay } from "~/platform";
import { beyondScope, config, database } from "~/platform/index.server";

import { refusalInState, type Refusal } from "./acts";
import { cancelMeasurement } from "./cancel.server";
import { openMeasurement } from "./life.server";

export const trialCodes = 5;
const trialDays = 14;

/** A trial that goes on. */
export type Trial = { readonly slug: string; readonly closesOn: string };

export type StartTrialOutcome =
  { readonly links: readonly string[] } | "unknown" | "tried" | Refusal;

/**
 * Opens a trial of a planned measurement: the same questionnaire, promise and units, and a handful of codes for who
 * prepares it. It counts nowhere, and what is answered in it is destroyed with it.
 *
 * @param organisation slug; another's measurement does not exist
 * @returns links that are told this once
 */
export async function startTrial(
  organisation: string,
  slug: string,
  now: Date,
): Promise<StartTrialOutcome> {
  const found = await findReal(organisation, slug);
  if (!found) return "unknown";
  const refusal = refusalInState("try", found.state);
  if (refusal) return refusal;
  if (found.round.closedAt) return "round-closed";
  return await beyondScope(async () => {
    const trial = await plan(slug, found, now);
    if (!trial) return "tried";
    const codes = await handOutCodes(trial, trialCodes, null);
    const opened = await openMeasurement(trial.slug, now);
    if (opened !== "opened" || !codes) throw new Error(`${trial.slug} could not be opened`);
    return { links: codes.map(({ code }) => `${config().baseUrl}/t/${formatCode(code)}`) };
  });
}

/** The trial of a measurement that goes on; null when there is none. */
export async function findTrial(organisation: string, slug: string): Promise<Trial | null> {
  const found = await findReal(organisation, slug);
  if (!found) return null;
  const trial = await database().measurement.findFirst({
    where: { trialOfId: found.id, state: { in: ["planned", "open"] } },
    select: { slug: true, closesOn: true },
  });
  if (!trial?.closesOn) return null;
  return { slug: trial.slug, closesOn: storedDay(trial.closesOn) };
}

/** Ends a trial before its time: all that was answered in it is destroyed. */
export async function endTrial(
  organisation: string,
  slug: string,
  now: Date,
): Promise<"ended" | "unknown"> {
  const trial = await findTrial(organisation, slug);
  if (!trial) return "unknown";
  await beyondScope(() => cancelMeasurement(trial.slug, now));
  return "ended";
}

type Real = NonNullable<Awaited<ReturnType<typeof findReal>>>;

async function findReal(organisation: string, slug: string) {
  return await database().measurement.findFirst({
    where: { slug, trial: false, organisation: { slug: organisation } },
    select: {
      id: true,
      state: true,
      organisationId: true,
      roundId: true,
      round: { select: { closedAt: true } },
      versionId: true,
      minimum: true,
      promise: true,
      promiseHash: true,
    },
  });
}

/** @returns null when somebody tries already: the database keeps it to one of a measurement */
async function plan(
  slug: string,
  { id, state: _state, round: _round, promise, ...real }: Real,
  now: Date,
) {
  const secret = newMeasurementSecret();
  const before = await database().measurement.count({
    where: { slug: { startsWith: `${slug}-proef` } },
  });
  const trial = { slug: `${slug}-proef-${before + 1}`, minimum: real.minimum, secret };
  const last = new Date(now.getTime() + trialDays * 24 * 60 * 60 * 1000);
  const made = await database().measurement.createManyAndReturn({
    data: [
      {
        ...{ ...real, ...trial, trial: true, trialOfId: id, promise: promise ?? {} },
        closesOn: new Date(`${dayOf(last)}T00:00:00Z`),
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  });
  return made[0] ? { ...trial, id: made[0].id } : null;
}
