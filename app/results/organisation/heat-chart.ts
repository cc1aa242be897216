import { heatContent, type HeatCell, type HeatContent, type HeatRow } from "~/charts";
import { whole } from "~/i18n";

import { isFigure } from "../figures/figure";
import type { HeatView } from "./heat";
import type { HeatLine } from "./heat-line";
import type { SentenceValue } from "../words/sentence";
import type { Words } from "../words/words";

/** Groups by area in words and numbers. */
export function heatChart(view: HeatView, words: Words): HeatContent {
  const { t, say } = words;
  const marks = (column: string) => t("heat.markOf", { column });
  return heatContent(
    { id: "groups", title: say(view.finding), kind: "score", marks },
    {
      caption: t("heat.caption", { name: view.name }),
      rowHead: view.name,
      countHead: t("heat.tookPart"),
      columns: view.columns.map(({ id, short, hidden }) => ({
        id,
        label: short,
        hidden: hidden && t(hidden === "too-alike" ? "columnReason.too-alike" : `reason.${hidden}`),
      })),
      rows: view.lines.map((line) => row(line, line.name ?? t("heat.other"), words)),
      sum: row(view.sum, t("heat.everybody"), words),
    },
  );
}

function row(line: HeatLine, name: SentenceValue, words: Words): HeatRow {
  const text = (value: SentenceValue) =>
    typeof value === "object" ? words.say(value) : String(value);
  return {
    id: line.id,
    label: text(name),
    note: line.merged.map(text).join(", ") || null,
    count: line.n === null ? null : whole(line.n, words.language),
    people: line.n,
    emphasis: line.id === "other" ? "rest" : null,
    cells: line.cells.map((cell) => heatCell(cell, words)),
  };
}

function heatCell({ figure, verdict }: HeatLine["cells"][number], words: Words): HeatCell {
  const { t, language } = words;
  if (!isFigure(figure)) return { kind: "hidden", reason: t(`reason.${figure.reason}`) };
  const marked = verdict === "higher" || verdict === "lower";
  return {
    kind: "score",
    score: figure.mean,
    text: whole(figure.mean, language),
    mark: marked ? { direction: verdict, text: t(`mark.${verdict}`) } : null,
  };
}
