import { listMeasurements } from "~/measurements/index.server";
import { dayOf } from "~/platform";
import { beyondScope, database } from "~/platform/index.server";
import { readText, type LocalText } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";
import { listKept } from "~/releases/index.server";

import type { QualityRelease } from "./instrument-contributions";
import type { InstrumentChoice } from "./instrument-page";
import { instrumentQuality, type BlockQuality } from "./instrument-quality";
import { instrumentView, type InstrumentView } from "./instrument-view";
import { findBenchmark } from "../benchmark/round-benchmark.server";

export type InstrumentReport = {
  readonly questionnaire: string;
  readonly title: LocalText;
  readonly version: number;
  /** Numbers of all its versions, newest first. */
  readonly versions: readonly number[];
  readonly scales: readonly BlockQuality[];
};

/**
 * How well one version of a questionnaire measures, from the releases of closed rounds.
 *
 * @param number its newest version when null
 * @returns null for a questionnaire or version that does not exist
 */
export async function instrumentReport(
  key: string,
  number: number | null,
): Promise<InstrumentReport | null> {
  const versions = await database().questionnaireVersion.findMany({
    where: { key },
    select: { id: true, number: true },
    orderBy: { number: "desc" },
  });
  const version = versions.find((one) => number === null || one.number === number);
  if (!version) return null;
  const [{ instrument }, releases] = await Promise.all([
    getVersion(version.id),
    // Pooled over members, and protected as such.
    beyondScope(qualityReleases),
  ]);
  return {
    questionnaire: key,
    title: instrument.title,
    version: version.number,
    versions: versions.map((one) => one.number),
    scales: instrumentQuality(instrument, releases),
  };
}

/** Questionnaires that others build on, or that stand by themselves; an organisation's own part is not among them. */
export async function listInstruments(): Promise<{ key: string; title: LocalText }[]> {
  const found = await database().questionnaire.findMany({
    where: { extends: null },
    select: { key: true, title: true },
    orderBy: { key: "asc" },
  });
  return found.map(({ key, title }) => ({ key, title: readText(title) ?? { nl: key } }));
}

/**
 * The releases that stood when their round closed, one per member and round: a list that never changes, so
 * that looking twice tells nothing about one member.
 */
async function qualityReleases(): Promise<QualityRelease[]> {
  const rounds = await database().round.findMany({
    where: { closedAt: { not: null } },
    select: { slug: true, closedAt: true },
    orderBy: { slug: "asc" },
  });
  const measurements = await listMeasurements();
  const found = await Promise.all(
    rounds.map(async ({ slug, closedAt }) => {
      const benchmark = await findBenchmark(slug);
      const lastDay = closedAt ? dayOf(closedAt) : "";
      const own = measurements.filter(
        ({ round, state, closedOn }) =>
          round === slug && state === "published" && (closedOn ?? "") <= lastDay,
      );
      const releases = await listKept(own.map(({ id }) => id));
      const kept = new Map(releases.map((release) => [release.measurementId, release.kept]));
      const members = benchmark?.members ?? [];
      return await Promise.all(
        members.map(async ({ slug: organisation, named }) => {
          const measurement = own.find(
            (line) => line.organisation === organisation && kept.has(line.id),
          );
          const statistics = measurement && kept.get(measurement.id);
          if (!measurement || !statistics) return [];
          const { instrument } = await getVersion(measurement.versionId);
          const release: QualityRelease = {
            round: slug,
            organisation,
            named: { then: named, now: measurement.namedInNetwork },
            instrument,
            kept: statistics,
          };
          return [release];
        }),
      );
    }),
  );
  return found.flat(2);
}

/** What the page of an address shows. */
export type ChosenInstrument = { readonly choice: InstrumentChoice; readonly view: InstrumentView };

/**
 * @param key the questionnaire of the address; the first that stands by itself when null
 * @param version the version of the address; the newest when null
 * @throws a 404 for a questionnaire or version that does not exist
 */
export async function chooseInstrument(
  key: string | null,
  version: string | null,
  language: string,
  loose: string,
): Promise<ChosenInstrument> {
  const questionnaires = await listInstruments();
  const wanted = key ?? questionnaires[0]?.key;
  const isNumber = version === null || /^\d{1,9}$/.test(version);
  const number = version === null ? null : Number(version);
  const report = wanted && isNumber ? await instrumentReport(wanted, number) : null;
  if (!report) throw new Response(null, { status: 404 });
  const { scales, ...choice } = report;
  return {
    choice: { ...choice, questionnaires },
    view: instrumentView(scales, language, loose),
  };
}
