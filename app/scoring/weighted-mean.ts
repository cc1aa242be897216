import type { Item } from "~/questionnaires";

/** Where the scores of a set of items stand in a list of item scores, and what they weigh. */
export type PlacedSet = { readonly places: Int32Array; readonly weights: Float64Array };

/** Finds the items of each set among all items. */
export function placeSets(
  sets: readonly { readonly items: readonly Item[] }[],
  items: readonly Item[],
): PlacedSet[] {
  const place = new Map(items.map(({ name }, i) => [name, i]));
  return sets.map((set) => ({
    places: Int32Array.from(set.items, ({ name }) => place.get(name) ?? -1),
    weights: Float64Array.from(set.items, ({ weight }) => weight),
  }));
}

/**
 * Weighted mean under the half rule. A missing score is left out later, never guessed.
 *
 * @param scores 0–100 per item, NaN where missing
 * @param set its k items, with weights of 0 or more
 * @returns 0–100 (rounding errors of floating point cannot carry it past either end), or NaN when
 *   fewer than ceil(k/2) of the k scores are there, or when those that are there weigh nothing
 */
export function halfRuleMean(scores: ArrayLike<number>, { places, weights }: PlacedSet): number {
  let answered = 0;
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < places.length; i += 1) {
    const score = scores[places[i] ?? -1] ?? NaN;
    if (Number.isNaN(score)) continue;
    const own = weights[i] ?? 1;
    answered += 1;
    sum += own * score;
    weight += own;
  }
  if (answered === 0 || 2 * answered < places.length || !(weight > 0)) return NaN;
  return Math.min(100, Math.max(0, sum / weight));
}
