import type { Answers, Instrument } from "~/questionnaires";

import { answerOf, scoreItem } from "./item";
import { competenceSets, scaleSets, type ItemSet } from "./item-sets";
import { levelOf } from "./level";
import { halfRuleMean } from "./weighted-mean";

/** 0–100 and unrounded, or `null` when missing, by id. */
export type Scores = Readonly<Record<string, number | null>>;

export type RespondentScores = {
  readonly items: Scores;
  readonly competences: Scores;
  readonly scales: Scores;
  /** Mean of the scales of the total; missing when one of them is, or when there is no total. */
  readonly total: number | null;
  /** Level id by scale id. */
  readonly levels: Readonly<Record<string, string | null>>;
  readonly totalLevel: string | null;
};

/** Score per item, by item name. */
export function itemScores(instrument: Instrument, answers: Answers): Scores {
  return Object.fromEntries(
    instrument.items.map((item) => [item.name, scoreItem(item, answerOf(item, answers))]),
  );
}

/** All scores of one respondent. For many respondents make the scorer once: see `createScorer`. */
export function scoreRespondent(instrument: Instrument, answers: Answers): RespondentScores {
  return createScorer(instrument)(answers);
}

/** A function that scores respondent after respondent without looking up the definition again. */
export function createScorer(instrument: Instrument): (answers: Answers) => RespondentScores {
  const scaleOf = setScorer(scaleSets(instrument));
  const competenceOf = setScorer(competenceSets(instrument));
  return (answers) => {
    const items = itemScores(instrument, answers);
    const scales = scaleOf(items);
    const total = totalScore(instrument, scales);
    return {
      items,
      competences: competenceOf(items),
      scales,
      total,
      levels: Object.fromEntries(
        instrument.scales.map(({ id }) => [id, levelOf(scales[id] ?? null, instrument.levels)]),
      ),
      totalLevel: levelOf(total, instrument.levels),
    };
  };
}

/** Areas weigh equally; one missing makes the total missing. */
export function totalScore(instrument: Pick<Instrument, "total">, scales: Scores): number | null {
  const parts = instrument.total.map((id) => (Object.hasOwn(scales, id) ? scales[id] : null));
  let sum = 0;
  for (const part of parts) {
    if (part === null || part === undefined) return null;
    sum += part;
  }
  return parts.length === 0 ? null : sum / parts.length;
}

function setScorer(sets: readonly ItemSet[]): (items: Scores) => Scores {
  const prepared = sets.map(({ id, items }) => ({
    id,
    names: items.map((item) => item.name),
    weights: items.map((item) => item.weight),
  }));
  return (scores) =>
    Object.fromEntries(
      prepared.map(({ id, names, weights }) => [
        id,
        halfRuleMean(
          names.map((name) => scores[name] ?? null),
          weights,
        ),
      ]),
    );
}
