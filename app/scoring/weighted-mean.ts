/**
 * Weighted mean under the half rule: `null` when fewer than ceil(k/2) of the k scores are there, or
 * when those that are there weigh nothing. A missing score is left out later, never guessed.
 *
 * @param scores 0–100 or `null`, one per item of the set
 * @param weights as many, 0 or more
 * @returns 0–100; rounding errors of floating point cannot carry it past either end
 */
export function halfRuleMean(
  scores: readonly (number | null)[],
  weights: readonly number[],
): number | null {
  let answered = 0;
  let sum = 0;
  let weight = 0;
  scores.forEach((score, index) => {
    if (score === null) return;
    const own = weights[index] ?? 1;
    answered += 1;
    sum += own * score;
    weight += own;
  });
  if (answered === 0 || answered < Math.ceil(scores.length / 2) || weight <= 0) return null;
  return Math.min(100, Math.max(0, sum / weight));
}
