import { ChartTools, DotChart, type DotContent } from "~/charts";
import { Sheet } from "~/ui";

type Props = {
  readonly chart: DotContent;
  readonly say: string;
};

/** Then above now, a line per scale, with its verdict and how far the questions are the same. */
export function TrendChart({ chart, say }: Props) {
  return (
    <Sheet id={chart.id} title={chart.title} say={say}>
      <DotChart {...chart.dots} />
      <ChartTools chart={chart} />
    </Sheet>
  );
}
