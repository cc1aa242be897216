import { list, whole } from "~/i18n";
import type { ResultDocument, ShownDocument } from "~/releases";

import type { AreaRow } from "./areas";
import { extremes } from "./extremes";
import { isFigure } from "../figures/figure";
import { countWord, sentence, type Sentence } from "../words/sentence";

/** The finding of a measurement in a few words: only what the margins support. */
export function headline(
  document: ResultDocument,
  areas: readonly AreaRow[],
  language: string,
): Sentence {
  if (document.withheld) return sentence("headline.withheld");
  if (areas.some(({ figure }) => !isFigure(figure))) return sentence("headline.partly");
  const { top, bottom } = extremes(areas);
  const named = (ids: readonly string[]) =>
    list(
      ids.flatMap((id) => areas.find((area) => area.id === id)?.activity ?? []),
      language,
    );
  const words = { strong: named(top), weak: named(bottom) };
  if (top.length > 0 && bottom.length > 0) return sentence("headline.both", words);
  if (top.length > 0) return sentence("headline.strong", words);
  if (bottom.length > 0) return sentence("headline.weak", words);
  const margins = areas.every(({ figure }) => isFigure(figure) && figure.margin);
  if (margins && areas.length > 1) return sentence("headline.level");
  return sentence("headline.counted", { n: whole(document.n, language) });
}

/** How many took part, and what differs from the others. */
export function lead(
  document: ShownDocument,
  areas: readonly AreaRow[],
  language: string,
): Sentence[] {
  const n = whole(document.n, language);
  const took =
    document.population === null
      ? sentence("lead.counted", { n })
      : sentence("lead.countedOf", { n, population: whole(document.population, language) });
  return [took, ...difference(areas, language)];
}

function difference(areas: readonly AreaRow[], language: string): Sentence[] {
  const named = (verdict: "higher" | "lower") =>
    list(
      areas.filter((area) => area.verdict === verdict).map(({ activity }) => activity),
      language,
    );
  const [higher, lower] = [named("higher"), named("lower")];
  if (higher && lower) return [sentence("lead.both", { higher, lower })];
  if (higher) return [sentence("lead.higher", { higher })];
  if (lower) return [sentence("lead.lower", { lower })];
  return areas.some(({ verdict }) => verdict === "none") ? [sentence("lead.none")] : [];
}

/** What the chart of the areas shows. */
export function areasFinding(areas: readonly AreaRow[], language: string): Sentence {
  const judged = areas.filter(({ verdict }) => verdict !== null);
  if (judged.length > 0) {
    const differing = judged.filter(({ verdict }) => verdict !== "none").length;
    const words = {
      total: countWord(judged.length, "middle"),
      count: countWord(differing, "start"),
    };
    if (differing === 0) return sentence("areas.noneDiffer", words);
    return sentence(differing === 1 ? "areas.oneDiffers" : "areas.someDiffer", words);
  }
  const { top, bottom } = extremes(areas);
  const named = (ids: readonly string[]) =>
    list(
      ids.flatMap((id) => areas.find((area) => area.id === id)?.short ?? []),
      language,
    );
  if (top.length > 0 && bottom.length > 0) {
    const words = { top: named(top), bottom: named(bottom) };
    return sentence(top.length === 1 ? "areas.extreme" : "areas.extremes", words);
  }
  return sentence("areas.neutral", { total: countWord(areas.length, "middle") });
}
