import { ChartTools, DotChart, ShareChart } from "~/charts";
import { Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import type { ResponseView } from "./response";
import { responseChart, weightedChart } from "./response-chart";

/** Who answered per unit, and how that may colour the result. */
export function ResponseSection({ view }: { readonly view: ResponseView }) {
  const words = useWords();
  const { t, say } = words;
  const response = responseChart(view, words);
  return (
    <>
      <Sheet id="response" title={response.title} say={t("response.say")}>
        <ShareChart {...response.shares} />
        <ChartTools chart={response} />
      </Sheet>
      <Sheet id="weighted" title={say(view.weighted.finding)} say={t("weighted.say")}>
        {view.weighted.rows.length > 0 ? <Weighted weighted={view.weighted} /> : null}
      </Sheet>
    </>
  );
}

function Weighted({ weighted }: Pick<ResponseView, "weighted">) {
  const words = useWords();
  const chart = weightedChart(weighted, words);
  return (
    <>
      <DotChart {...chart.dots} />
      <ChartTools chart={chart} />
    </>
  );
}
