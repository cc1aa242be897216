import { ENOUGH_SQUARES } from "./spread";

/** Items, as far as their covariances tell about them. */
export type ItemCovariance = {
  readonly n: number;
  readonly matrix: readonly (readonly number[])[];
};

/** A reliability above this says that everybody answers all items alike, but for a constant. */
const HIGHEST_RELIABILITY = 0.97;

/**
 * Would a reliability tell answers to items?
 *
 * Alpha with the spread of the scale gives the sum, over all pairs of items, of the squares by which their
 * difference varies from person to person. With few such squares every answer follows from any other; they must
 * be as many as for a spread.
 */
export function tellsItems(
  { n, matrix }: ItemCovariance,
  reliabilities: readonly (number | null | undefined)[],
): boolean {
  if (reliabilities.some((value) => (value ?? 0) > HIGHEST_RELIABILITY)) return true;
  const all = matrix.flat().reduce((sum, value) => sum + value, 0);
  const variances = matrix.reduce((sum, row, item) => sum + (row[item] ?? 0), 0);
  return (n - 1) * (matrix.length * variances - all) < ENOUGH_SQUARES;
}
