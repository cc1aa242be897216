import {
  axisRange,
  type AxisRange,
  type DotRow,
  type Quartiles,
  type TableCell,
  type TableColumn,
  type Tone,
} from "~/charts";
import { oneDecimal, whole } from "~/i18n";

import { isFigure, type Shown } from "./figure";
import type { Words } from "../words/words";
import type { Verdict } from "./verdict";

/** What every line of scores has. */
export type ScoreRow = {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  readonly figure: Shown;
  readonly others?: Quartiles | null;
  readonly verdict?: Verdict | null;
};

/** Lines with room to spare: value, interval and verdict. */
export function wideRow(row: ScoreRow, { t, language }: Words): DotRow {
  const { figure, verdict } = row;
  const band = row.others ? ([row.others.q1, row.others.q3] as const) : null;
  const base = { id: row.id, label: row.name, code: null, tone: row.tone };
  if (!isFigure(figure)) {
    const hidden = t(`reason.${figure.reason}`);
    return { ...base, mark: null, band: null, value: null, interval: null, verdict: null, hidden };
  }
  const { mean, margin } = figure;
  return {
    ...base,
    mark: { mean, margin },
    band,
    value: whole(mean, language),
    interval: margin
      ? t("chart.range", { low: whole(margin[0], language), high: whole(margin[1], language) })
      : t("chart.noMargin"),
    verdict: verdict ? { text: t(`verdict.${verdict}`), proven: verdict !== "none" } : null,
    hidden: null,
  };
}

/** Lines of a long list: code, value and half the margin; a verdict only where there is a difference. */
export function denseRow(row: ScoreRow, words: Words): DotRow {
  const { figure, verdict } = row;
  const wide = wideRow(row, words);
  if (!isFigure(figure)) return { ...wide, code: row.id };
  const half = figure.margin && (figure.margin[1] - figure.margin[0]) / 2;
  return {
    ...wide,
    code: row.id,
    interval:
      half === null ? null : words.t("chart.plusMinus", { half: oneDecimal(half, words.language) }),
    verdict: verdict && verdict !== "none" ? wide.verdict : null,
  };
}

/** The stretch of the scale that holds all that is drawn. */
export function rangeOf(rows: readonly ScoreRow[]): AxisRange {
  return axisRange(
    rows.flatMap(({ figure, others }) => [
      ...(isFigure(figure) ? [figure.mean, ...(figure.margin ?? [])] : []),
      ...(others && isFigure(figure) ? [others.q1, others.q3] : []),
    ]),
  );
}

/** What the axis says: which part of the scale is shown, and that people judged themselves. */
export function axisCaption({ min, max }: AxisRange, { t }: Words): string {
  return min === 0 && max === 100 ? t("chart.wholeScale") : t("chart.partOfScale", { min, max });
}

type Also = { readonly others?: boolean; readonly verdict?: boolean };

/** Columns of the table under a chart, after the name: people, score and margin, and what else is asked for. */
export function scoreColumns({ t }: Words, also: Also = {}): TableColumn[] {
  return [
    { head: t("areas.people"), kind: "count" },
    { head: t("areas.score"), kind: "score" },
    { head: t("areas.margin"), kind: "score" },
    ...(also.others ? [{ head: t("areas.others"), kind: "score" as const }] : []),
    ...(also.verdict ? [{ head: t("areas.verdict"), kind: "text" as const }] : []),
  ];
}

/** Cells of a row under those columns. */
export function scoreCells(
  { figure, others, verdict }: ScoreRow,
  { t }: Words,
  also: Also = {},
): TableCell[] {
  if (!isFigure(figure))
    return [{ hidden: `${t("chart.hiddenCell")}: ${t(`reason.${figure.reason}`)}` }];
  return [
    figure.n,
    figure.mean,
    figure.margin ?? { absent: t("chart.noMargin") },
    ...(also.others
      ? [others ? ([others.q1, others.q3] as const) : { absent: t("chart.hiddenCell") }]
      : []),
    ...(also.verdict ? [t(verdict ? `verdict.${verdict}` : "chart.noMargin")] : []),
  ];
}
