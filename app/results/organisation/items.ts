import type { Tone } from "~/charts";
import { localText } from "~/i18n";
import type { Instrument, Item, Scale } from "~/questionnaires";
import type { ResultDocument } from "~/releases";

import { areaScales, otherScales, scaleName, type ScaleName } from "../figures/area-scales";
import { byScore, figureOf, isFigure, type Shown } from "../figures/figure";
import { capital } from "../words/letters";
import { sentence, type Sentence } from "../words/sentence";

export type ItemRow = {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  /** "2.1"; null for a question outside the framework. */
  readonly competence: string | null;
  readonly figure: Shown;
  /** 0–1: who gave no answer; null where that is hidden. */
  readonly missing: number | null;
};

/** The questions of one scale. */
export type ItemsView = {
  readonly scale: ScaleName;
  /** Scales to choose from. */
  readonly choices: readonly ScaleName[];
  readonly finding: Sentence;
  /** True for questions with one right answer: then a score is the share that knew it. */
  readonly knowledge: boolean;
  /** High to low. */
  readonly rows: readonly ItemRow[];
};

/**
 * The questions of a scale, each with its mean and who skipped it. A question has no margin in a release, so nothing
 * is claimed of their order.
 *
 * @param asked the scale to show; the area with the lowest score when null or unknown
 * @returns null without questions of which a release says something
 */
export function itemsView(
  document: ResultDocument,
  instrument: Instrument,
  asked: string | null,
  language: string,
): ItemsView | null {
  const known = new Map(document.items.map((item) => [item.id, item]));
  const itemsOf = (scale: string) =>
    instrument.items.filter((item) => item.scale === scale && known.has(item.name));
  const asking = ({ id }: Scale) => itemsOf(id).length > 0;
  const areas = areaScales(instrument).filter(asking);
  const scales = [...areas, ...otherScales(instrument).filter(asking)];
  const scale = scales.find(({ id }) => id === asked) ?? lowest(areas, document) ?? scales[0];
  if (!scale) return null;
  const name = scaleName(scale, language);
  // The questions of a scale stand on the people of that scale.
  const n = document.scales.find(({ id }) => id === scale.id)?.n ?? null;
  const rows = itemsOf(scale.id).map((item) =>
    itemRow(item, known.get(item.name), n, name.tone, language),
  );
  return {
    scale: name,
    choices: scales.map((choice) => scaleName(choice, language)),
    finding: sentence("items.finding", { count: rows.length, activity: name.activity }),
    knowledge: itemsOf(scale.id).every(({ scoring }) => scoring.kind === "correct"),
    rows: rows.toSorted(byScore),
  };
}

function lowest(scales: readonly Scale[], document: ResultDocument): Scale | undefined {
  const shown = scales.map((scale) => ({
    scale,
    figure: figureOf(document.scales.find(({ id }) => id === scale.id)),
  }));
  return shown
    .filter(({ figure }) => isFigure(figure))
    .toSorted(byScore)
    .at(-1)?.scale;
}

function itemRow(
  { name, short, competence }: Item,
  result: ResultDocument["items"][number] | undefined,
  n: number | null,
  tone: Tone,
  language: string,
): ItemRow {
  return {
    id: name,
    name: capital(localText(short, language)),
    tone,
    competence,
    figure: figureOf(result && { ...result, n }),
    missing: result?.missing ?? null,
  };
}
