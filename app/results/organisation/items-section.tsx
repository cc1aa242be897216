import { ChartTools, DotChart } from "~/charts";
import { Choice, Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import type { ItemsView } from "./items";
import { itemsChart } from "./items-chart";

type Props = {
  readonly view: ItemsView;
  /** Address of this page with the questions of another scale. */
  readonly linkTo: (scale: string) => string;
};

/** The questions of one scale at a time. */
export function ItemsSection({ view, linkTo }: Props) {
  const words = useWords();
  const { t } = words;
  const chart = itemsChart(view, words);
  return (
    <Sheet id="items" title={chart.title} say={t("items.say")}>
      <Choice
        label={t("items.choose")}
        chosen={view.scale.id}
        choices={view.choices.map(({ id, short }) => ({ id, name: short, to: linkTo(id) }))}
      />
      <DotChart dense {...chart.dots} />
      <ChartTools chart={chart} />
    </Sheet>
  );
}
