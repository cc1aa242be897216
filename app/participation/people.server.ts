import { database, type Prisma } from "~/platform/index.server";

import { carriedAround, lockState, type InvitingMeasurement } from "./ballot-box.server";
import { addressKey, type Person } from "./people";
import {
  addBatches,
  insertLines,
  newLine,
  takeReserves,
  type Batch,
  type RollLine,
} from "./people-write.server";

export type AddPeopleOutcome =
  | { readonly added: number }
  /** Somebody stands on the roll already; then nobody was added. */
  | "on-roll"
  | "closed";

/**
 * Puts people with an address on the roll, all or none. Before opening they are lines like the others, in random order.
 * After it they come late: they take reserves, whose ballots were there from the start, and where there are too few of
 * those, ballots in a batch that is large enough by itself. Nobody learns a code here.
 */
export async function addPeople(
  measurement: InvitingMeasurement,
  people: readonly Person[],
): Promise<AddPeopleOutcome> {
  const { id } = measurement;
  return await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
      const state = await lockState(tx, id);
      if (state === "closed") return "closed";
      const onRoll = await listAddresses(id, tx);
      if (people.some(({ email }) => onRoll.has(addressKey(email)))) return "on-roll";
      if (state === "open") await addLate(tx, measurement, people);
      else await insertLines(tx, id, people.map(newLine));
      return { added: people.length };
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
}

/**
 * Takes everybody with an address off the roll again, and lines on paper stay. Before opening only: no ballot was
 * made of a line then.
 *
 * @returns how many, or null once it is open
 */
export async function removePeople(measurementId: string): Promise<number | null> {
  return await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${measurementId}, 0))`;
    if ((await lockState(tx, measurementId)) !== "planned") return null;
    const { count } = await tx.invitation.deleteMany({
      where: { measurementId, email: { not: null } },
    });
    return count;
  });
}

/** Addresses on the roll, by `addressKey`. */
export async function listAddresses(
  measurementId: string,
  tx: Prisma.TransactionClient = database(),
): Promise<ReadonlySet<string>> {
  const lines = await tx.invitation.findMany({
    where: { measurementId, email: { not: null } },
    select: { email: true },
  });
  return new Set(lines.flatMap(({ email }) => (email === null ? [] : [addressKey(email)])));
}

async function addLate(
  tx: Prisma.TransactionClient,
  measurement: InvitingMeasurement,
  people: readonly Person[],
): Promise<void> {
  const { id, minimum } = measurement;
  const taken: RollLine[] = [];
  const batches: Batch[] = [];
  const left: Person[] = [];
  for (const [unit, group] of byUnit(people)) {
    if (unit !== null && group.length >= minimum) {
      batches.push({ unit, lines: group.map(newLine), spare: 0 });
      continue;
    }
    const reserves = unit === null ? null : await findReserves(tx, id, unit, group);
    if (reserves) taken.push(...reserves);
    else left.push(...group);
  }
  const reserves = await findReserves(tx, id, null, left);
  if (reserves) taken.push(...reserves);
  else batches.push({ unit: null, lines: left.map(newLine), spare: minimum - left.length });
  await takeReserves(tx, taken);
  await addBatches(tx, measurement, batches);
}

function byUnit(people: readonly Person[]): Map<string | null, Person[]> {
  const groups = new Map<string | null, Person[]>();
  for (const person of people) {
    const group = groups.get(person.unit);
    if (group) group.push(person);
    else groups.set(person.unit, [person]);
  }
  return groups;
}

/** A reserve for everybody, that carries what ballots of their unit carry; null when there are too few. */
async function findReserves(
  tx: Prisma.TransactionClient,
  measurementId: string,
  unit: string | null,
  people: readonly Person[],
): Promise<RollLine[] | null> {
  const carried = await carriedAround(tx, measurementId, unit);
  // Those whose ballots carry no unit are served together.
  if (unit !== null && carried === null) return null;
  const free = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM invitation
    WHERE measurement_id = ${measurementId}::uuid AND reserve AND shared_link_id IS NULL
      AND unit IS NOT DISTINCT FROM ${carried}::text
    ORDER BY random() LIMIT ${people.length}`;
  if (free.length < people.length) return null;
  return free.flatMap(({ id }, place) => {
    const person = people[place];
    return person ? [{ id, ...person }] : [];
  });
}
