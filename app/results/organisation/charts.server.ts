import type { ChartContent } from "~/charts";
import type { Language } from "~/i18n";
import { translatorOf } from "~/i18n/index.server";
import type { MeasurementLine } from "~/measurements/index.server";
import { getVersion } from "~/questionnaires/index.server";
import { findRelease } from "~/releases/index.server";

import { trendCharts } from "../trend/trend-charts";
import { trendPage } from "../trend/trend.server";
import { wordsOf, type Words } from "../words/words";
import { comparisonCharts } from "./comparison-charts";
import { hrCharts } from "./hr-charts";
import { comparisonOf, hrResults } from "./hr-results.server";
import { chooseMeasurement, type OrganisationPage } from "./organisation-pages.server";
import { organisationOrigin, type MeasurementOrigin, type Origin } from "./origin";

/** Texts of the dashboards, or of the files, for a loader. */
export function dashboardWords(
  language: Language,
  namespace: "results" | "trend" | "network" | "exports" = "results",
): Words {
  const t = translatorOf(language).getFixedT(language, namespace);
  return wordsOf((key, values) => t(key, { ...values }), language);
}

/** Where the charts of these measurements come from; those without a release are passed over. */
export async function originOf(
  { organisation }: OrganisationPage,
  lines: readonly MeasurementLine[],
  language: Language,
): Promise<Origin> {
  const found = await Promise.all(lines.map(originOfLine));
  const measurements = found.flatMap((one) => one ?? []);
  return organisationOrigin(organisation, measurements, dashboardWords(language));
}

async function originOfLine(line: MeasurementLine): Promise<MeasurementOrigin | null> {
  const [release, version] = await Promise.all([findRelease(line.id), getVersion(line.versionId)]);
  if (!release) return null;
  return {
    slug: line.slug,
    round: line.roundName,
    n: release.document.withheld ? null : release.document.n,
    questionnaire: `${version.key} ${version.number}`,
    versionHash: version.hash,
    releaseHash: release.hash,
  };
}

export type FoundChart = { readonly chart: ChartContent; readonly origin: Origin };

/**
 * One chart of an organisation's pages, as the address of its page chooses it.
 *
 * @param search of the page: measurement, breakdown, questions, the measurement to compare with
 * @returns null where there is no such chart
 */
export async function findChart(
  page: OrganisationPage,
  id: string,
  search: URLSearchParams,
  language: Language,
): Promise<FoundChart | null> {
  const { charts, lines } = id.startsWith("trend-")
    ? await chartsOfTrend(page, search, language)
    : await chartsOfMeasurement(page, id, search, language);
  const chart = charts.find((one) => one.id === id);
  return chart ? { chart, origin: await originOf(page, lines, language) } : null;
}

type Charts = {
  readonly charts: readonly ChartContent[];
  readonly lines: readonly MeasurementLine[];
};

const none: Charts = { charts: [], lines: [] };

async function chartsOfMeasurement(
  { measurements }: OrganisationPage,
  id: string,
  search: URLSearchParams,
  language: Language,
): Promise<Charts> {
  const measurement = chooseMeasurement(measurements, search.get("measurement"));
  if (!measurement) return none;
  const words = dashboardWords(language);
  const lines = [measurement];
  if (id.startsWith("place-")) {
    const comparison = await comparisonOf(measurement, language);
    if (comparison?.kind !== "view") return none;
    return { charts: Object.values(comparisonCharts(comparison.view, words)), lines };
  }
  const choice = { by: search.get("by"), questions: search.get("questions"), language };
  const results = await hrResults(measurement, choice);
  return results ? { charts: hrCharts(results.view, words), lines } : none;
}

async function chartsOfTrend(
  { measurements }: OrganisationPage,
  search: URLSearchParams,
  language: Language,
): Promise<Charts> {
  const { pair } = await trendPage(measurements, {
    measurement: search.get("measurement"),
    from: search.get("from"),
    by: search.get("by"),
    language,
  });
  if (!pair) return none;
  const charts = trendCharts(pair.view, {
    own: dashboardWords(language, "trend"),
    shared: dashboardWords(language),
    names: { earlier: pair.earlier.name, later: pair.later.name },
  });
  return {
    charts: Object.values(charts).flatMap((chart) => chart ?? []),
    lines: [pair.earlier, pair.later].flatMap(
      ({ slug }) => measurements.find((line) => line.slug === slug) ?? [],
    ),
  };
}
