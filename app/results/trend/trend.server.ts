import { longDate } from "~/i18n";
import type { MeasurementLine } from "~/measurements/index.server";
import { beyondScope } from "~/platform/index.server";
import { compareVersions, type VersionComparison } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";
import { findRelease, listKept } from "~/releases/index.server";

import type { Wave } from "../benchmark/on-common-items";
import { choosePair, type TrendMeasurement } from "./trend-pair";
import { trendView, type TrendView } from "./trend-view";

/** What the address of the page chooses, and the language. */
export type TrendChoice = {
  /** Slug of the later measurement. */
  readonly measurement: string | null;
  /** Slug of the earlier one. */
  readonly from: string | null;
  readonly by: string | null;
  readonly language: string;
};

export type TrendPageData = {
  /** Those with results, newest first. */
  readonly measurements: readonly TrendMeasurement[];
  /** Null with fewer than two. */
  readonly pair: {
    readonly earlier: TrendMeasurement;
    readonly later: TrendMeasurement;
    readonly view: TrendView;
  } | null;
};

/**
 * The trend of an organisation, over the measurements that its reader may see.
 *
 * @throws a 404 when the address names a measurement that is not among them
 */
export async function trendPage(
  lines: readonly MeasurementLine[],
  { measurement, from, by, language }: TrendChoice,
): Promise<TrendPageData> {
  for (const asked of [measurement, from])
    if (asked !== null && !lines.some(({ slug }) => slug === asked))
      throw new Response(null, { status: 404 });
  const published = lines
    .filter(({ state }) => state === "published")
    .toSorted((one, other) => (other.closedOn ?? "").localeCompare(one.closedOn ?? ""));
  const found = await Promise.all(published.map((line) => readWave(line, published, language)));
  const waves = found.flatMap((wave) => wave ?? []);
  const measurements = waves.map((wave) => wave.measurement);
  const pair = choosePair(measurements, measurement, from);
  const [earlier, later] = [pair?.earlier, pair?.later].map((chosen) =>
    waves.find((wave) => wave.measurement === chosen),
  );
  if (!pair || !earlier || !later) return { measurements, pair: null };
  const names = { earlier: pair.earlier.name, later: pair.later.name };
  const both = await pairOf(earlier, later);
  const view = trendView(both.earlier, both.later, both.comparison, { names, by, language });
  return { measurements, pair: { ...pair, view } };
}

type ReadWave = Found & { readonly measurement: TrendMeasurement };

async function readWave(
  line: MeasurementLine,
  all: readonly MeasurementLine[],
  language: string,
): Promise<ReadWave | null> {
  const found = await findWave(line);
  if (!found) return null;
  const { document } = found;
  const alone = all.filter(({ round }) => round === line.round).length === 1;
  const date = line.closedOn && longDate(line.closedOn, language);
  return {
    ...found,
    measurement: {
      slug: line.slug,
      name: alone || !date ? line.roundName : `${line.roundName} (${date})`,
      closedOn: line.closedOn,
      n: document.withheld ? null : document.n,
      questionnaire: line.questionnaire,
      version: line.version,
    },
  };
}

export type WavePair = {
  readonly earlier: Wave;
  readonly later: Wave;
  readonly comparison: VersionComparison;
};

type Found = Omit<Wave, "kept"> & { readonly line: MeasurementLine };

/** Two releases with what comparing them takes. Both were found within the scope of the reader. */
async function pairOf(earlier: Found, later: Found): Promise<WavePair> {
  const [old, now] = await Promise.all([
    getVersion(earlier.line.versionId),
    getVersion(later.line.versionId),
  ]);
  const comparison = compareVersions(old, now);
  const partly = comparison.scales.some(({ verdict }) => verdict === "common-items");
  const ids = [earlier.line.id, later.line.id];
  // What is kept is not shown, only computed with.
  const kept = partly ? await beyondScope(() => listKept(ids)) : [];
  const withKept = (wave: Found): Wave => ({
    ...wave,
    kept: kept.find(({ measurementId }) => measurementId === wave.line.id)?.kept.scales ?? [],
  });
  return { earlier: withKept(earlier), later: withKept(later), comparison };
}

/** @returns null where one of them has no release */
export async function findPair(
  earlier: MeasurementLine,
  later: MeasurementLine,
): Promise<WavePair | null> {
  const [one, other] = await Promise.all([findWave(earlier), findWave(later)]);
  return one && other ? await pairOf(one, other) : null;
}

async function findWave(line: MeasurementLine): Promise<Found | null> {
  const [release, { instrument }] = await Promise.all([
    findRelease(line.id),
    getVersion(line.versionId),
  ]);
  return release && { line, document: release.document, instrument };
}
