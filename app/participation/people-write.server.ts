import { randomUUID } from "node:crypto";

import type { Prisma } from "~/platform/index.server";

import { openMeasurementSecret } from "./codes.server";
import type { Person } from "./people";
import { insertBallots, makeBallot, newInvitations } from "./write-ballots.server";

/** A line of the roll with an address. */
export type RollLine = Person & { readonly id: string };

/** People whose ballots come together, and how many reserves with them. */
export type Batch = {
  readonly unit: string | null;
  readonly lines: readonly RollLine[];
  readonly spare: number;
};

export function newLine(person: Person): RollLine {
  return { id: randomUUID(), ...person };
}

/** In the order of their ids, which chance drew: nothing is left of the order in which they came. */
export async function insertLines(
  tx: Prisma.TransactionClient,
  measurementId: string,
  lines: readonly RollLine[],
): Promise<void> {
  const mixed = [...lines].sort((one, other) => (one.id < other.id ? -1 : 1));
  const [ids, emails, units, languages] = columnsOf(mixed);
  // One statement for all: line by line, Prisma takes ten times as long.
  await tx.$executeRaw`
    INSERT INTO invitation (id, measurement_id, email, unit, language)
    SELECT one.id::uuid, ${measurementId}::uuid, one.email, one.unit, one.language
    FROM unnest(${ids}::text[], ${emails}::text[], ${units}::text[], ${languages}::text[])
      AS one (id, email, unit, language)`;
}

/** Lines that were in reserve belong to somebody from now on; their ballots stay as they are. */
export async function takeReserves(
  tx: Prisma.TransactionClient,
  lines: readonly RollLine[],
): Promise<void> {
  const [ids, emails, units, languages] = columnsOf(lines);
  await tx.$executeRaw`
    UPDATE invitation i SET reserve = false, email = one.email, unit = one.unit, language = one.language
    FROM unnest(${ids}::text[], ${emails}::text[], ${units}::text[], ${languages}::text[])
      AS one (id, email, unit, language)
    WHERE i.id = one.id::uuid`;
}

/** Lines with their ballots, written together: a ballot carries the unit of its batch. */
export async function addBatches(
  tx: Prisma.TransactionClient,
  { id, secret: sealed }: { readonly id: string; readonly secret: Uint8Array },
  batches: readonly Batch[],
): Promise<void> {
  const secret = openMeasurementSecret(sealed);
  const spare = batches.flatMap((batch) =>
    newInvitations(id, Math.max(0, batch.spare), { reserve: true }),
  );
  await insertLines(
    tx,
    id,
    batches.flatMap(({ lines }) => lines),
  );
  await tx.invitation.createMany({ data: spare });
  await insertBallots(tx, id, [
    ...batches.flatMap(({ unit, lines }) => lines.map((line) => makeBallot(secret, line.id, unit))),
    ...spare.map((line) => makeBallot(secret, line.id, null)),
  ]);
}

function columnsOf(lines: readonly RollLine[]) {
  return [
    lines.map(({ id }) => id),
    lines.map(({ email }) => email),
    lines.map(({ unit }) => unit),
    lines.map(({ language }) => language),
  ] as const;
}
