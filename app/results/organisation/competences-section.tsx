import { ChartTools, DotChart, Key, ToneKey } from "~/charts";
import { Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import { competencesChart } from "./competences-chart";
import type { HrView } from "./hr-view";

/** The competences from high to low. */
export function CompetencesSection(competences: HrView["competences"]) {
  const words = useWords();
  const { t } = words;
  const { rows, mean, areas } = competences;
  const chart = competencesChart(competences, words);
  const text = t(mean === null ? "competences.sayPlain" : "competences.say", {
    count: rows.length,
  });
  return (
    <Sheet id="competences" title={chart.title} say={text}>
      <Key>
        {areas.map(({ id, short, tone }) => (
          <ToneKey
            key={id}
            tone={tone}
            text={tone === "own" ? short : t("competences.areaKey", { number: tone, name: short })}
          />
        ))}
      </Key>
      <DotChart dense {...chart.dots} />
      <ChartTools chart={chart} />
    </Sheet>
  );
}
