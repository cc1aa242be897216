import { list } from "~/i18n";
import type { Instrument } from "~/questionnaires";
import type { ResultDocument } from "~/releases";

import { areaRows, type AreaRow } from "./areas";
import type { BenchmarkAnswer, LineBasis } from "../benchmark/benchmark";
import { competenceRows, type CompetenceRow } from "./competences";
import { byScore, isFigure } from "../figures/figure";
import { capital } from "../words/letters";
import { countWord, sentence, type Sentence } from "../words/sentence";

/** Where an own mean lies among the others. */
export type Place = "above" | "within" | "below";

/** An area, and how its questions relate to those of the others; null where all were asked alike. */
export type BasedRow = AreaRow & { readonly basis: LineBasis | null };

export type ComparisonView = {
  readonly headline: Sentence;
  /** In the longest line. */
  readonly members: number;
  readonly areas: {
    readonly finding: Sentence;
    readonly rows: readonly BasedRow[];
    /** True where all were asked alike: then no row says so by itself. */
    readonly alike: boolean;
  };
  readonly competences: { readonly finding: Sentence; readonly rows: readonly CompetenceRow[] };
};

/** @returns null where there is nothing to place */
export function placeOf({ figure, others }: Pick<AreaRow, "figure" | "others">): Place | null {
  if (!isFigure(figure) || !others) return null;
  if (figure.mean > others.q3) return "above";
  return figure.mean < others.q1 ? "below" : "within";
}

/** An organisation among the others, area by area and competence by competence. */
export function comparisonView(
  document: ResultDocument,
  instrument: Instrument,
  { others, members, basis }: Omit<Extract<BenchmarkAnswer, { kind: "others" }>, "kind">,
  language: string,
): ComparisonView {
  const areas = areaRows(document, instrument, others, language, "comparison").map((row) => ({
    ...row,
    basis: basis?.[row.id] ?? null,
  }));
  const competences = competenceRows(document, instrument, others, language);
  return {
    headline: headline(areas, language),
    members,
    areas: {
      finding: placeFinding(areas, language),
      rows: areas.toSorted(byScore),
      alike: basis === undefined,
    },
    competences: { finding: competencesFinding(competences), rows: competences },
  };
}

function headline(areas: readonly AreaRow[], language: string): Sentence {
  const named = (verdict: "higher" | "lower") =>
    list(
      areas.filter((area) => area.verdict === verdict).map(({ short }) => short.toLowerCase()),
      language,
    );
  const [higher, lower] = [named("higher"), named("lower")];
  if (higher && lower) {
    return sentence("comparison.both", { higher: capital(higher), lower });
  }
  if (higher) return sentence("comparison.higher", { higher: capital(higher) });
  if (lower) return sentence("comparison.lower", { lower: capital(lower) });
  return sentence("comparison.none");
}

/** On which areas the organisation lies outside the middle half of the others. */
function placeFinding(rows: readonly AreaRow[], language: string): Sentence {
  const placed = rows.flatMap((row) => {
    const place = placeOf(row);
    return place ? [{ name: row.short.toLowerCase(), place }] : [];
  });
  const outside = (["above", "below"] as const).flatMap((place) => {
    const there = placed.filter((area) => area.place === place).map(({ name }) => name);
    return there.length > 0 ? [{ place, names: list(there, language), all: there.length }] : [];
  });
  const [first, second] = outside;
  if (placed.length === 0) return sentence("comparison.areas");
  if (!first) return sentence("comparison.areasWithin");
  if (first.all === rows.length) return sentence(`comparison.areasAll.${first.place}`);
  if (!second)
    return sentence(`comparison.areasOnly.${first.place}`, { areas: capital(first.names) });
  return sentence("comparison.areasBoth", { above: capital(first.names), below: second.names });
}

function competencesFinding(rows: readonly CompetenceRow[]): Sentence {
  const judged = rows.filter(({ verdict }) => verdict !== null);
  const differing = judged.filter(({ verdict }) => verdict !== "none").length;
  const words = { count: countWord(differing, "start"), total: judged.length };
  if (judged.length === 0) return sentence("comparison.competences");
  if (differing === 0) return sentence("comparison.competencesNone");
  return sentence(
    differing === 1 ? "comparison.competenceDiffers" : "comparison.competencesDiffer",
    words,
  );
}
