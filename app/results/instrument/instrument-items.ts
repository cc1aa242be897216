import { cronbachAlpha, type Covariance, type Outcome } from "~/statistics";

/**
 * Correlation of an item with the sum of the other items of its scale.
 *
 * @param covariance of k ≥ 2 items ("one-item"); an item or a rest that does not vary gives "no-variance"
 * @returns −1 to 1
 * Source: Nunnally and Bernstein, Psychometric Theory, 3rd ed. (1994), chapter 8.
 */
export function itemRest({ n, matrix }: Covariance, item: number): Outcome<number> {
  if (matrix.length < 2) return { value: null, reason: "one-item" };
  if (n < 2) return { value: null, reason: "too-few" };
  const own = matrix[item] ?? [];
  const variance = own[item] ?? 0;
  const shared = own.reduce((sum, value, other) => (other === item ? sum : sum + value), 0);
  const all = matrix.flat().reduce((sum, value) => sum + value, 0);
  const rest = all - variance - 2 * shared;
  if (!(variance > 0) || !(rest > 1e-9 * all)) return { value: null, reason: "no-variance" };
  const correlation = shared / Math.sqrt(variance * rest);
  return { value: Math.max(-1, Math.min(1, correlation)), reason: null };
}

/** Cronbach's alpha of the other items of the scale. */
export function alphaWithout({ n, means, matrix }: Covariance, item: number): Outcome<number> {
  const isOther = (_: unknown, at: number) => at !== item;
  const alpha = cronbachAlpha({
    n,
    means: means.filter(isOther),
    matrix: matrix.filter(isOther).map((row) => row.filter(isOther)),
  });
  return alpha.value === null ? alpha : { value: alpha.value.value, reason: null };
}
