import { listMeasurements, type MeasurementLine } from "~/measurements/index.server";
import { database } from "~/platform/index.server";
import { getVersion, type Version } from "~/questionnaires/index.server";
import type { ResultDocument } from "~/releases";
import { findRelease, listKept } from "~/releases/index.server";

import { askedAlike, type Asked, type AskedAlike } from "./asked";
import type { AskedMember } from "./counted";
import { makeBenchmark } from "./make-benchmark";
import { onCommonItems } from "./on-common-items";
import { standingIn } from "./standing";

export type CloseRoundOutcome =
  | { readonly closed: true; readonly members: number }
  | { readonly closed: false; readonly reason: "unknown" | "already-closed" };

/**
 * Closes a round and makes its benchmark, once, from the releases that stand now. Members whose questions differ from
 * most others' are compared as far as the questions allow. Measurements that are still open are not touched: they just
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
  const published = standingIn(await listMeasurements(), slug);
  const released = (await Promise.all(published.map(readMember))).flat();
  const alike = askedAlike(released.map(({ version }) => version));
  const members = await Promise.all(
    released.map(async ({ measurement, document, version }, index) => ({
      slug: measurement.organisation,
      sector: sectors.get(measurement.organisation) ?? "",
      named: measurement.namedInNetwork,
      document,
      asked: await askedOf(measurement.id, document, version, alike, alike.asked[index] ?? {}),
    })),
  );
  return makeBenchmark(members, {
    scales: alike.families.flatMap(({ scales }) => scales),
    competences: alike.families.flatMap(({ competences }) => competences).sort(),
    families: alike.families,
    weights: alike.weights,
  });
}

async function readMember(measurement: MeasurementLine) {
  const [release, version] = await Promise.all([
    findRelease(measurement.id),
    getVersion(measurement.versionId),
  ]);
  return release ? [{ measurement, document: release.document, version }] : [];
}

/** The areas as this member was asked them, with its own score on common items where it takes one. */
async function askedOf(
  measurementId: string,
  document: ResultDocument,
  { instrument }: Version,
  { weights }: AskedAlike,
  asked: Readonly<Record<string, Asked>>,
): Promise<Record<string, AskedMember>> {
  const areas = Object.entries(asked);
  if (areas.every(([, { verdict }]) => verdict !== "common-items")) return asked;
  const [release] = await listKept([measurementId]);
  const wave = { document, kept: release?.kept.scales ?? [], instrument };
  return Object.fromEntries(
    areas.map(([id, area]) => {
      if (area.verdict !== "common-items") return [id, area];
      const items = area.commonItems.map((name) => ({ name, weight: weights[name] ?? 1 }));
      return [id, { ...area, own: onCommonItems(wave, id, items) }];
    }),
  );
}

async function sectorsOf(roundId: string): Promise<Map<string, string>> {
  const organisations = await database().organisation.findMany({
    where: { measurements: { some: { roundId } } },
    select: { slug: true, sectorId: true },
  });
  return new Map(organisations.map(({ slug, sectorId }) => [slug, sectorId]));
}
