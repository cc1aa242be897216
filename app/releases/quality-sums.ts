import type { Instrument, Item } from "~/questionnaires";
import { createMoments, type Sample } from "~/statistics";

import type { Measures } from "./measures";
import type { RespondentScores } from "./respondent-scores";

/** How one scale was answered; counts of people. */
export type ScaleQuality = {
  /** Scores of those who have one. */
  readonly scores: Sample;
  /** People at the lowest and at the highest score that the scale can give. */
  readonly lowest: number;
  readonly highest: number;
  /** Null for a scale with fewer than five items that are answered alike. */
  readonly sameAnswers: SameAnswers | null;
};

/** People who gave one and the same answer to all of `items` items, among the `n` who answered all of them. */
export type SameAnswers = { readonly items: number; readonly n: number; readonly same: number };

/** Fewer items than this are often answered alike in earnest. */
export const FEWEST_SAME_ANSWERS = 5;

/** A hair, as scores are computed in floating point. */
const HAIR = 1e-6;

export const isLowest = (score: number): boolean => score <= HAIR;
export const isHighest = (score: number): boolean => score >= 100 - HAIR;

/**
 * Counts, respondent by respondent, what tells how well the scales of an instrument measure.
 *
 * "The same answer" is the answer as it was given, before reversing, to all items of the scale that
 * share an answer range.
 *
 * Source: simple nondifferentiation, in Kim, Dykema, Stevenson, Black and Moberg, Social Science
 * Computer Review 37 (2019).
 */
export function createQualitySums(
  instrument: Instrument,
  measures: Measures,
  reader: RespondentScores,
): { readonly add: () => void; readonly result: () => ScaleQuality[] } {
  const scores = createMoments(measures.scales.length);
  const lowest = new Int32Array(measures.scales.length);
  const highest = new Int32Array(measures.scales.length);
  const runs = measures.scales.map(({ items }) => sameRange(instrument, items));
  return {
    add() {
      for (let scale = 0; scale < runs.length; scale += 1) {
        const score = reader.measures[scale] ?? NaN;
        if (!Number.isNaN(score)) {
          scores.add(scale, score);
          if (isLowest(score)) lowest[scale] = (lowest[scale] ?? 0) + 1;
          if (isHighest(score)) highest[scale] = (highest[scale] ?? 0) + 1;
        }
        const run = runs[scale];
        if (run) count(run, reader.answered);
      }
    },
    result: () =>
      runs.map((run, scale) => ({
        scores: scores.of(scale),
        lowest: lowest[scale] ?? 0,
        highest: highest[scale] ?? 0,
        sameAnswers: run && { items: run.places.length, n: run.n, same: run.same },
      })),
  };
}

type Run = {
  readonly places: readonly number[];
  readonly reversed: readonly boolean[];
  n: number;
  same: number;
};

/** The items of a scale that are answered on the commonest range; null when they are fewer than five. */
function sameRange(instrument: Instrument, items: readonly Item[]): Run | null {
  const byRange = new Map<string, { place: number; reversed: boolean }[]>();
  for (const item of items) {
    const { scoring, name } = item;
    if (scoring.kind !== "range") continue;
    const range = `${scoring.min} ${scoring.max}`;
    const place = instrument.items.findIndex((other) => other.name === name);
    byRange.set(range, [...(byRange.get(range) ?? []), { place, reversed: scoring.reverse }]);
  }
  const [largest = []] = [...byRange.values()].toSorted((a, b) => b.length - a.length);
  if (largest.length < FEWEST_SAME_ANSWERS) return null;
  return {
    places: largest.map(({ place }) => place),
    reversed: largest.map(({ reversed }) => reversed),
    n: 0,
    same: 0,
  };
}

function count(run: Run, answered: Float64Array): void {
  let first = NaN;
  let isSame = true;
  for (let i = 0; i < run.places.length; i += 1) {
    const score = answered[run.places[i] ?? 0] ?? NaN;
    if (Number.isNaN(score)) return;
    // A score is where an answer stands on its range: undoing the reversal gives the answer back.
    const answer = run.reversed[i] ? 100 - score : score;
    if (i === 0) first = answer;
    else if (Math.abs(answer - first) > HAIR) isSame = false;
  }
  run.n += 1;
  if (isSame) run.same += 1;
}
