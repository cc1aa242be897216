import type { Answers, Instrument } from "~/questionnaires";

import { answerOf, scoreItem } from "./item";
import { competenceSets } from "./item-sets";
import { levelOf } from "./level";
import { createScoreSheet } from "./score-sheet";

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

const scorers = new WeakMap<Instrument, ReturnType<typeof createScorer>>();

/** All scores of one respondent; what scoring makes of an instrument is kept for as long as that is. */
export function scoreRespondent(instrument: Instrument, answers: Answers): RespondentScores {
  const score = scorers.get(instrument) ?? createScorer(instrument);
  scorers.set(instrument, score);
  return score(answers);
}

/** A function that scores respondent after respondent without looking up the definition again. */
export function createScorer(instrument: Instrument): (answers: Answers) => RespondentScores {
  const sheet = createScoreSheet(instrument);
  const itemNames = instrument.items.map(({ name }) => name);
  const scaleIds = instrument.scales.map(({ id }) => id);
  const competenceIds = competenceSets(instrument).map(({ id }) => id);
  return (answers) => {
    sheet.fill(instrument.items.map((item) => answerOf(item, answers)));
    const scales = named(scaleIds, sheet.scales);
    const total = orNull(sheet.total());
    return {
      items: named(itemNames, sheet.items),
      competences: named(competenceIds, sheet.competences),
      scales,
      total,
      levels: Object.fromEntries(
        Object.entries(scales).map(([id, score]) => [id, levelOf(score, instrument.levels)]),
      ),
      totalLevel: levelOf(total, instrument.levels),
    };
  };
}

function named(ids: readonly string[], scores: Float64Array): Scores {
  return Object.fromEntries(ids.map((id, i) => [id, orNull(scores[i] ?? NaN)]));
}

function orNull(score: number): number | null {
  return Number.isNaN(score) ? null : score;
}
