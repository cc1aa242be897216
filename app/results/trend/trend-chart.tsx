import { DataTable, DotChart, EarlierKey, Key, OwnKey } from "~/charts";
import { Sheet } from "~/ui";

import { axisCaption } from "../figures/dot-rows";
import type { TrendRow } from "./trend-rows";
import { trendCells, trendColumns, trendDotRow, trendRange, type TrendWords } from "./trend-words";

type Props = {
  readonly id: "areas" | "others";
  readonly title: string;
  readonly say: string;
  /** Head of the table's first column. */
  readonly head: string;
  readonly caption: string;
  readonly rows: readonly TrendRow[];
  /** True where both were asked exactly alike. */
  readonly alike: boolean;
  readonly words: TrendWords;
};

/** Then above now, a line per scale, with its verdict and how far the questions are the same. */
export function TrendChart({ id, title, say, head, caption, rows, alike, words }: Props) {
  const { own, shared, names } = words;
  const range = trendRange(rows);
  return (
    <Sheet id={id} title={title} say={say}>
      <Key>
        <EarlierKey text={own.t("key.earlier", { measurement: names.earlier })} />
        <OwnKey text={own.t("key.later", { measurement: names.later })} />
      </Key>
      <DotChart
        rows={rows.map((row) => trendDotRow(row, alike, words))}
        range={range}
        caption={id === "others" ? own.t("others.axis", range) : axisCaption(range, shared)}
      />
      <DataTable
        caption={caption}
        columns={trendColumns(head, words)}
        rows={rows.map((row) => trendCells(row, words))}
      />
    </Sheet>
  );
}
