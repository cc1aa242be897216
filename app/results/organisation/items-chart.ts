import { dotContent, type AxisRange, type DotContent, type DotRow, type TableCell } from "~/charts";
import { percent } from "~/i18n";

import { axisCaption, rangeOf, wideRow } from "../figures/dot-rows";
import type { Words } from "../words/words";
import { isFigure } from "../figures/figure";
import type { ItemRow, ItemsView } from "./items";

const WHOLE: AxisRange = { min: 0, max: 100 };

/** The questions of one scale from high to low. */
export function itemsChart({ finding, rows, knowledge }: ItemsView, words: Words): DotContent {
  const { t, say } = words;
  const range = knowledge ? WHOLE : rangeOf(rows);
  return dotContent(
    {
      id: "items",
      title: say(finding),
      table: {
        caption: t("items.caption"),
        columns: [
          { head: t("items.item"), kind: "text" },
          { head: t("items.competence"), kind: "text" },
          { head: t("areas.people"), kind: "count" },
          { head: t("areas.score"), kind: "score" },
          { head: t("items.missing"), kind: "share" },
        ],
        rows: rows.map((row) => cells(row, words)),
      },
    },
    {
      rows: rows.map((row) => itemDots(row, words)),
      range,
      caption: knowledge ? t("chart.knowledgeScale") : axisCaption(range, words),
    },
  );
}

function itemDots(row: ItemRow, words: Words): DotRow {
  const { t, language } = words;
  const dots = wideRow(row, words);
  if (dots.hidden !== null) return dots;
  const skipped = row.missing === null ? null : percent(row.missing, language);
  const verdict =
    skipped === null ? null : { text: t("items.skipped", { share: skipped }), proven: false };
  return { ...dots, interval: null, verdict };
}

function cells({ name, competence, figure, missing }: ItemRow, { t }: Words): TableCell[] {
  const head = [name, competence ?? ""];
  if (!isFigure(figure))
    return [...head, { hidden: `${t("chart.hiddenCell")}: ${t(`reason.${figure.reason}`)}` }];
  return [...head, figure.n, figure.mean, missing ?? { absent: t("chart.hiddenCell") }];
}
