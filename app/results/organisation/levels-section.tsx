import { ChartTools, ShareChart } from "~/charts";
import { Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import type { HrView } from "./hr-view";
import { levelsChart } from "./levels-chart";

/** How people are spread over the levels of each area. */
export function LevelsSection(levels: HrView["levels"]) {
  const words = useWords();
  const chart = levelsChart(levels, words);
  return (
    <Sheet id="levels" title={chart.title} say={words.t("levels.say")}>
      <ShareChart {...chart.shares} />
      <ChartTools chart={chart} />
    </Sheet>
  );
}
