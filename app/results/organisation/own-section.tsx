import { ChartTools, DotChart } from "~/charts";
import { Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import { ownChart } from "./own-chart";
import type { OwnView } from "./own-scales";

type Props = { readonly view: OwnView; readonly kind: "own" | "knowledge" };

/** Scales outside the total: the organisation's own, or knowledge. */
export function OwnSection({ view, kind }: Props) {
  const words = useWords();
  const { t } = words;
  const chart = ownChart(view, kind, words);
  return (
    <Sheet id={kind} title={chart.title} say={t(`${kind}.say`)}>
      <DotChart {...chart.dots} />
      <ChartTools chart={chart} />
    </Sheet>
  );
}
