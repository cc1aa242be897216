import { listMeasurements } from "~/measurements/index.server";
import { dayOf } from "~/platform";
import { database } from "~/platform/index.server";
import { compareVersions } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";

import { answerFor } from "../benchmark/benchmark";
import { findBenchmark } from "../benchmark/round-benchmark.server";
import { standingIn } from "../benchmark/standing";
import {
  competenceVerdicts,
  type CompetenceVerdicts,
} from "../organisation/competence-verdicts.server";

/** Newest first. */
export async function closedRounds(): Promise<{ slug: string; name: string; closedOn: string }[]> {
  const found = await database().round.findMany({
    where: { closedAt: { not: null } },
    select: { slug: true, name: true, closedAt: true },
    orderBy: { closedAt: "desc" },
  });
  return found.flatMap(({ closedAt, ...round }) =>
    closedAt ? [{ ...round, closedOn: dayOf(closedAt) }] : [],
  );
}

/** The measurements of a round that this reader may see by name, one of each member, with its name. */
async function namedMeasurements(round: string) {
  const standing = standingIn(await listMeasurements(), round);
  const ids = standing.flatMap(({ id, namedInNetwork }) => (namedInNetwork ? [id] : []));
  return await database().measurement.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, versionId: true, openedAt: true, closedAt: true },
      organisation: { select: { slug: true, name: true } },
    },
    orderBy: { organisation: { slug: "asc" } },
  });
}

/** A named member, with what its own comparison says of each competence. */
export type NamedStanding = {
  readonly slug: string;
  readonly name: string;
  readonly verdicts: CompetenceVerdicts;
};

/**
 * Where the members stand that agreed to be named in a closed round, for the network office.
 *
 * @returns nothing while the round is open
 */
export async function namedStandings(round: string): Promise<NamedStanding[]> {
  const [benchmark, measurements] = await Promise.all([
    findBenchmark(round),
    namedMeasurements(round),
  ]);
  if (!benchmark) return [];
  const standing = measurements.filter(({ organisation: { slug } }) => benchmark.named[slug]);
  return await Promise.all(
    standing.map(async ({ organisation: { slug, name }, ...measurement }) => ({
      ...{ slug, name },
      verdicts: await competenceVerdicts(measurement, answerFor(benchmark, slug)),
    })),
  );
}

export type NamedChange = {
  readonly slug: string;
  readonly before: number;
  readonly after: number;
};

/**
 * The means on a competence of the members that are named in two closed rounds, were asked it alike in both, and measured
 * before and after a day.
 *
 * @param day ISO date
 */
export async function namedChanges(
  competence: string,
  {
    earlier,
    later,
    day,
  }: { readonly earlier: string; readonly later: string; readonly day: string },
): Promise<NamedChange[]> {
  const [old, now, before, after] = await Promise.all([
    findBenchmark(earlier),
    findBenchmark(later),
    namedMeasurements(earlier),
    namedMeasurements(later),
  ]);
  const changes: NamedChange[] = [];
  for (const { organisation, versionId, closedAt } of before) {
    const { slug } = organisation;
    const next = after.find((one) => one.organisation.slug === slug);
    const marks = [old, now].map((benchmark) => benchmark?.named[slug]?.competences[competence]);
    const [one, other] = marks;
    if (!next || !one || !other || !closedAt || !next.openedAt) continue;
    if (dayOf(closedAt) > day || dayOf(next.openedAt) < day) continue;
    if (!(await isAskedAlike(competence, versionId, next.versionId))) continue;
    changes.push({ slug, before: one.mean, after: other.mean });
  }
  return changes;
}

async function isAskedAlike(competence: string, old: string, now: string): Promise<boolean> {
  if (old === now) return true;
  const [one, other] = await Promise.all([getVersion(old), getVersion(now)]);
  const { competences } = compareVersions(one, other);
  return competences.find(({ id }) => id === competence)?.verdict === "comparable";
}
