import { ChartTools, DotChart } from "~/charts";
import { list } from "~/i18n";
import { NotShown, Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import { areasChart } from "./areas-chart";
import type { HrView } from "./hr-view";

/** The five areas with their margins, and the others beside them. */
export function AreasSection(areas: HrView["areas"]) {
  const words = useWords();
  const { t, language } = words;
  const { noBenchmark, askedOtherwise } = areas;
  const chart = areasChart(areas, words);
  return (
    <Sheet id="areas" title={chart.title}>
      <DotChart {...chart.dots} />
      <ChartTools chart={chart} />
      {askedOtherwise.length > 0 ? (
        <p className="nm-note">
          {t("areas.askedOtherwise", { areas: list(askedOtherwise, language) })}
        </p>
      ) : null}
      {noBenchmark ? (
        <div className="nm-aside">
          <NotShown>{t(`benchmark.${noBenchmark}`)}</NotShown>
        </div>
      ) : null}
    </Sheet>
  );
}
