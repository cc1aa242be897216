import type { ChartContent } from "~/charts";
import type { Language } from "~/i18n";

import { benchmarkHash } from "../benchmark/benchmark-hash.server";
import { findBenchmark } from "../benchmark/round-benchmark.server";
import { dashboardWords, type FoundChart } from "../organisation/charts.server";
import type { Origin } from "../organisation/origin";
import { chooseRound, membersSideBySide, roundComparison } from "./network-pages.server";
import { membersByArea } from "./network-sections";
import { shortHash } from "../words/short-hash";
import { roundsChart } from "./rounds-chart";
import { roundsCompared } from "./rounds-compared.server";
import { spreadChart } from "./spread-chart";
import { membersChart, sideBySideChart } from "./side-by-side";

type Round = { readonly slug: string; readonly name: string };

/** Where the charts of these rounds come from; a round's comparison is made once, so its hash says which it is. */
export async function roundsOrigin(rounds: readonly Round[], language: Language): Promise<Origin> {
  const found = await Promise.all(
    rounds.map(async ({ slug, name }) => {
      const benchmark = await findBenchmark(slug);
      if (!benchmark) return [];
      const hash = benchmarkHash(benchmark);
      return [{ slug, name, members: benchmark.members.length, hash }];
    }),
  );
  const known = found.flat();
  const { t } = dashboardWords(language, "network");
  const sources = known.map(({ name, members, hash }) =>
    t("source.round", { round: name, count: members, hash: shortHash(hash) }),
  );
  return {
    chart: {
      files: "/network/charts",
      source: t("source.all", { rounds: sources.join(" ") }),
      name: known.at(-1)?.slug ?? "network",
    },
    columns: [
      ["round", known.map(({ slug }) => slug).join(" + ")],
      ["members", known.map(({ members }) => String(members)).join(" + ")],
      ["comparison_hash", known.map(({ hash }) => hash).join(" + ")],
    ],
  };
}

/**
 * One chart of the network's pages, as the address of its page chooses it.
 *
 * @returns null where there is no such chart
 */
export async function findNetworkChart(
  id: string,
  search: URLSearchParams,
  language: Language,
): Promise<FoundChart | null> {
  const choice = await chooseRound(search.get("round"));
  if (!choice.round) return null;
  const { slug } = choice.round;
  const network = dashboardWords(language, "network");
  const shared = dashboardWords(language);
  const found = (chart: ChartContent | null | undefined, rounds: readonly Round[]) =>
    chart ? roundsOrigin(rounds, language).then((origin) => ({ chart, origin })) : null;
  if (id === "rounds") {
    const compared = await roundsCompared(choice, search.get("from"), language);
    if (!compared) return null;
    const { earlier, later, view } = compared;
    const names = { earlier: earlier.name, later: later.name };
    const own = dashboardWords(language, "trend");
    return found(roundsChart(view, { own, shared, network, names }), [earlier, later]);
  }
  if (id === "members" || id === "members-competences") {
    const asked = search.getAll("members").flatMap((slugs) => slugs.split(","));
    const view = await membersSideBySide(slug, asked, language);
    if (!view || view.members.length < 2) return null;
    const charts = [membersChart(view, { own: network, shared }), sideBySideChart(view, network)];
    return found(
      charts.find((chart) => chart.id === id),
      [choice.round],
    );
  }
  const { sector, area } = Object.fromEntries(search);
  const view = await roundComparison(
    slug,
    { sector: sector ?? null, area: area ?? null },
    language,
  );
  if (!view) return null;
  const charts = [
    membersByArea(view, network),
    ...(view.spread ? [spreadChart(view.spread, network)] : []),
  ];
  return found(
    charts.find((chart) => chart.id === id),
    [choice.round],
  );
}
