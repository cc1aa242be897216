import { axisRange, toneOf, type AxisRange, type DotRow, type HeatTableContent } from "~/charts";
import { oneDecimal, signed, whole } from "~/i18n";

import type { Words } from "../figures/dot-rows";
import { say, type SentenceValue } from "../words/sentence";
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

/** Heads of the table under the chart. */
export function trendColumns(head: string, { own, shared, names }: TrendWords): string[] {
  return [
    head,
    names.earlier,
    names.later,
    own.t("table.change"),
    shared.t("areas.margin"),
    own.t("table.g"),
    own.t("table.word"),
    own.t("table.basis"),
  ];
}

export function trendCells(row: TrendRow, words: TrendWords): string[] {
  const { line } = row;
  const { outcome } = line;
  const name = nameOf(row, words);
  if (outcome.kind !== "change") return [name, reasonOf(line, outcome, words)];
  const { own, shared } = words;
  const { earlier, later, difference, test } = outcome;
  return [
    name,
    oneDecimal(earlier.mean, own.language),
    oneDecimal(later.mean, own.language),
    signed(difference, own.language),
    test ? shared.t("chart.range", range(test.ci, words)) : shared.t("chart.noMargin"),
    test && test.g !== null ? signed(test.g, own.language, 2) : own.t("table.noG"),
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
export function groupsTable(groups: TrendGroups, words: TrendWords): HeatTableContent {
  const { own, shared } = words;
  const text = (value: SentenceValue) =>
    typeof value === "object" ? say(shared.t, value) : String(value);
  return {
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
      emphasis: null,
      cells: cells.map((line) => groupCell(line, words)),
    })),
    sum: null,
  };
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

function groupCell(
  line: TrendLine,
  words: TrendWords,
): HeatTableContent["rows"][number]["cells"][number] {
  const { outcome } = line;
  if (outcome.kind !== "change") return { kind: "hidden", reason: reasonOf(line, outcome, words) };
  const word = outcome.test?.word;
  const marked = word === "higher" || word === "lower";
  return {
    kind: "plain",
    text: signed(outcome.difference, words.own.language, 0),
    mark: marked ? { direction: word, text: words.shared.t(`mark.${word}`) } : null,
  };
}
