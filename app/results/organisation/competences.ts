import { toneOf, type Quartiles, type Tone } from "~/charts";
import { competenceTitle, isCompetence, type Instrument } from "~/questionnaires";
import type { ResultDocument } from "~/releases";

import type { Others } from "../benchmark/benchmark";
import { byScore, figureOf, isFigure, type Shown } from "../figures/figure";
import { sentence, type Sentence } from "../words/sentence";
import { compareToOthers, type Verdict } from "../figures/verdict";

export type CompetenceRow = {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  readonly figure: Shown;
  readonly others: Quartiles | null;
  readonly verdict: Verdict | null;
};

/** The competences from high to low; hidden ones last. */
export function competenceRows(
  document: ResultDocument,
  instrument: Instrument,
  others: Others | null,
  language: string,
): CompetenceRow[] {
  const core = new Set(instrument.items.map(({ competence }) => competence));
  const results = document.competences.filter(({ id }) => isCompetence(id) && core.has(id));
  const figures = results.map(figureOf);
  const lines = results.map(({ id }) => others?.competences[id] ?? null);
  const verdicts = compareToOthers(figures, lines);
  const rows = results.map(({ id }, index) => {
    const line = lines[index] ?? null;
    return {
      id,
      name: competenceTitle(id, language),
      tone: toneOf(id),
      figure: figures[index] ?? figureOf(null),
      others: line && { q1: line.q1, median: line.median, q3: line.q3 },
      verdict: verdicts[index] ?? null,
    };
  });
  return rows.toSorted(byScore);
}

/** The two on top and the two below, if their margins lie clear of each other. */
export function competencesFinding(rows: readonly CompetenceRow[]): Sentence {
  const ranked = rows.flatMap(({ id, figure }) =>
    isFigure(figure) && figure.margin ? [{ id, margin: figure.margin }] : [],
  );
  const [first, second] = ranked;
  const [last, beforeLast] = ranked.toReversed();
  const whole = ranked.length === rows.length && ranked.length >= 4;
  if (!whole || !first || !second || !last || !beforeLast) return neutral(rows);
  const clear =
    Math.min(first.margin[0], second.margin[0]) > Math.max(last.margin[1], beforeLast.margin[1]);
  if (!clear) return neutral(rows);
  return sentence("competences.extremes", {
    first: word(first.id, "start"),
    second: word(second.id, "middle"),
    beforeLast: word(beforeLast.id, "middle"),
    last: word(last.id, "middle"),
  });
}

const neutral = (rows: readonly CompetenceRow[]) =>
  sentence("competences.neutral", { count: rows.length });

function word(id: string, at: "start" | "middle"): Sentence {
  const group = at === "start" ? "competenceStart" : "competence";
  return sentence(`${group}.${id.replace(".", "_")}`);
}
