import { ChartTools, DotChart, type DotContent } from "~/charts";
import { Headline, NotShown, Sheet } from "~/ui";

import type { BenchmarkReason } from "../benchmark/benchmark";
import { useWords } from "../words/use-words";
import { comparisonCharts } from "./comparison-charts";
import type { ComparisonView } from "./comparison-view";
import { eyebrow, type MeasurementTitle } from "./measurement-title";

type Props = {
  readonly measurement: MeasurementTitle;
  readonly comparison:
    | { readonly kind: "view"; readonly view: ComparisonView }
    | { readonly kind: "withheld"; readonly reason: BenchmarkReason };
};

/** Own place among the other members. */
export function ComparisonPage({ measurement, comparison }: Props) {
  const words = useWords();
  const { t, say } = words;
  if (comparison.kind === "withheld") {
    return (
      <>
        <Headline eyebrow={eyebrow(measurement, words)} title={t("comparison.unavailable")} />
        <section className="nm-sheet">
          <div className="nm-column">
            <h2 className="nm-visually-hidden">{t("tabs.comparison")}</h2>
            <NotShown>{t(`benchmark.${comparison.reason}`)}</NotShown>
          </div>
        </section>
      </>
    );
  }
  const { headline, members, areas } = comparison.view;
  const { areas: placeAreas, competences: placeCompetences } = comparisonCharts(
    comparison.view,
    words,
  );
  const lead = `${t("comparison.lead", { count: members })} ${t("comparison.leadRound")}`;
  return (
    <>
      <Headline eyebrow={eyebrow(measurement, words)} title={say(headline)} lead={lead} />
      <PlaceSection chart={placeAreas} dense={false} alike={areas.alike} />
      <PlaceSection chart={placeCompetences} dense alike />
    </>
  );
}

function PlaceSection({ chart, dense, alike }: PlaceProps) {
  const { t } = useWords();
  return (
    <Sheet
      id={chart.id}
      title={chart.title}
      say={
        dense || !alike ? t("comparison.say") : `${t("comparison.say")} ${t("comparison.alike")}`
      }
    >
      <DotChart dense={dense} {...chart.dots} />
      <ChartTools chart={chart} />
    </Sheet>
  );
}

type PlaceProps = {
  readonly chart: DotContent;
  readonly dense: boolean;
  /** False where the rows say by themselves how far the questions are the same. */
  readonly alike: boolean;
};
