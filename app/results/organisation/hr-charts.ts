import type { ChartContent } from "~/charts";

import type { Words } from "../words/words";
import { areasChart } from "./areas-chart";
import { competencesChart } from "./competences-chart";
import { heatChart } from "./heat-chart";
import type { HrView } from "./hr-view";
import { itemsChart } from "./items-chart";
import { levelsChart } from "./levels-chart";
import { ownChart } from "./own-chart";
import { responseChart, weightedChart } from "./response-chart";

/** All charts of a page of results, in its order, each with its finding, its numbers and its marks. */
export function hrCharts(view: HrView, words: Words): ChartContent[] {
  if (view.withheld) return [];
  const { areas, levels, competences, heat, own, knowledge, items, response } = view;
  return [
    ...(areas.rows.length > 0 ? [areasChart(areas, words)] : []),
    ...(levels.rows.length > 0 ? [levelsChart(levels, words)] : []),
    ...(competences.rows.length > 0 ? [competencesChart(competences, words)] : []),
    ...(heat && !heat.withheld ? [heatChart(heat, words)] : []),
    ...(own ? [ownChart(own, "own", words)] : []),
    ...(knowledge ? [ownChart(knowledge, "knowledge", words)] : []),
    ...(items ? [itemsChart(items, words)] : []),
    ...(response ? [responseChart(response, words)] : []),
    ...(response && response.weighted.rows.length > 0
      ? [weightedChart(response.weighted, words)]
      : []),
  ];
}
