import type { DataTableContent, DotRow, HeatTableContent } from "~/charts";
import { whole } from "~/i18n";

import type { Words } from "../figures/dot-rows";
import { wideRow } from "../figures/dot-rows";
import type { MembersView, SideBySideLine } from "./members-view";

/** One area: a line per member, in the area's colour. */
export function memberRows(
  { tone, marks, otherwise }: SideBySideLine,
  members: MembersView["members"],
  words: Words,
): DotRow[] {
  return members.map(({ slug, name }, index) => {
    const mark = marks[index] ?? null;
    const figure = mark
      ? ({ kind: "figure", n: 0, mean: mark.mean, margin: mark.ci, sd: null } as const)
      : ({ kind: "hidden", reason: "too-alike" } as const);
    const row = wideRow({ id: slug, name, tone, figure }, words);
    return otherwise[index] ? { ...row, hidden: words.t("chart.otherwise") } : row;
  });
}

/** The areas by member with their margins, as the table under the charts. */
export function areasTable(view: MembersView, { t, language }: Words): DataTableContent {
  return {
    caption: t("members.areas"),
    columns: [t("members.area"), ...view.members.map(({ name }) => name)],
    rows: view.areas.map(({ name, marks, otherwise }) => [
      name,
      ...view.members.map((_, index) => {
        const mark = marks[index];
        if (!mark) return t(otherwise[index] ? "table.otherwiseCell" : "table.hiddenCell");
        const [low, high] = mark.ci ?? [];
        const mean = whole(mark.mean, language);
        if (low === undefined || high === undefined) return mean;
        return t("members.withMargin", {
          mean,
          low: whole(low, language),
          high: whole(high, language),
        });
      }),
    ]),
  };
}

/** Competences by member, as a heat map. */
export function sideBySideTable(view: MembersView, { t, language }: Words): HeatTableContent {
  return {
    caption: t("members.competences"),
    rowHead: t("members.competence"),
    countHead: null,
    columns: view.members.map(({ slug, name }) => ({ id: slug, label: name, hidden: null })),
    rows: view.competences.map(({ id, name, marks, otherwise }) => ({
      id,
      label: `${id} ${name}`,
      note: null,
      count: null,
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
  };
}
