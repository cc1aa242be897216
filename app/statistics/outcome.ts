/** Why a statistic does not exist for these numbers. */
export type NoStatistic =
  | "too-few" /** fewer observations than the formula needs */
  | "no-variance" /** everybody is the same */
  | "one-item" /** reliability needs two items, a factor three */
  | "not-converged" /** the model did not settle */
  | "heywood"; /** the model explains an item wholly, or more than that: it does not fit */

/** A statistic, or the reason why there is none: never NaN, never Infinity. */
export type Outcome<T> =
  | { readonly value: T; readonly reason: null }
  | { readonly value: null; readonly reason: NoStatistic };

export function found<T>(value: T): Outcome<T> {
  return { value, reason: null };
}

export function none(reason: NoStatistic): { value: null; reason: NoStatistic } {
  return { value: null, reason };
}

/** [low, high]. */
export type Interval = readonly [low: number, high: number];

/** n ≥ 0 observations; `sd` with n − 1, 0 when n < 2. */
export type Sample = { readonly n: number; readonly mean: number; readonly sd: number };
