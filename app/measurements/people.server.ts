import { listUnits } from "~/organisations/index.server";
import {
  addPeople as addToRoll,
  checkPeople,
  listAddresses,
  removePeople,
  type PeopleFile,
  type PeopleFileProblem,
  type PeopleFinding,
  type Person,
} from "~/participation/index.server";
import { beyondScope, database } from "~/platform/index.server";

import { refusalInState, type Refusal } from "./acts";
import { findMeasurement } from "./measurement.server";

export type ImportPeopleOutcome =
  | { readonly added: number }
  | { readonly findings: readonly PeopleFinding[] }
  | { readonly unreadable: PeopleFileProblem }
  | "unknown"
  | "closed";

/**
 * Puts a list of people on the roll: all of them, or none and all that is wrong with the list. Nobody learns a code.
 *
 * @param file as `readPeopleFile` gives it
 */
export async function importPeople(slug: string, file: PeopleFile): Promise<ImportPeopleOutcome> {
  for (;;) {
    const target = await findTarget(slug);
    if (typeof target === "string") return target;
    if (!("rows" in file)) return file;
    const { measurement, units } = target;
    const onRoll = await beyondScope(() => listAddresses(measurement.id));
    const checked = checkPeople(file.rows, { units, onRoll });
    if ("findings" in checked) return checked;
    const outcome = await beyondScope(() => addToRoll(measurement, checked.people));
    // Another list came in between: a second look says who is on it.
    if (outcome !== "on-roll") return outcome;
  }
}

export type AddPeopleOutcome =
  { readonly added: number } | "unknown" | "unknown-unit" | "on-roll" | "closed";

/** The same for people who were checked elsewhere. */
export async function addPeople(
  slug: string,
  people: readonly Person[],
): Promise<AddPeopleOutcome> {
  const target = await findTarget(slug);
  if (typeof target === "string") return target;
  const units = new Set(target.units);
  if (people.some(({ unit }) => unit !== null && !units.has(unit))) return "unknown-unit";
  return await beyondScope(() => addToRoll(target.measurement, people));
}

/** Takes a wrong list back, as long as nothing went out. */
export async function emptyList(slug: string): Promise<{ removed: number } | "unknown" | Refusal> {
  const measurement = await findMeasurement(slug);
  if (!measurement) return "unknown";
  const refusal = refusalInState("empty", measurement.state);
  if (refusal) return refusal;
  const removed = await beyondScope(() => removePeople(measurement.id));
  return removed === null ? "open" : { removed };
}

async function findTarget(slug: string) {
  const measurement = await findMeasurement(slug);
  if (!measurement) return "unknown";
  const { id, minimum, secret, state } = measurement;
  if (refusalInState("invite", state) || !secret) return "closed";
  const units = await peopleUnits(measurement);
  return { measurement: { id, minimum, secret }, units };
}

/** The units that people can be of: the tree as it is, from opening on as it was then. */
export async function peopleUnits(measurement: {
  readonly id: string;
  readonly state: string;
  readonly organisationId: string;
}): Promise<string[]> {
  const units =
    measurement.state === "planned"
      ? await listUnits(measurement.organisationId)
      : await database().measurementUnit.findMany({
          where: { measurementId: measurement.id },
          select: { name: true },
        });
  return units.map(({ name }) => name).sort((one, other) => one.localeCompare(other, "nl"));
}

export type RollCount = {
  readonly unit: string | null;
  readonly withAddress: number;
  readonly withCode: number;
};

/**
 * How many stand on the roll, by unit: what HR gave itself. Codes of shared links are left out: somebody takes them
 * who begins, and whoever counts them twice sees when.
 */
export async function countRoll(measurementId: string): Promise<RollCount[]> {
  const counts = await beyondScope(() =>
    database().invitation.groupBy({
      by: ["unit"],
      where: { measurementId, reserve: false, sharedLinkId: null },
      _count: { _all: true, email: true },
    }),
  );
  return counts
    .map(({ unit, _count: { _all, email } }) => ({
      unit,
      withAddress: email,
      withCode: _all - email,
    }))
    .sort((one, other) => (one.unit ?? "\uffff").localeCompare(other.unit ?? "\uffff", "nl"));
}
