import type { Instrument } from "~/questionnaires";
import { type ItemSet } from "~/scoring";

import type { Measures } from "./measures";
import type { RespondentTable } from "./respondent-table";

/** One respondent at a time, in arrays that are used again for the next. NaN is missing. */
export type RespondentScores = {
  /** Item scores as answered. */
  readonly answered: Float64Array;
  /** True where the item was answered with something that gives no score. */
  readonly isAnsweredOtherwise: (item: number) => boolean;
  /** With a missing item as the person's mean on its scale, when imputing. */
  readonly items: Float64Array;
  /** One score per measure. */
  readonly measures: Float64Array;
  readonly imputes: boolean;
  readonly read: (row: number) => void;
};

type Indexed = { readonly items: Int32Array; readonly weights: Float64Array };

/**
 * Scores of the measures, by the half rule.
 *
 * @param impute count a missing item as the person's mean on its scale and leave the competences of a missing scale
 *   out, so that competences and items stand on the same people as the scale; a scale's own score is the same either way
 */
export function createReader(
  instrument: Instrument,
  table: RespondentTable,
  measures: Measures,
  impute: boolean,
): RespondentScores {
  const answered = new Float64Array(instrument.items.length);
  const items = new Float64Array(instrument.items.length);
  const scores = new Float64Array(measures.width);
  const place = new Map(instrument.items.map((item, i) => [item.name, i]));
  const index = (set: ItemSet): Indexed => ({
    items: Int32Array.from(set.items, ({ name }) => place.get(name) ?? 0),
    weights: Float64Array.from(set.items, ({ weight }) => weight),
  });
  const scales = measures.scales.map(index);
  const competences = measures.competences.map(index);
  const leftovers = measures.leftovers.map(index);
  let current = 0;
  return {
    answered,
    isAnsweredOtherwise: (item) => table.isAnsweredOtherwise(current, item),
    items,
    measures: scores,
    imputes: impute,
    read(row) {
      current = row;
      table.readScores(row, answered);
      items.set(answered);
      scales.forEach((scale, i) => {
        const score = halfRule(answered, scale);
        scores[i] = score;
        if (!impute || Number.isNaN(score)) return;
        for (let own = 0; own < scale.items.length; own += 1) {
          const item = scale.items[own] ?? 0;
          if (Number.isNaN(items[item] ?? NaN)) items[item] = score;
        }
      });
      let total = measures.totalOf.length > 0 ? 0 : NaN;
      for (const scale of measures.totalOf) total += scores[scale] ?? NaN;
      scores[measures.total] = total / measures.totalOf.length;
      competences.forEach((competence, i) => {
        const scalesOf = impute ? (measures.competenceScales[i] ?? []) : [];
        const isLeftOut = scalesOf.some((scale) => Number.isNaN(scores[scale] ?? NaN));
        scores[measures.firstCompetence + i] = isLeftOut ? NaN : halfRule(items, competence);
      });
      leftovers.forEach((leftover, i) => {
        const scale = scores[measures.leftoverScales[i] ?? 0] ?? NaN;
        scores[measures.firstLeftover + i] = Number.isNaN(scale) ? NaN : halfRule(items, leftover);
      });
    },
  };
}

function halfRule(scores: Float64Array, { items, weights }: Indexed): number {
  let count = 0;
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < items.length; i += 1) {
    const score = scores[items[i] ?? 0] ?? NaN;
    if (Number.isNaN(score)) continue;
    count += 1;
    sum += (weights[i] ?? 1) * score;
    weight += weights[i] ?? 1;
  }
  if (count === 0 || 2 * count < items.length || weight <= 0) return NaN;
  return Math.min(100, sum / weight);
}
