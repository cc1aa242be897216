import { DataTable, DotChart, type AxisRange } from "~/charts";
import { Sheet } from "~/ui";

import { axisCaption, rangeOf, scoreCells, wideRow } from "../figures/dot-rows";
import type { OwnView } from "./own-scales";
import { useWords } from "../words/use-words";

const WHOLE: AxisRange = { min: 0, max: 100 };

/** Scales outside the total: the organisation's own, or knowledge. */
export function OwnSection({
  view,
  kind,
}: {
  readonly view: OwnView;
  readonly kind: "own" | "knowledge";
}) {
  const words = useWords();
  const { t, say } = words;
  const range = kind === "knowledge" ? WHOLE : rangeOf(view.rows);
  return (
    <Sheet id={kind} title={say(view.finding)} say={t(`${kind}.say`)}>
      <DotChart
        rows={view.rows.map((row) => wideRow(row, words))}
        range={range}
        caption={kind === "knowledge" ? t("chart.knowledgeScale") : axisCaption(range, words)}
      />
      <DataTable
        caption={t(`${kind}.caption`)}
        columns={[t("own.part"), t("areas.score"), t("areas.margin")]}
        rows={view.rows.map((row) => [row.name, ...scoreCells(row, words)])}
      />
    </Sheet>
  );
}
