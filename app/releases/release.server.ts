import { headcounts } from "~/organisations";
import { listBallotUnits } from "~/participation/index.server";
import { database, sha256, type Prisma } from "~/platform/index.server";
import { getVersion } from "~/questionnaires/index.server";

import { archiveResponses } from "./archive.server";
import type { AuditedRelease } from "./audit/audited-release";
import { makeAudited } from "./audit/make-audited";
import type { ResultDocument } from "./document";
import { resultDocumentSchema } from "./document-schema";
import type { KeptStatistics } from "./kept";
import { keptSchema } from "./kept-schema";
import type { Population } from "./options";
import type { RespondentTable } from "./respondent-table";
import { readResponses } from "./responses.server";

/**
 * The one release of a measurement, made from the responses as they stand, inside the transaction that
 * closes it. The audit runs here too, so what is stored stood on these responses when it passed. Nothing is
 * released twice: the database holds one release per measurement and no change.
 */
export async function makeRelease(tx: Prisma.TransactionClient, measurementId: string) {
  const measurement = await tx.measurement.findUniqueOrThrow({
    where: { id: measurementId },
    select: {
      minimum: true,
      versionId: true,
      units: { select: { name: true, parent: true, headcount: true } },
    },
  });
  const { instrument } = await getVersion(measurement.versionId);
  const ballotUnits = new Set(await listBallotUnits(tx, measurementId));
  const respondents = await readResponses(tx, measurementId, instrument);
  const { release, kept } = makeAudited(instrument, respondents, {
    minimum: measurement.minimum,
    population: populationOf(measurement.units, ballotUnits, respondents),
    breakdowns: instrument.breakdowns,
    protected: true,
  });
  await storeRelease(tx, measurementId, release, kept);
  await archiveResponses(tx, measurementId, instrument, release.document);
}

/** Takes an audited release and nothing else, so that none other can be stored. */
async function storeRelease(
  tx: Prisma.TransactionClient,
  measurementId: string,
  { text, proof }: AuditedRelease,
  kept: KeptStatistics,
) {
  await tx.release.create({
    data: {
      measurementId,
      hash: sha256(text).toString("hex"),
      document: asJson(JSON.parse(text)),
      kept: asJson(kept),
      proof: asJson(proof),
    },
  });
}

/** Headcounts of the units as they were frozen at opening, for the groups that respondents stand in. */
function populationOf(
  units: readonly { name: string; parent: string | null; headcount: number }[],
  ballotUnits: ReadonlySet<string>,
  respondents: RespondentTable,
): Population {
  if (units.length === 0) return { total: null, byCategory: {} };
  const present = new Set(respondents.columns.get("unit")?.values);
  // Where the ballots carry units, the small ones among them were lifted to the unit around them.
  const isGroup = (unit: string) =>
    ballotUnits.size === 0 || ballotUnits.has(unit) || present.has(unit);
  const { total, byUnit } = headcounts(units, isGroup);
  return { total, byCategory: { unit: byUnit } };
}

/** Null where the document has none: JSON knows no undefined. */
function asJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}

export type Release = {
  readonly hash: string;
  readonly document: ResultDocument;
  readonly createdAt: Date;
};

/** @returns null while the measurement has no release */
export async function findRelease(measurementId: string): Promise<Release | null> {
  const found = await database().release.findUnique({
    where: { measurementId },
    select: { hash: true, document: true, createdAt: true },
  });
  return found && { ...found, document: resultDocumentSchema.parse(found.document) };
}

export type KeptRelease = {
  readonly measurementId: string;
  readonly kept: KeptStatistics;
};

/** What the releases of these measurements keep unserved; a measurement without a release is absent. */
export async function listKept(measurementIds: readonly string[]): Promise<KeptRelease[]> {
  const found = await database().release.findMany({
    where: { measurementId: { in: [...measurementIds] } },
    select: { measurementId: true, kept: true },
    orderBy: { measurementId: "asc" },
  });
  return found.map((release) => ({ ...release, kept: keptSchema.parse(release.kept) }));
}
