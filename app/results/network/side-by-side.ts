import {
  dotContent,
  heatContent,
  type ChartTable,
  type DotContent,
  type DotRow,
  type HeatContent,
  type TableCell,
} from "~/charts";
import { whole } from "~/i18n";

import type { Words } from "../words/words";
import { axisCaption, wideRow } from "../figures/dot-rows";
import type { MembersView } from "./members-view";
import type { SideBySideLine } from "./side-by-side-line";

/** One area: a line per member, in the area's colour. */
export function memberRows(
  { tone, marks, otherwise }: SideBySideLine,
  members: MembersView["members"],
  { own, shared }: SideWords,
): DotRow[] {
  return members.map(({ slug, name }, index) => {
    const mark = marks[index];
    const base = { id: slug, label: name, code: null, tone, band: null };
    if (!mark) {
      // A round keeps that a number is hidden, not why.
      const hidden = otherwise[index] ? shared.t("chart.otherwise") : own.t("table.hiddenCell");
      return { ...base, mark: null, value: null, interval: null, verdict: null, hidden };
    }
    const figure = { kind: "figure", n: 0, mean: mark.mean, margin: mark.ci, sd: null } as const;
    return wideRow({ id: slug, name, tone, figure }, shared);
  });
}

/** Texts of the network's pages, and those of all dashboards. */
export type SideWords = { readonly own: Words; readonly shared: Words };

/** All areas with all members below each other, to take along. */
export function membersChart(view: MembersView, words: SideWords): DotContent {
  const rows = view.areas.flatMap((area) =>
    memberRows(area, view.members, words).map((row) => ({
      ...row,
      id: `${area.id} ${row.id}`,
      label: `${area.name}: ${row.label}`,
    })),
  );
  return dotContent(
    {
      id: "members",
      title: words.own.say(view.headline),
      table: areasTable(view, view.areas, words.own),
    },
    { rows, range: view.range, caption: axisCaption(view.range, words.shared) },
  );
}

/** The areas by member with their margins. */
function areasTable(view: MembersView, areas: MembersView["areas"], { t }: Words): ChartTable {
  return {
    caption: t("members.areas"),
    columns: [
      { head: t("members.area"), kind: "text" },
      ...view.members.flatMap(({ name }) => [
        { head: name, kind: "score" as const },
        { head: t("members.marginOf", { name }), kind: "score" as const },
      ]),
    ],
    rows: areas.map(({ name, marks, otherwise }) => [
      name,
      ...view.members.flatMap((_, index): TableCell[] => {
        const mark = marks[index];
        if (!mark)
          return [{ absent: t(otherwise[index] ? "table.otherwiseCell" : "table.hiddenCell") }, ""];
        return [mark.mean, mark.ci ?? ""];
      }),
    ]),
  };
}

/** Competences by member, as a heat map. */
export function sideBySideChart(view: MembersView, { t, say, language }: Words): HeatContent {
  return heatContent(
    {
      id: "members-competences",
      title: say(view.competencesFinding),
      kind: "score",
      marks: (column) => column,
    },
    {
      caption: t("members.competences"),
      rowHead: t("members.competence"),
      countHead: null,
      columns: view.members.map(({ slug, name }) => ({ id: slug, label: name, hidden: null })),
      rows: view.competences.map(({ id, name, marks, otherwise }) => ({
        id,
        label: `${id} ${name}`,
        note: null,
        count: null,
        people: null,
        emphasis: null,
        cells: marks.map((mark, index) =>
          mark
            ? ({
                kind: "score",
                score: mark.mean,
                text: whole(mark.mean, language),
                mark: null,
              } as const)
            : ({
                kind: "hidden",
                reason: t(otherwise[index] ? "table.otherwiseCell" : "table.hiddenCell"),
              } as const),
        ),
      })),
      sum: null,
    },
  );
}
