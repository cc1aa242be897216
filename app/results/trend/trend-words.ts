import {
  axisRange,
  heatContent,
  toneOf,
  type AxisRange,
  type DotRow,
  type HeatCell,
  type HeatContent,
  type TableCell,
  type TableColumn,
} from "~/charts";
import { signed, whole } from "~/i18n";

import type { Words } from "../words/words";
import type { SentenceValue } from "../words/sentence";
import type { TrendLine, TrendOutcome } from "./trend-lines";
import type { TrendGroups, TrendNames, TrendRow } from "./trend-rows";

/** The texts of a trend, those of all dashboards, and what the two measurements are called. */
export type TrendWords = {
  readonly own: Words;
  readonly shared: Words;
  readonly names: TrendNames;
};

type Hidden = Exclude<TrendOutcome, { kind: "change" }>;

/** Why a line has no number. */
function reasonOf(line: TrendLine, outcome: Hidden, { own, shared, names }: TrendWords): string {
  if (outcome.kind === "hidden")
    return own.t("hiddenIn", {
      measurement: names[outcome.wave],
      reason: shared.t(`reason.${outcome.reason}`),
    });
  const { common, items } = line;
  return own.t(`reason.${outcome.reason}`, { common, items: items.old });
}

/** How far the questions are the same. */
function basisOf({ verdict, common }: TrendLine, { own }: TrendWords): string {
  return verdict === "comparable" ? own.t("basis.comparable") : own.t("basis.common", { common });
}

const nameOf = ({ name }: TrendRow, { own }: TrendWords) => name?.name ?? own.t("areas.total");

/** A row with the earlier mean above the later one, or the reason in the place of the numbers. */
export function trendDotRow(row: TrendRow, alike: boolean, words: TrendWords): DotRow {
  const { name, line } = row;
  const { outcome } = line;
  const tone = name?.tone ?? toneOf(null);
  const base = { id: line.id, label: nameOf(row, words), code: null, tone, band: null };
  if (outcome.kind !== "change") {
    const hidden = reasonOf(line, outcome, words);
    return { ...base, mark: null, value: null, interval: null, verdict: null, hidden };
  }
  const { own, shared } = words;
  const { earlier, later, test } = outcome;
  return {
    ...base,
    note: alike ? null : basisOf(line, words),
    mark: later,
    before: earlier,
    value: whole(later.mean, own.language),
    interval: own.t("was", { then: whole(earlier.mean, own.language) }),
    verdict: {
      text: !test
        ? shared.t("chart.noMargin")
        : test.word === "none"
          ? own.t("word.none")
          : own.t(`changed.${test.word}`, range(test.ci, words)),
      proven: test !== null && test.word !== "none",
    },
    hidden: null,
  };
}

function range([low, high]: readonly [number, number], { own }: TrendWords) {
  return { low: signed(low, own.language), high: signed(high, own.language) };
}

/** Columns of the table under the chart. */
export function trendColumns(head: string, { own, shared, names }: TrendWords): TableColumn[] {
  return [
    { head, kind: "text" },
    { head: names.earlier, kind: "score" },
    { head: names.later, kind: "score" },
    { head: own.t("table.change"), kind: "change" },
    { head: shared.t("areas.margin"), kind: "change" },
    { head: own.t("table.g"), kind: "effect" },
    { head: own.t("table.word"), kind: "text" },
    { head: own.t("table.basis"), kind: "text" },
  ];
}

export function trendCells(row: TrendRow, words: TrendWords): TableCell[] {
  const { line } = row;
  const { outcome } = line;
  const name = nameOf(row, words);
  if (outcome.kind !== "change") return [name, { hidden: reasonOf(line, outcome, words) }];
  const { own, shared } = words;
  const { earlier, later, difference, test } = outcome;
  return [
    name,
    earlier.mean,
    later.mean,
    difference,
    test ? test.ci : { absent: shared.t("chart.noMargin") },
    test && test.g !== null ? test.g : { absent: own.t("table.noG") },
    test ? own.t(`word.${test.word}`) : shared.t("chart.noMargin"),
    basisOf(line, words),
  ];
}

/** The stretch of the scale that holds all that is drawn. */
export function trendRange(rows: readonly TrendRow[]): AxisRange {
  return axisRange(
    rows.flatMap(({ line: { outcome } }) =>
      outcome.kind === "change"
        ? [outcome.earlier, outcome.later].flatMap(({ mean, margin }) => [mean, ...(margin ?? [])])
        : [],
    ),
  );
}

/** Change per group and area; a colourless number, marked only where it was shown to be real. */
export function groupsChart(groups: TrendGroups, words: TrendWords): HeatContent {
  const { own, shared } = words;
  const text = (value: SentenceValue) =>
    typeof value === "object" ? shared.say(value) : String(value);
  const marks = (column: string) => shared.t("heat.markOf", { column });
  return heatContent(
    { id: "trend-groups", title: own.say(groups.finding), kind: "change", marks },
    {
      caption: own.t("groups.caption", { name: groups.name }),
      rowHead: groups.name,
      countHead: own.t("groups.tookPart"),
      columns: groups.columns.map(({ id, short }, column) => ({
        id,
        label: short,
        hidden: columnReason(groups, column, words),
      })),
      rows: groups.lines.map(({ id, name, n, cells }) => ({
        id,
        label: text(name),
        note: null,
        count: own.t("groups.counts", {
          then: whole(n.earlier, own.language),
          now: whole(n.later, own.language),
        }),
        people: null,
        emphasis: null,
        cells: cells.map((line) => groupCell(line, words)),
      })),
      sum: null,
    },
  );
}

/** Where an area has no number for any group, and one reason, that reason stands once for the column. */
function columnReason(groups: TrendGroups, column: number, words: TrendWords): string | null {
  const reasons = groups.lines.map(({ cells }) => {
    const line = cells[column];
    return line && line.outcome.kind !== "change" ? reasonOf(line, line.outcome, words) : null;
  });
  const [first] = reasons;
  return first && reasons.length > 1 && reasons.every((reason) => reason === first) ? first : null;
}

export function groupCell(line: TrendLine, words: TrendWords): HeatCell {
  const { outcome } = line;
  if (outcome.kind !== "change") return { kind: "hidden", reason: reasonOf(line, outcome, words) };
  const word = outcome.test?.word;
  const marked = word === "higher" || word === "lower";
  return {
    kind: "plain",
    value: outcome.difference,
    text: signed(outcome.difference, words.own.language, 0),
    mark: marked ? { direction: word, text: words.shared.t(`mark.${word}`) } : null,
  };
}
