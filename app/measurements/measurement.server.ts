import {
  defaultPromise,
  newMeasurementSecret,
  promiseSchema,
  type PromiseChanges,
} from "~/participation/index.server";
import { dayOf } from "~/platform";
import { beyondScope, database } from "~/platform/index.server";

import { refusalOfDates, type Refusal } from "./acts";
import { datesOf } from "./line.server";
import { promiseHash, storedPromise } from "./promise.server";

export type NewMeasurement = {
  /** A UUID. Whoever asks twice with the same one gets one measurement. */
  readonly id?: string | undefined;
  readonly slug: string;
  readonly organisation: string;
  readonly questionnaire: string;
  readonly round: string;
  readonly minimum: number;
  /** Its newest version when absent. */
  readonly version?: number | undefined;
  readonly opensOn?: Date | undefined;
  readonly closesOn?: Date | undefined;
  readonly namedInNetwork: boolean;
  /** What differs from the usual promise. */
  readonly terms?: PromiseChanges | undefined;
};

export type AddedMeasurement =
  | "added"
  | "slug-taken"
  /** There is a measurement with this id. */
  | "added-already"
  | "unknown-organisation"
  | "unknown-questionnaire"
  | "unknown-round"
  | "minimum-out-of-range"
  | Refusal;

/** Plans a measurement of one organisation with a published version of a questionnaire. */
export async function addMeasurement(
  measurement: NewMeasurement,
  now: Date = new Date(),
): Promise<AddedMeasurement> {
  const { slug, minimum } = measurement;
  if (!Number.isInteger(minimum) || minimum < 5 || minimum > 20) return "minimum-out-of-range";
  const refusal = refusalOfDates(datesOf(measurement), dayOf(now));
  if (refusal) return refusal;
  const [taken, organisation, round, version] = await Promise.all([
    database().measurement.findUnique({ where: { slug }, select: { id: true } }),
    database().organisation.findUnique({
      where: { slug: measurement.organisation },
      select: { id: true },
    }),
    database().round.findUnique({
      where: { slug: measurement.round },
      select: { id: true, closedAt: true },
    }),
    database().questionnaireVersion.findFirst({
      where: {
        key: measurement.questionnaire,
        ...(measurement.version !== undefined && { number: measurement.version }),
      },
      orderBy: { number: "desc" },
      select: { id: true },
    }),
  ]);
  if (taken) return "slug-taken";
  if (!organisation) return "unknown-organisation";
  if (!version) return "unknown-questionnaire";
  if (!round) return "unknown-round";
  if (round.closedAt) return "round-closed";
  const promise = promiseSchema.parse({ ...defaultPromise(minimum), ...measurement.terms });
  const made = await database().measurement.createMany({
    data: {
      ...(measurement.id !== undefined && { id: measurement.id }),
      slug,
      organisationId: organisation.id,
      roundId: round.id,
      versionId: version.id,
      minimum,
      promise: storedPromise(promise),
      promiseHash: promiseHash(promise),
      secret: newMeasurementSecret(),
      opensOn: measurement.opensOn ?? null,
      closesOn: measurement.closesOn ?? null,
      namedInNetwork: measurement.namedInNetwork,
    },
    // Another may have taken the slug, or sent the same form, a moment ago.
    skipDuplicates: true,
  });
  if (made.count === 1) return "added";
  return measurement.id !== undefined && (await isThere(measurement.id))
    ? "added-already"
    : "slug-taken";
}

async function isThere(id: string): Promise<boolean> {
  return (await database().measurement.count({ where: { id } })) > 0;
}

/** What acting on a measurement takes: found within the scope, its secret fetched beyond it. A trial is none. */
export async function findMeasurement(slug: string) {
  const found = await findTried(slug);
  return found?.trial ? null : found;
}

/** The same, for what can be done with a trial too. */
export async function findTried(slug: string) {
  const found = await database().measurement.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      state: true,
      minimum: true,
      trial: true,
      organisationId: true,
      round: { select: { closedAt: true } },
      opensOn: true,
      closesOn: true,
    },
  });
  if (!found) return null;
  const { id, opensOn, closesOn, round, ...line } = found;
  const held = await beyondScope(() =>
    database().measurement.findUnique({ where: { id }, select: { secret: true } }),
  );
  return {
    ...line,
    id,
    roundClosed: round.closedAt !== null,
    ...datesOf({ opensOn, closesOn }),
    secret: held?.secret ?? null,
  };
}
