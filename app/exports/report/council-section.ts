import { heatChart, lowered } from "~/results";

import type { Section } from "../document/model";
import { bullets, heading, paragraph } from "../document/write";
import { lineNames } from "../release/release-names";
import type { ComparedSource } from "./report-source";

/** What a works council asks: what is shown and what is not, and what it is for. */
export function councilSection(source: ComparedSource): Section {
  const { own } = source.words;
  const minimum = source.document.minimum;
  const hidden = hiddenParts(source);
  const asked = (key: string) => [
    heading(own.t(`council.${key}.title`)),
    paragraph(own.t(`council.${key}.text`, { minimum })),
  ];
  return {
    id: "council",
    title: own.t("council.title"),
    blocks: [
      ...asked("one"),
      ...asked("who"),
      heading(own.t("council.hidden.title")),
      hidden.length > 0 ? bullets(hidden) : paragraph(own.t("council.hidden.none")),
      ...asked("use"),
      ...asked("answers"),
    ],
  };
}

/** All that this release hides, each with its reason, in the order of the report. */
function hiddenParts(source: ComparedSource): string[] {
  const { document, heats, words } = source;
  const { own, results } = words;
  if (document.withheld) return [results.t("lead.withheld", { minimum: document.minimum })];
  const nameOf = lineNames(source);
  const scales = document.scales.flatMap(({ id, mean, withheld }) => {
    if (mean !== null || !withheld) return [];
    const name = nameOf({ kind: "scale", id });
    return [own.t("council.hidden.scale", { name, reason: results.t(`reason.${withheld}`) })];
  });
  const breakdowns = heats.flatMap((view) => {
    const name = lowered(view.name);
    if (view.withheld) {
      const reason = results.t(`reason.${view.withheld}`);
      return [own.t("council.hidden.breakdown", { name, reason })];
    }
    const { columns, rows } = heatChart(view, results).heat;
    return [
      ...columns.flatMap(({ label, hidden }) =>
        hidden ? [own.t("council.hidden.column", { column: label, name, reason: hidden })] : [],
      ),
      ...rows.flatMap(({ note }) =>
        note ? [own.t("council.hidden.rest", { name, merged: note })] : [],
      ),
    ];
  });
  return [...scales, ...breakdowns];
}
