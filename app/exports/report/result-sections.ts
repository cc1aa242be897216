import { HEAT_FROM, heatDrawing, type ChartContent, type HeatTableContent } from "~/charts";
import { list } from "~/i18n";
import { heatChart, hrCharts, trendCharts } from "~/results";

import type { Block, Section } from "../document/model";
import { dense, figure, heading, paragraph, small } from "../document/write";
import { chartTable } from "./chart-table";
import type { ComparedSource, ReportSource } from "./report-source";

/** Each chart of the page of results as a section: its finding, the chart, its numbers. */
export function resultSections(source: ComparedSource): Section[] {
  const { view, words } = source;
  const charts = hrCharts(view, words.results);
  const of = (...ids: string[]) =>
    charts.filter(({ id }) => ids.includes(id)).map((chart) => chartSection(chart, source));
  return [
    ...of("areas", "levels", "competences"),
    // On screen one breakdown at a time, here all of them.
    ...groupSections(source),
    ...of("own", "knowledge", "response", "weighted"),
    ...trendSections(source),
  ];
}

/** Charts that stand with others on a page, where there is room. */
const short: readonly string[] = ["own", "knowledge", "weighted"];

function chartSection(chart: ChartContent, source: ReportSource): Section {
  const { id, title, table } = chart;
  const { own } = source.words;
  const drawn = figure(table.caption, chart.draw);
  return {
    ...{ id, title, continues: short.includes(id) },
    blocks: [
      ...introduction(id, source),
      table.rows.length > manyRows ? dense(drawn) : drawn,
      ...notes(id, source),
      ...(printed.includes(id)
        ? []
        : [heading(own.t("report.inNumbers")), ...chartTable(table, source.words)]),
    ],
  };
}

/** Charts that have each of their numbers in print. */
const printed: readonly string[] = ["levels", "response"];

/** A drawing of more lines is set smaller, so that it fits its page. */
const manyRows = 16;

function introduction(id: string, { view, words: { results } }: ReportSource): Block[] {
  const { t } = results;
  if (id === "areas") return [];
  if (id !== "competences") return [small(t(`${id}.say`))];
  const { mean, rows } = view.competences;
  const key = mean === null ? "competences.sayPlain" : "competences.say";
  return [small(t(key, { count: rows.length }))];
}

function notes(id: string, { view, words: { results } }: ReportSource): Block[] {
  if (id !== "areas") return [];
  const { askedOtherwise, noBenchmark } = view.areas;
  const { t, language } = results;
  const areas = list(askedOtherwise, language);
  return [
    ...(areas ? [small(t("areas.askedOtherwise", { areas }))] : []),
    ...(noBenchmark ? [paragraph(t(`benchmark.${noBenchmark}`))] : []),
  ];
}

/** A heat map for each breakdown; one that is not shown says why. */
function groupSections(source: ComparedSource): Section[] {
  const { document, heats, words } = source;
  const { own, results } = words;
  return heats.map((view, place) => {
    const { heat, title } = heatChart(view, results);
    const base = { id: `groups-${place + 1}`, continues: place > 0 };
    if (view.withheld) {
      const reason = results.t(`reason.${view.withheld}`);
      return { ...base, title: `${view.name}: ${title}`, blocks: [paragraph(reason)] };
    }
    const rest = heat.rows.flatMap(({ label, note }) =>
      note ? [small(own.t("report.mergedIn", { name: label, merged: note }))] : [],
    );
    const merged = results.t("heat.noteMerged", { minimum: document.minimum });
    return {
      ...{ ...base, title },
      blocks: [
        small(`${results.t("heat.say")} ${own.t("report.keyHeat", heatSteps)}`),
        ...figures(heat),
        ...rest,
        small([...(rest.length > 0 ? [merged] : []), results.t("heat.noteMargin")].join(" ")),
      ],
    };
  });
}

const [, second, third, fourth, fifth] = HEAT_FROM;
const heatSteps = { second, third, fourth, fifth };

/** Groups that fit a page, with names of three lines. */
const rowsPerFigure = 14;

/** As many pictures as it takes, everybody together under the last of them. */
function figures(heat: HeatTableContent): Block[] {
  const count = Math.max(1, Math.ceil(heat.rows.length / rowsPerFigure));
  return Array.from({ length: count }, (_, part) => {
    const rows = heat.rows.slice(part * rowsPerFigure, (part + 1) * rowsPerFigure);
    const sum = part === count - 1 ? heat.sum : null;
    return figure(heat.caption, (board) => heatDrawing({ ...heat, rows, sum }, board));
  });
}

/** Change since an earlier measurement. */
function trendSections({ trend, words }: ReportSource): Section[] {
  if (!trend) return [];
  const { view, earlier, later } = trend;
  const { areas } = trendCharts(view, {
    ...{ own: words.trend, shared: words.results },
    names: { earlier: earlier.name, later: later.name },
  });
  return [
    {
      id: "trend",
      title: words.trend.say(view.headline),
      blocks: [
        paragraph(view.lead.map(words.trend.say).join(" ")),
        figure(areas.table.caption, areas.draw),
        small(words.trend.t(view.alike ? "areas.alike" : "areas.notAlike")),
        heading(words.own.t("report.inNumbers")),
        ...chartTable(areas.table, words),
      ],
    },
  ];
}
