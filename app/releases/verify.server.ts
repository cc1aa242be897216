import { z } from "zod";

import { database, sha256, type Prisma } from "~/platform/index.server";
import { canonicalJson } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";

import type { ResultDocument } from "./document";
import { resultDocumentSchema } from "./document-schema";
import { remakeDocument } from "./make-document";
import { populationOf } from "./population";
import { releasedLines } from "./released-lines";
import { readCounted } from "./responses.server";

export type VerifyOutcome =
  | "match"
  | "mismatch"
  | "unknown"
  | "no-release"
  /** Deleted, as the promise says: nobody can compute the release again. */
  | "answers-gone";

/**
 * Computes a release again from the answers that are kept after closing, number by number, on the lines that it has.
 *
 * The groups in "Overige groepen" lost their names at closing, so the choice of lines is taken from the release; who
 * stands on them, each number, each reason for none, and what is kept unserved is made anew.
 */
export async function verifyRelease(slug: string): Promise<VerifyOutcome> {
  const found = await database().measurement.findUnique({ where: { slug }, select: { id: true } });
  if (!found) return "unknown";
  return await database().$transaction((tx) => verify(tx, found.id), {
    timeout: 600_000,
    maxWait: 60_000,
  });
}

const proofSchema = z.object({ units: z.array(z.string()).optional() });

async function verify(tx: Prisma.TransactionClient, measurementId: string): Promise<VerifyOutcome> {
  const measurement = await tx.measurement.findUniqueOrThrow({
    where: { id: measurementId },
    select: {
      minimum: true,
      versionId: true,
      units: { select: { name: true, parent: true, headcount: true } },
      release: { select: { hash: true, document: true, kept: true, proof: true } },
    },
  });
  const { release, minimum } = measurement;
  if (!release) return "no-release";
  if (!(await hasArchive(tx, measurementId))) return "answers-gone";
  const version = await getVersion(measurement.versionId);
  const respondents = await readCounted(tx, measurementId, version);
  const text = canonicalJson(release.document);
  const isWhole = sha256(text).toString("hex") === release.hash;
  const read = resultDocumentSchema.safeParse(release.document);
  if (respondents === "changed" || !isWhole || !read.success) return "mismatch";
  const document = read.data;
  const units = new Set(proofSchema.parse(release.proof).units ?? unitsNamed(document));
  const population = populationOf(measurement.units, (unit) => units.has(unit));
  const lines = document.breakdowns.map((one) => releasedLines(one, respondents, population));
  const standing = lines.flatMap((one) => one ?? []);
  if (standing.length < lines.length) return "mismatch";
  const breakdowns = document.breakdowns.map(({ by }) => by);
  // A breakdown that was taken out leaves no line to compute again.
  if (canonicalJson(breakdowns) !== canonicalJson(version.instrument.breakdowns)) return "mismatch";
  const options = { minimum, population, breakdowns, protected: true };
  const made = remakeDocument(version.instrument, respondents, options, standing);
  const same = canonicalJson(made.document) === text && isAlike(made.kept, release.kept);
  return same ? "match" : "mismatch";
}

async function hasArchive(tx: Prisma.TransactionClient, measurementId: string): Promise<boolean> {
  const partition = `public.counted_response_${measurementId.replaceAll("-", "")}`;
  const [found] = await tx.$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass(${partition}) IS NOT NULL AS there`;
  return found?.there === true;
}

/** Older releases do not say which units were groups; all that were stand in their breakdown. */
function unitsNamed({ breakdowns }: ResultDocument): string[] {
  const byUnit = breakdowns.find(({ by }) => by.join() === "unit");
  return (byUnit?.groups ?? []).flatMap(({ values, merged }) =>
    (merged ?? [values ?? {}]).flatMap((one) => one["unit"] ?? []),
  );
}

/** Sums in another order of respondents differ in their last digits; one other answer differs by far more. */
const lastDigits = 1e-8;

/** What is kept is not rounded. */
function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= lastDigits * Math.max(1, Math.abs(one));
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  const [fields, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    fields.size === others.size &&
    [...fields].every(([name, value]) => others.has(name) && isAlike(value, others.get(name)))
  );
}
