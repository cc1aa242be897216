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
import { populationOf } from "./population";
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
  const population = populationOf(measurement.units, unitGroups(ballotUnits, respondents));
  const { release, kept } = makeAudited(instrument, respondents, {
    minimum: measurement.minimum,
    population,
    breakdowns: instrument.breakdowns,
    protected: true,
  });
  const units = Object.keys(population.byCategory["unit"] ?? {});
  await storeRelease(tx, measurementId, release, { kept, units });
  await archiveResponses(tx, measurementId, instrument, release.document);
}

/** Takes an audited release and nothing else, so that none other can be stored. */
async function storeRelease(
  tx: Prisma.TransactionClient,
  measurementId: string,
  { text, proof }: AuditedRelease,
  { kept, units }: { readonly kept: KeptStatistics; readonly units: readonly string[] },
) {
  await tx.release.create({
    data: {
      measurementId,
      hash: sha256(text).toString("hex"),
      document: asJson(JSON.parse(text)),
      kept: asJson(kept),
      // The units that ballots and answers stood on: whoever verifies the headcounts has no ballots any more.
      proof: asJson({ ...proof, units }),
    },
  });
}

/** Whether respondents may stand on a unit by itself. */
function unitGroups(
  ballotUnits: ReadonlySet<string>,
  respondents: RespondentTable,
): (unit: string) => boolean {
  const present = new Set(respondents.columns.get("unit")?.values);
  // Where the ballots carry units, the small ones among them were lifted to the unit around them.
  return (unit) => ballotUnits.size === 0 || ballotUnits.has(unit) || present.has(unit);
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

/** By the measurement's name. @returns null while it has no release */
export async function findReleaseHash(slug: string): Promise<string | null> {
  const measurement = { slug };
  const found = await database().release.findFirst({
    where: { measurement },
    select: { hash: true },
  });
  return found?.hash ?? null;
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
