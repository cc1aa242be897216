import { listMeasurements } from "~/measurements/index.server";
import { database } from "~/platform/index.server";
import { getVersion } from "~/questionnaires/index.server";
import { findRelease } from "~/releases/index.server";

import { coreSignature, measuredBy } from "./comparable";
import type { BenchmarkMember } from "./counted";
import { makeBenchmark } from "./make-benchmark";

export type CloseRoundOutcome =
  | { readonly closed: true; readonly members: number }
  | { readonly closed: false; readonly reason: "unknown" | "already-closed" };

/**
 * Closes a round and makes its benchmark, once, from the releases that stand now. Members whose questions differ from
 * most others' stay out of the comparison. Measurements that are still open are not touched: they just
 * are not in it.
 */
export async function closeRound(slug: string, now: Date): Promise<CloseRoundOutcome> {
  const round = await database().round.findUnique({
    where: { slug },
    select: { id: true, closedAt: true },
  });
  if (!round) return { closed: false, reason: "unknown" };
  if (round.closedAt) return { closed: false, reason: "already-closed" };

  const benchmark = await benchmarkOf(slug, round.id);
  // Of two at the same moment, one still finds the round open.
  const closed = await database().round.updateMany({
    where: { id: round.id, closedAt: null },
    data: { closedAt: now, benchmark },
  });
  if (closed.count === 0) return { closed: false, reason: "already-closed" };
  return { closed: true, members: benchmark.members.length };
}

async function benchmarkOf(slug: string, roundId: string) {
  const sectors = await sectorsOf(roundId);
  const published = (await listMeasurements()).filter(
    ({ round, state, organisation }, index, all) =>
      round === slug &&
      state === "published" &&
      // A member is one vote, also when it measured twice in a round.
      all.findIndex(
        (other) =>
          other.round === slug &&
          other.state === "published" &&
          other.organisation === organisation,
      ) === index,
  );
  const members = await Promise.all(
    published.map(async (measurement) => {
      const [release, { instrument }] = await Promise.all([
        findRelease(measurement.id),
        getVersion(measurement.versionId),
      ]);
      if (!release) return [];
      const member: BenchmarkMember = {
        slug: measurement.organisation,
        sector: sectors.get(measurement.organisation) ?? "",
        named: measurement.namedInNetwork,
        document: release.document,
      };
      return [{ member, instrument, signature: coreSignature(instrument) }];
    }),
  );
  const all = members.flat();
  const shared = commonest(all.map(({ signature }) => signature));
  const [reference] = all.filter(({ signature }) => signature === shared);
  const measured = reference ? measuredBy(reference.instrument) : { scales: [], competences: [] };
  return makeBenchmark(
    all.map(({ member, signature }) => ({ ...member, comparable: signature === shared })),
    measured,
  );
}

async function sectorsOf(roundId: string): Promise<Map<string, string>> {
  const organisations = await database().organisation.findMany({
    where: { measurements: { some: { roundId } } },
    select: { slug: true, sectorId: true },
  });
  return new Map(organisations.map(({ slug, sectorId }) => [slug, sectorId]));
}

function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
