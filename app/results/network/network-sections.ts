import {
  heatContent,
  type HeatCell,
  type HeatContent,
  type HeatRow,
  type MemberSection,
} from "~/charts";
import { whole } from "~/i18n";

import { countWord, sentence, type Sentence } from "../words/sentence";
import type { Words } from "../words/words";
import type { NetworkView } from "./network-view";
import { OTHER_SECTORS, type NamedLine, type SectorSection } from "./sector-section";

/** The sections of the table in words and numbers. */
export function memberSections(view: NetworkView, words: Words): MemberSection[] {
  return view.sections.map((section) => ({
    id: section.id,
    title: section.title ?? words.t("table.otherSectors"),
    note:
      section.id === OTHER_SECTORS
        ? section.sectors.join(", ")
        : words.t("table.tookPart", { count: section.size }),
    members: section.named.map((line) => memberLine(line, words)),
    pool: section.pool && pool(section.pool, view.unpooled, words),
  }));
}

function memberLine({ slug, name, means, otherwise }: NamedLine, { t, language }: Words) {
  return {
    id: slug,
    label: name,
    href: `/organisations/${slug}`,
    cells: means.map((mean, column) =>
      mean === null
        ? ({
            kind: "hidden",
            reason: t(otherwise[column] ? "table.otherwiseCell" : "table.hiddenCell"),
          } as const)
        : ({ kind: "score", score: mean, text: whole(mean, language), mark: null } as const),
    ),
  };
}

function pool(
  { members, quartiles }: NonNullable<SectorSection["pool"]>,
  unpooled: NetworkView["unpooled"],
  { t, language }: Words,
): MemberSection["pool"] {
  return {
    label: t("table.unnamed", { count: members }),
    note: t("table.middle"),
    cells: (quartiles ?? []).map((cell) => ({
      quartiles: cell,
      middle: whole(cell.median, language),
      half: `${whole(cell.q1, language)}–${whole(cell.q3, language)}`,
    })),
    hidden: quartiles ? null : t(`unpooled.${unpooled ?? "too-few"}`),
  };
}

/** Members by area as numbers and marks, without the sections: what a file or a picture takes. */
export function membersByArea(view: NetworkView, words: Words): HeatContent {
  const { t, say } = words;
  const title = say(tableTitle(view));
  const marks = (column: string) => column;
  return heatContent(
    {
      id: "members-by-area",
      title,
      kind: "score",
      marks,
      pairs: (column) => t("table.halfOf", { column }),
    },
    {
      caption: t("table.caption"),
      rowHead: t("table.member"),
      countHead: null,
      columns: view.columns.map(({ id, short }) => ({ id, label: short, hidden: null })),
      rows: memberSections(view, words).flatMap(({ id, title: sector, members, pool }) => [
        ...members.map((member) => heatRow(member.id, `${member.label} (${sector})`, member.cells)),
        ...(pool ? [heatRow(`${id}-pool`, `${sector}: ${pool.label}`, poolCells(pool, view))] : []),
      ]),
      sum: null,
    },
  );
}

/** The area that is the lowest of most named members; without one that stands out, what the table holds. */
function tableTitle({ columns, sections }: NetworkView): Sentence {
  const lowest = sections.flatMap(({ named }) => named.flatMap(({ means }) => lowestOf(means)));
  const times = columns.map((_, column) => lowest.filter((found) => found === column).length);
  const most = Math.max(0, ...times);
  const area = columns[times.indexOf(most)];
  if (!area || most * 2 <= lowest.length) {
    return sentence("table.title", { total: countWord(columns.length, "middle") });
  }
  return sentence(most === lowest.length ? "table.lowestAll" : "table.lowest", {
    area: area.short,
    count: countWord(most, "middle"),
    total: countWord(lowest.length, "middle"),
  });
}

/** Its column, for a member of whom every area is shown and one is the lowest. */
function lowestOf(means: readonly (number | null)[]): readonly number[] {
  const shown = means.filter((mean) => mean !== null);
  const least = Math.min(...shown);
  const alone = shown.filter((mean) => mean === least).length === 1;
  return alone && shown.length === means.length ? [means.indexOf(least)] : [];
}

const heatRow = (id: string, label: string, cells: readonly HeatCell[]): HeatRow => ({
  ...{ id, label, cells },
  ...{ note: null, count: null, people: null, emphasis: null },
});

/** Members without a name are never coloured: their middle, and their middle half in words. */
function poolCells(
  { cells, hidden }: NonNullable<MemberSection["pool"]>,
  { columns }: NetworkView,
): HeatCell[] {
  return columns.map((_, index) => {
    const cell = cells[index];
    if (!cell || hidden !== null) return { kind: "hidden", reason: hidden ?? "" };
    const text = `${cell.middle} (${cell.half})`;
    const { q1, median, q3 } = cell.quartiles;
    return { kind: "plain", value: median, pair: [q1, q3], text, mark: null };
  });
}
