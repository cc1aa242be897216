import { list, whole } from "~/i18n";
import type { Instrument, Scale } from "~/questionnaires";
import type { ResultDocument } from "~/releases";

import { otherScales, scaleName, type ScaleName } from "../figures/area-scales";
import { extremes } from "./extremes";
import { byScore, figureOf, isFigure, type Shown } from "../figures/figure";
import { sentence, type Sentence } from "../words/sentence";

export type OwnRow = ScaleName & { readonly figure: Shown };
export type OwnView = { readonly finding: Sentence; readonly rows: readonly OwnRow[] };

/** The organisation's own scales, outside the total; null when it has none. */
export function ownView(
  document: ResultDocument,
  instrument: Instrument,
  language: string,
): OwnView | null {
  const scales = otherScales(instrument).filter((scale) => !isKnowledge(scale, instrument));
  const rows = rowsOf(scales, document, language);
  if (rows.length === 0) return null;
  const { top, bottom } = extremes(rows);
  const named = (ids: readonly string[]) =>
    list(
      ids.flatMap((id) => rows.find((row) => row.id === id)?.activity ?? []),
      language,
    );
  const words = { top: named(top), bottom: named(bottom) };
  const apart = top.length > 0 && bottom.length > 0;
  return { finding: apart ? sentence("own.extremes", words) : sentence("own.neutral"), rows };
}

/** The scales of questions with one right answer; null when there are none. */
export function knowledgeView(
  document: ResultDocument,
  instrument: Instrument,
  language: string,
): OwnView | null {
  const scales = otherScales(instrument).filter((scale) => isKnowledge(scale, instrument));
  const rows = rowsOf(scales, document, language);
  const [only] = rows;
  if (!only) return null;
  const finding =
    rows.length === 1 && isFigure(only.figure)
      ? sentence("knowledge.score", { mean: whole(only.figure.mean, language) })
      : sentence("knowledge.neutral");
  return { finding, rows };
}

function isKnowledge(scale: Scale, { items }: Instrument): boolean {
  return items
    .filter((item) => item.scale === scale.id)
    .every(({ scoring }) => scoring.kind === "correct");
}

function rowsOf(scales: readonly Scale[], document: ResultDocument, language: string): OwnRow[] {
  return scales
    .map((scale) => ({
      ...scaleName(scale, language),
      figure: figureOf(document.scales.find(({ id }) => id === scale.id)),
    }))
    .toSorted(byScore);
}
