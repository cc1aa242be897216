import { eraseResults, eraseRoll, promiseSchema } from "~/participation/index.server";
import { dayOf, storedDay } from "~/platform";
import { database, type Prisma } from "~/platform/index.server";
import { eraseAnswers } from "~/releases/index.server";

/** What the promise says will be gone by a date. The ballot box goes at closing, by itself. */
export const deletionKinds = ["ballot-box", "addresses", "answers", "results"] as const;
export type DeletionKind = (typeof deletionKinds)[number];

export type Deletion = {
  readonly measurement: string;
  /** Slug of the member. */
  readonly organisation: string;
  readonly kind: DeletionKind;
  /** ISO date by which the promise asked for it. */
  readonly dueOn: string;
  /** Lines that were deleted; null where their number says who took part. */
  readonly rows: number | null;
};

type Ended = {
  readonly id: string;
  readonly slug: string;
  readonly organisation: { readonly slug: string };
  readonly closedAt: Date | null;
  readonly promise: unknown;
  readonly promiseHash: string;
  readonly release: { readonly createdAt: Date } | null;
  readonly deletions: readonly { readonly kind: string }[];
};

/**
 * Deletes what the promises of measurements that ended say must be gone by now, and writes down that it did. Runs
 * by itself every few hours and by command; twice at once does no harm.
 */
export async function purge(now: Date): Promise<Deletion[]> {
  const ended = await listEnded();
  const deleted: Deletion[] = [];
  for (const measurement of ended) {
    for (const { kind, dueOn } of duties(measurement)) {
      if (dueOn > dayOf(now)) continue;
      const deletion = await erase(measurement, kind, dueOn, now);
      if (deletion) deleted.push(deletion);
    }
  }
  return deleted;
}

/** What has to go and has not gone yet, soonest first. */
export async function listDuties(): Promise<Omit<Deletion, "rows">[]> {
  const ended = await listEnded();
  return ended
    .flatMap((measurement) =>
      duties(measurement).map((duty) => ({
        measurement: measurement.slug,
        organisation: measurement.organisation.slug,
        ...duty,
      })),
    )
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

/** The proof that something was deleted: what kind, when and by which promise. */
export async function listDeletions(measurementId: string) {
  const found = await database().deletionRecord.findMany({
    where: { measurementId },
    select: { kind: true, dueOn: true, deletedAt: true, promiseHash: true, rows: true },
    orderBy: { deletedAt: "asc" },
  });
  return found.map(({ dueOn, deletedAt, ...record }) => ({
    ...record,
    dueOn: storedDay(dueOn),
    deletedOn: dayOf(deletedAt),
  }));
}

/** Written in the transaction that deletes, so that there is no record without a deletion. */
export async function recordDeletion(
  tx: Prisma.TransactionClient,
  measurement: { readonly id: string; readonly promiseHash: string },
  kind: DeletionKind,
  {
    dueOn,
    now,
    rows,
  }: { readonly dueOn: string; readonly now: Date; readonly rows: number | null },
): Promise<void> {
  await tx.deletionRecord.create({
    data: {
      measurementId: measurement.id,
      kind,
      promiseHash: measurement.promiseHash,
      dueOn: new Date(`${dueOn}T00:00:00Z`),
      deletedAt: now,
      rows,
    },
  });
}

async function listEnded(): Promise<Ended[]> {
  return await database().measurement.findMany({
    where: { state: { in: ["published", "cancelled"] } },
    select: {
      id: true,
      slug: true,
      organisation: { select: { slug: true } },
      closedAt: true,
      promise: true,
      promiseHash: true,
      release: { select: { createdAt: true } },
      deletions: { select: { kind: true } },
    },
  });
}

function duties({ closedAt, release, promise, deletions }: Ended) {
  const terms = promiseSchema.parse(promise);
  const done = new Set(deletions.map(({ kind }) => kind));
  const due: { kind: DeletionKind; dueOn: string }[] = [];
  if (closedAt)
    due.push({ kind: "addresses", dueOn: afterWeeks(dayOf(closedAt), terms.addressesWeeks) });
  if (release) {
    due.push({
      kind: "answers",
      dueOn: afterMonths(dayOf(release.createdAt), terms.answersMonths),
    });
    due.push({
      kind: "results",
      dueOn: afterMonths(dayOf(release.createdAt), terms.resultsMonths),
    });
  } else if (closedAt) {
    // Called off: answers and addresses went at once, what respondents hold themselves stays as promised.
    due.push({ kind: "results", dueOn: afterMonths(dayOf(closedAt), terms.resultsMonths) });
  }
  return due.filter(({ kind }) => !done.has(kind));
}

async function erase(
  measurement: Ended,
  kind: DeletionKind,
  dueOn: string,
  now: Date,
): Promise<Deletion | null> {
  const { id, slug, organisation } = measurement;
  return await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 1))`;
      const done = await tx.deletionRecord.count({ where: { measurementId: id, kind } });
      if (done > 0) return null;
      const rows = await eraseKind(tx, id, kind);
      await recordDeletion(tx, measurement, kind, { dueOn, now, rows });
      return { measurement: slug, organisation: organisation.slug, kind, dueOn, rows };
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
}

async function eraseKind(
  tx: Prisma.TransactionClient,
  measurementId: string,
  kind: DeletionKind,
): Promise<number | null> {
  switch (kind) {
    case "addresses":
      return await eraseRoll(tx, measurementId);
    case "answers":
      return await eraseAnswers(tx, measurementId);
    case "results":
      await eraseResults(tx, measurementId);
      return null;
    case "ballot-box":
      return null;
  }
}

/** @param day ISO date */
function afterWeeks(day: string, weeks: number): string {
  return storedDay(new Date(Date.parse(`${day}T00:00:00Z`) + weeks * 7 * 24 * 60 * 60 * 1000));
}

/** The same day so many months later, or the last day of a shorter month. @param day ISO date */
function afterMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return storedDay(first);
}
