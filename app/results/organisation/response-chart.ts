import {
  axisRange,
  dotContent,
  shareContent,
  type DotContent,
  type DotRow,
  type ShareContent,
} from "~/charts";
import { percent, signed, whole } from "~/i18n";

import { axisCaption, wideRow } from "../figures/dot-rows";
import type { Words } from "../words/words";
import { isFigure } from "../figures/figure";
import { changeOf, type ResponseLine, type ResponseView, type WeightedRow } from "./response";

/** Who answered, per unit, most first. */
export function responseChart(
  { finding, lines, everybody }: ResponseView,
  words: Words,
): ShareContent {
  const { t, say } = words;
  const all = [...lines, everybody];
  return shareContent(
    {
      id: "response",
      title: say(finding),
      table: {
        caption: t("response.caption"),
        columns: [
          { head: t("response.unit"), kind: "text" },
          { head: t("response.answered"), kind: "count" },
          { head: t("response.headcount"), kind: "count" },
          { head: t("response.rate"), kind: "share" },
        ],
        rows: all.map((line) => [
          nameOf(line, words),
          line.n,
          ...(line.population !== null && line.rate !== null
            ? [line.population, line.rate]
            : [{ hidden: t("response.unknown") }]),
        ]),
      },
    },
    { rows: all.map((line) => bar(line, words)), caption: t("response.axis") },
  );
}

function nameOf({ id, name }: ResponseLine, { t, say }: Words): string {
  if (name === null) return t(id === "all" ? "heat.everybody" : "heat.other");
  return typeof name === "object" ? say(name) : String(name);
}

function bar(line: ResponseLine, words: Words): ShareContent["shares"]["rows"][number] {
  const { t, language } = words;
  const { id, n, population, rate } = line;
  const base = { id, label: nameOf(line, words), tone: "own" as const, summary: null };
  if (rate === null || population === null) {
    const hidden = t("response.unknownOf", { n: whole(n, language) });
    return { ...base, parts: [], hidden };
  }
  const text = t("response.part", {
    share: percent(rate, language),
    n: whole(n, language),
    population: whole(population, language),
  });
  return { ...base, parts: [{ id: "answered", share: rate, text, depth: 0.55 }], hidden: null };
}

/** What the result would be if every unit counted by its headcount, beside what it is. */
export function weightedChart(
  { finding, rows }: ResponseView["weighted"],
  words: Words,
): DotContent {
  const { t, say } = words;
  const range = axisRange(
    rows.flatMap(({ plain, weighted }) =>
      [plain, weighted].flatMap((figure) =>
        isFigure(figure) ? [figure.mean, ...(figure.margin ?? [])] : [],
      ),
    ),
  );
  return dotContent(
    {
      id: "weighted",
      title: say(finding),
      table: {
        caption: t("weighted.caption"),
        columns: [
          { head: t("areas.area"), kind: "text" },
          { head: t("areas.people"), kind: "count" },
          { head: t("weighted.plain"), kind: "score" },
          { head: t("weighted.weighted"), kind: "score" },
          { head: t("weighted.margin"), kind: "score" },
          { head: t("weighted.change"), kind: "change" },
        ],
        rows: rows.flatMap((row) => {
          const { plain, weighted } = row;
          if (!isFigure(plain) || !isFigure(weighted)) return [];
          return [
            [
              areaName(row, words),
              plain.n,
              plain.mean,
              weighted.mean,
              weighted.margin ?? { absent: t("chart.noMargin") },
              changeOf(row),
            ],
          ];
        }),
      },
    },
    {
      rows: rows.map((row) => pair(row, words)),
      range,
      caption: axisCaption(range, words),
      keys: [
        { mark: "earlier", text: t("weighted.plainKey") },
        { mark: "own", text: t("weighted.weightedKey") },
      ],
    },
  );
}

const areaName = ({ name }: WeightedRow, { t }: Words) => name?.name ?? t("weighted.total");

function pair(row: WeightedRow, words: Words): DotRow {
  const { t, language } = words;
  const { name, plain, weighted } = row;
  const dots = wideRow(
    {
      id: name?.id ?? "total",
      name: areaName(row, words),
      tone: name?.tone ?? "own",
      figure: weighted,
    },
    words,
  );
  if (!isFigure(plain) || dots.hidden !== null) return dots;
  const change = t("weighted.points", { change: signed(changeOf(row), language) });
  return {
    ...dots,
    before: plain,
    interval: t("weighted.was", { mean: whole(plain.mean, language) }),
    verdict: { text: change, proven: false },
  };
}
