import { localText, oneDecimal, percent, twoDecimals, whole } from "~/i18n";
import type { Scale } from "~/questionnaires";
import type { BreakdownResult, CompetenceResult, GroupResult, ScaleResult } from "~/releases";
import { breakdownName, figureOf, isFigure, lowered } from "~/results";

import type { Block, Section } from "../document/model";
import { dense, heading, small, table } from "../document/write";
import { groupNames, lineNames } from "../release/release-names";
import type { ReleaseSource } from "../release/release-source";

/** Every number that stands in no section before: for who wants to look something up. */
export function appendices(source: ReleaseSource): Section[] {
  const { t } = source.words.own;
  return [
    {
      id: "numbers",
      title: t("report.appendix"),
      blocks: [
        heading(t("report.scales")),
        dense(scaleTable(source)),
        ...(source.document.items.length > 0
          ? [heading(t("report.items")), dense(itemTable(source))]
          : []),
      ],
    },
    ...source.document.breakdowns.flatMap((_, place) => groupAppendix(source, place)),
  ];
}

function scaleTable(source: ReleaseSource) {
  const { document, words } = source;
  const { own, results, language } = words;
  const nameOf = lineNames(source);
  const coefficient = (value: number | null | undefined) =>
    typeof value === "number" ? twoDecimals(value, language) : own.t("report.hidden");
  const total = document.total ? [{ ...document.total, id: "" }] : [];
  const rows: readonly ScaleResult[] = [...document.scales, ...total];
  return table(
    [
      results.t("areas.area"),
      own.t("report.people"),
      results.t("areas.score"),
      results.t("areas.margin"),
      ...["spread", "alpha", "omega"].map((head) => own.t(`report.${head}`)),
    ],
    rows.map((scale) => {
      const name = nameOf({ kind: scale.id === "" ? "total" : "scale", id: scale.id });
      const isTotal = scale.id === "";
      return [
        name,
        scale.n === null ? own.t("report.hidden") : whole(scale.n, language),
        ...scoreAndMargin(scale, words),
        scale.sd === null ? own.t("report.hidden") : oneDecimal(scale.sd, language),
        isTotal ? "" : coefficient(scale.alpha?.value),
        isTotal ? "" : coefficient(scale.omega),
      ];
    }),
    [0.3, 0.11, 0.16, 0.17, 0.12, 0.1, 0.1],
  );
}

/** The score or why there is none, then the margin. */
function scoreAndMargin(
  result: CompetenceResult,
  { own, results, language }: ReleaseSource["words"],
): [string, string] {
  const figure = figureOf(result);
  if (!isFigure(figure)) return [notShown(results.t(`reason.${figure.reason}`), own.t), ""];
  const { mean, margin } = figure;
  const [low, high] = margin ?? [0, 0];
  const range = { low: oneDecimal(low, language), high: oneDecimal(high, language) };
  return [
    oneDecimal(mean, language),
    margin ? results.t("chart.range", range) : results.t("chart.noMargin"),
  ];
}

function itemTable(source: ReleaseSource) {
  const { document, words } = source;
  const { own, results, language } = words;
  const nameOf = lineNames(source);
  return table(
    [own.t("kind.item"), results.t("areas.score"), own.t("report.missing")],
    document.items.map(({ id, mean, missing, withheld }) => [
      nameOf({ kind: "item", id }),
      mean === null
        ? notShown(results.t(`reason.${withheld ?? "not-computable"}`), own.t)
        : oneDecimal(mean, language),
      missing === null ? "" : percent(missing, language),
    ]),
    [0.56, 0.26, 0.18],
  );
}

function groupAppendix(source: ReleaseSource, place: number): Section[] {
  const { document, instrument, words } = source;
  const breakdown = document.breakdowns[place];
  if (!breakdown || breakdown.withheld !== null) return [];
  const { own, results, language } = words;
  const name = breakdownName(breakdown.by, instrument, language);
  const areas = instrument.scales.filter(({ id }) => instrument.total.includes(id));
  const others = instrument.scales.filter((scale) => !areas.includes(scale));
  const parts = [areas, others].flatMap((scales) =>
    scales.length > 0 ? groupTable(source, breakdown, name, scales) : [],
  );
  return [
    {
      id: `numbers-${place + 1}`,
      title: own.t("report.appendixGroups", { name: lowered(name) }),
      continues: true,
      blocks: [...parts, small(results.t("heat.noteMargin"))],
    },
  ];
}

/** The groups on some of the scales; a scale that is hidden for all groups stands below, with its reason. */
function groupTable(
  source: ReleaseSource,
  { by, groups }: BreakdownResult,
  name: string,
  scales: readonly Scale[],
): Block[] {
  const { own, results, language } = source.words;
  const found = (group: GroupResult, { id }: Scale) => group.scales.find((one) => one.id === id);
  const isShown = (scale: Scale) => groups.some((group) => found(group, scale)?.mean != null);
  const shown = scales.filter(isShown);
  const took = ({ n, population }: GroupResult) =>
    population === null
      ? whole(n, language)
      : own.t("report.of", { n: whole(n, language), population: whole(population, language) });
  const hidden = scales
    .filter((scale) => !isShown(scale))
    .map((scale) => {
      const reason = groups[0] && found(groups[0], scale)?.withheld;
      const text = notShown(results.t(`reason.${reason ?? "not-computable"}`), own.t);
      return small(`${localText(scale.title, language)}. ${text}`);
    });
  if (shown.length === 0) return hidden;
  return [
    dense(
      table(
        [name, own.t("report.people"), ...shown.map(({ short }) => localText(short, language))],
        groups.map((group) => [
          groupNames(group, by, source).name,
          took(group),
          ...shown.map((scale) => {
            const mean = found(group, scale)?.mean ?? null;
            return mean === null ? own.t("report.hidden") : oneDecimal(mean, language);
          }),
        ]),
        [2.2, 1.2, ...shown.map(() => 1.1)],
      ),
    ),
    ...hidden,
  ];
}

function notShown(reason: string, t: (key: string) => string): string {
  return `${t("report.hidden")}: ${reason}`;
}
