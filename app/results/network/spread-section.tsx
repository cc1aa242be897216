import { useLocation } from "@remix-run/react";

import { ChartTools, DotChart, Key, ToneKey } from "~/charts";
import { addressWith, Choice, Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import type { NetworkView } from "./network-view";
import type { SpreadView } from "./sector-spread";
import { spreadChart } from "./spread-chart";

type Props = { readonly view: SpreadView; readonly areas: NetworkView["columns"] };

/** How the sectors lie, one area at a time. */
export function SpreadSection({ view, areas }: Props) {
  const words = useWords("network");
  const { t } = words;
  const location = useLocation();
  const chart = spreadChart(view, words);
  return (
    <Sheet id="sectors" title={chart.title} say={t("spread.say")}>
      <Choice
        label={t("spread.choose")}
        chosen={view.area.id}
        choices={areas.map(({ id, short }) => ({
          id,
          name: short,
          to: addressWith(location, "area", id),
        }))}
      />
      <Key>
        <ToneKey tone={view.area.tone} text={t("spread.namedKey")} />
      </Key>
      <DotChart {...chart.dots} />
      <ChartTools chart={chart} />
    </Sheet>
  );
}
