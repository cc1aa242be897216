import { dotDrawing, toneOf, type ChartTable, type DotRow, type TableCell } from "~/charts";
import { list, whole } from "~/i18n";
import { competenceTitle, isCompetence } from "~/questionnaires";
import type { GroupResult } from "~/releases";
import {
  axisCaption,
  figureOf,
  heatView,
  isFigure,
  rangeOf,
  scoreCells,
  wideRow,
  type HeatView,
  type ScoreRow,
  type Shown,
  type Words,
} from "~/results";

import type { Block, ExportDocument } from "../document/model";
import { figure, heading, lead, paragraph, small } from "../document/write";
import type { ReleaseSource } from "../release/release-source";
import { chartTable } from "./chart-table";
import { footerFacts, frameOf } from "./make-report";

/** Units that stand on a line of their own, in the order of the pages. */
export function reportedUnits({ document, instrument, words }: ReleaseSource): string[] {
  return document.breakdowns
    .filter(({ by }) => by.join() === "unit")
    .flatMap((byUnit) =>
      heatView(document, byUnit, instrument, words.language).lines.flatMap(
        ({ id }) => byUnit.groups.find((group) => idOf(group) === id)?.values?.["unit"] ?? [],
      ),
    )
    .filter((unit) => unit !== "__unknown__");
}

const idOf = ({ values }: GroupResult) => (values ? JSON.stringify(values) : "other");

/**
 * The report for a unit's manager: its own line beside everybody, and no other unit.
 *
 * @returns null for a unit that has no line of its own
 */
export function makeUnitReport(source: ReleaseSource, unit: string): ExportDocument | null {
  const { document, instrument, facts, words } = source;
  const { own } = words;
  if (document.withheld) return null;
  const byUnit = document.breakdowns.find(({ by }) => by.join() === "unit");
  const group = byUnit?.groups.find(({ values }) => values?.["unit"] === unit);
  if (!byUnit || !group || !reportedUnits(source).includes(unit)) return null;
  const heat = heatView(document, byUnit, instrument, words.language);
  const line = heat.lines.find(({ id }) => id === idOf(group));
  if (!line) return null;
  const rows = rowsBeside(heat, line);
  const names = { unit, round: facts.roundName, organisation: facts.organisationName };
  const n = whole(group.n, words.language);
  return {
    ...frameOf(source),
    title: own.t("unit.title", names),
    subtitle: own.t("unit.subtitle", names),
    footer: own.t("unit.footer", { ...footerFacts(source), unit, n }),
    opening: [
      lead(own.t("unit.lead", { unit, n, all: whole(document.n, words.language) })),
      ...charted(source, { unit, rows }),
      heading(own.t("unit.read")),
      paragraph(own.t("unit.readText")),
      small(`${own.t("about.releaseHash")}: ${facts.releaseHash}`),
      heading(own.t("report.inNumbers")),
      ...numbers(source, unit, rows),
      ...competences(source, unit, group),
    ],
    sections: [],
  };
}

type Line = HeatView["lines"][number];

/** An area of the unit, with everybody beside it. */
type Beside = ScoreRow & {
  readonly activity: string;
  readonly all: Shown;
  readonly word: Line["cells"][number]["verdict"];
};

function rowsBeside({ columns, sum }: HeatView, { cells }: Line): Beside[] {
  return columns.map(({ id, name, tone, activity }, column) => ({
    ...{ id, name, tone, activity },
    figure: cells[column]?.figure ?? figureOf(null),
    all: sum.cells[column]?.figure ?? figureOf(null),
    word: cells[column]?.verdict ?? null,
  }));
}

function charted(
  { words: { own, results } }: ReleaseSource,
  { unit, rows }: { readonly unit: string; readonly rows: readonly Beside[] },
): Block[] {
  const { t } = results;
  const range = rangeOf(rows.flatMap((row) => [row, { ...row, figure: row.all }]));
  const drawn = rows.map((row): DotRow => {
    const { all, word } = row;
    const shown = wideRow(row, results);
    const isProven = word === "higher" || word === "lower";
    return {
      ...shown,
      before: isFigure(all) && shown.mark ? { mean: all.mean, margin: null } : null,
      verdict: isProven ? { text: t(`mark.${word}`), proven: true } : null,
    };
  });
  return [
    heading(findingOf(rows, own.t, results.language)),
    small(own.t("report.keyUnit", { unit })),
    figure(t("areas.caption"), (board) =>
      dotDrawing({ rows: drawn, range, caption: axisCaption(range, results) }, board),
    ),
  ];
}

function numbers({ words }: ReleaseSource, unit: string, rows: readonly Beside[]): Block[] {
  const { own, results } = words;
  const { t } = results;
  const columns: ChartTable["columns"] = [
    { head: t("areas.area"), kind: "text" },
    ...besideColumns(unit, results),
    { head: own.t("report.difference"), kind: "text" },
  ];
  const cells = rows.map((row) => [
    row.name,
    ...besideCells(row, results),
    isFigure(row.figure) ? wordOf(row.word, results) : "",
  ]);
  return chartTable({ caption: t("areas.caption"), columns, rows: cells }, words);
}

/** The unit's score and margin, then everybody's score. */
function besideColumns(unit: string, { t }: Words): ChartTable["columns"] {
  return [
    { head: unit, kind: "score" },
    { head: t("areas.margin"), kind: "score" },
    { head: t("heat.everybody"), kind: "score" },
  ];
}

function besideCells(row: ScoreRow & { readonly all: Shown }, words: Words): TableCell[] {
  const [, score, margin = ""] = scoreCells(row, words);
  const all = isFigure(row.all) ? row.all.mean : words.t("chart.hiddenCell");
  // A hidden one is all there is of a row.
  const [hidden = ""] = scoreCells(row, words);
  return isFigure(row.figure) ? [score ?? "", margin, all] : [hidden, "", all];
}

function wordOf(word: Beside["word"], { t }: Words): string {
  if (word === null) return t("chart.noMargin");
  return word === "none" ? t("verdict.none") : t(`mark.${word}`);
}

function findingOf(rows: readonly Beside[], t: Words["t"], language: string): string {
  const named = (asked: "higher" | "lower") =>
    list(
      rows.flatMap(({ activity, word }) => (word === asked ? [activity] : [])),
      language,
    );
  const [higher, lower] = [named("higher"), named("lower")];
  if (higher && lower) return t("unit.findingBoth", { higher, lower });
  if (higher) return t("unit.findingHigher", { higher });
  return lower ? t("unit.findingLower", { lower }) : t("unit.findingNone");
}

function competences(
  { document, words }: ReleaseSource,
  unit: string,
  group: GroupResult,
): Block[] {
  const { own, results } = words;
  const { t, language } = results;
  const all = new Map(document.competences.map((one) => [one.id, one]));
  const rows = group.competences
    .filter(({ id }) => isCompetence(id))
    .map((one) => {
      const name = `${one.id} ${competenceTitle(one.id, language)}`;
      const row = { id: one.id, name, tone: toneOf(one.id), figure: figureOf(one) };
      return [name, ...besideCells({ ...row, all: figureOf(all.get(one.id)) }, results)];
    });
  if (rows.length === 0) return [];
  const columns: ChartTable["columns"] = [
    { head: t("competences.competence"), kind: "text" },
    ...besideColumns(unit, results),
  ];
  const table = { caption: t("competences.caption"), columns, rows };
  return [heading(own.t("unit.competences")), ...chartTable(table, words)];
}
