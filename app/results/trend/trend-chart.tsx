import { ChartTools, DotChart, EarlierKey, Key, OwnKey, type DotContent } from "~/charts";
import { Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import type { TrendNames } from "./trend-rows";

type Props = {
  readonly chart: DotContent;
  readonly say: string;
  readonly names: TrendNames;
};

/** Then above now, a line per scale, with its verdict and how far the questions are the same. */
export function TrendChart({ chart, say, names }: Props) {
  const { t } = useWords("trend");
  return (
    <Sheet id={chart.id} title={chart.title} say={say}>
      <Key>
        <EarlierKey text={t("key.earlier", { measurement: names.earlier })} />
        <OwnKey text={t("key.later", { measurement: names.later })} />
      </Key>
      <DotChart {...chart.dots} />
      <ChartTools chart={chart} />
    </Sheet>
  );
}
