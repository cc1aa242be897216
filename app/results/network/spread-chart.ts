import { axisRange, dotContent, type DotContent, type DotRow, type TableCell } from "~/charts";
import { whole } from "~/i18n";

import type { Words } from "../words/words";
import { OTHER_SECTORS, type SectorSection } from "./sector-section";
import type { SpreadView } from "./sector-spread";

/** A line per sector: a dot for each named member, a band for the middle half of the others. */
export function spreadChart(view: SpreadView, words: Words): DotContent {
  const { t, say } = words;
  const lines = view.sections.map((section) => lineOf(section, view.column));
  const range = axisRange(
    lines.flatMap(({ shown, quartiles }) => [
      ...shown.map(({ mean }) => mean),
      ...(quartiles ? [quartiles.q1, quartiles.q3] : []),
    ]),
  );
  return dotContent(
    {
      id: "sectors",
      title: say(view.finding),
      table: {
        caption: t("spread.caption", { area: view.area.name }),
        columns: [
          { head: t("spread.sector"), kind: "text" },
          { head: t("spread.who"), kind: "text" },
          { head: t("spread.members"), kind: "count" },
          { head: t("spread.middle"), kind: "score" },
          { head: t("spread.half"), kind: "score" },
        ],
        rows: lines.flatMap((line) => cells(line, view, words)),
      },
    },
    {
      rows: lines.map((line) => row(line, view, words)),
      range,
      caption: t("spread.axis", range),
      keys: [{ mark: "others", text: t("spread.othersKey") }],
    },
  );
}

function lineOf(section: SectorSection, column: number) {
  const named = section.named.map(({ name, means, otherwise }) => ({
    name,
    mean: means[column] ?? null,
    otherwise: otherwise[column] ?? false,
  }));
  const shown = named.flatMap(({ name, mean }) => (mean === null ? [] : [{ name, mean }]));
  return { section, named, shown, quartiles: section.pool?.quartiles?.[column] ?? null };
}

type Line = ReturnType<typeof lineOf>;

const title = ({ section: { id, title } }: Line, { t }: Words) =>
  title ?? (id === OTHER_SECTORS ? t("table.otherSectors") : id);

function row(line: Line, view: SpreadView, words: Words): DotRow {
  const { t, language } = words;
  const { shown, quartiles, section } = line;
  const base = { id: section.id, label: title(line, words), code: null, tone: view.area.tone };
  const nothing = { mark: null, band: null, value: null, interval: null, verdict: null };
  if (shown.length === 0 && !quartiles) {
    const hidden = section.pool ? t(`unpooled.${view.unpooled ?? "too-few"}`) : t("spread.nobody");
    return { ...base, ...nothing, hidden };
  }
  const names = shown
    .toSorted((one, other) => other.mean - one.mean)
    .map(({ name, mean }) => `${name} ${whole(mean, language)}`);
  return {
    ...base,
    ...nothing,
    note: names.join(", ") || null,
    points: shown.map(({ mean }) => mean),
    band: quartiles && [quartiles.q1, quartiles.q3],
    middle: quartiles?.median ?? null,
    value: quartiles && whole(quartiles.median, language),
    interval:
      quartiles &&
      t("spread.range", {
        low: whole(quartiles.q1, language),
        high: whole(quartiles.q3, language),
      }),
    verdict: { text: aboutUnnamed(section, view, words), proven: false },
    hidden: null,
  };
}

function aboutUnnamed({ pool }: SectorSection, { unpooled }: SpreadView, { t }: Words): string {
  if (pool && !pool.quartiles) return t(`unpooled.${unpooled ?? "too-few"}`);
  return t("spread.unnamed", { count: pool?.members ?? 0 });
}

function cells(line: Line, { unpooled }: SpreadView, words: Words): TableCell[][] {
  const { t } = words;
  const { named, quartiles, section } = line;
  const sector = title(line, words);
  const pool = section.pool;
  return [
    ...named.map(({ name, mean, otherwise }): TableCell[] =>
      mean === null
        ? [sector, name, 1, { hidden: t(otherwise ? "table.otherwiseCell" : "table.hiddenCell") }]
        : [sector, name, 1, mean, ""],
    ),
    ...(pool
      ? [
          [
            sector,
            t("spread.withoutName"),
            ...(quartiles
              ? [pool.members, quartiles.median, [quartiles.q1, quartiles.q3] as const]
              : [{ hidden: t(`unpooled.${unpooled ?? "too-few"}`) }]),
          ],
        ]
      : []),
  ];
}
