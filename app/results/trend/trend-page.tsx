import { longDate } from "~/i18n";
import { Headline } from "~/ui";

import { TrendChart } from "./trend-chart";
import { TrendGroupsSection } from "./trend-groups";
import { TrendHistory } from "./trend-history";
import type { TrendMeasurement } from "./trend-pair";
import type { TrendView } from "./trend-view";
import { trendCharts } from "./trend-charts";
import { useWords } from "../words/use-words";

type Props = {
  readonly organisation: string;
  /** Those with results, newest first; at least one. */
  readonly measurements: readonly TrendMeasurement[];
  readonly pair: {
    readonly earlier: TrendMeasurement;
    readonly later: TrendMeasurement;
    readonly view: TrendView;
  } | null;
};

/** What changed between two measurements, finding first. */
export function TrendPage({ organisation, measurements, pair }: Props) {
  const { t, say } = useWords("trend");
  const [only] = measurements;
  return (
    <>
      {pair ? (
        <>
          <Headline
            eyebrow={<Closed measurement={pair.later} />}
            title={say(pair.view.headline)}
            lead={pair.view.lead.map(say).join(" ")}
          />
          <Trend earlier={pair.earlier.name} later={pair.later.name} view={pair.view} />
        </>
      ) : only ? (
        <Headline
          eyebrow={<Closed measurement={only} />}
          title={t("single.title")}
          lead={t("single.lead", { measurement: only.name })}
        />
      ) : null}
      <TrendHistory organisation={organisation} measurements={measurements} pair={pair} />
    </>
  );
}

function Closed({ measurement: { name, closedOn } }: { readonly measurement: TrendMeasurement }) {
  const { t, language } = useWords();
  if (!closedOn) return name;
  return t("eyebrow.closed", { round: name, date: longDate(closedOn, language) });
}

function Trend({
  earlier,
  later,
  view,
}: {
  readonly earlier: string;
  readonly later: string;
  readonly view: TrendView;
}) {
  const own = useWords("trend");
  const shared = useWords();
  const { t } = own;
  const names = { earlier, later };
  const charts = trendCharts(view, { own, shared, names });
  const { alike, sameLevels, groups } = view;
  const areasSay = t(alike ? "areas.alike" : "areas.notAlike");
  return (
    <>
      <TrendChart
        chart={charts.areas}
        say={sameLevels ? areasSay : `${areasSay} ${t("areas.levels")}`}
      />
      {charts.others ? <TrendChart chart={charts.others} say={t("others.say")} /> : null}
      <TrendGroupsSection groups={groups} chart={charts.groups} />
    </>
  );
}
