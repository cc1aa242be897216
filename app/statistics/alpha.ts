import type { Covariance } from "./covariance";
import { found, none, type Interval, type Outcome } from "./outcome";
import { fisherQuantile } from "./quantiles";

export type Alpha = { readonly value: number; readonly ci: Interval; readonly items: number };

/**
 * Cronbach's alpha with Feldt's 95 % interval.
 *
 * @param covariance of k ≥ 2 items ("one-item") over n ≥ 2 respondents who answered all ("too-few");
 *   a sum score that does not vary gives "no-variance"
 * @returns alpha ≤ 1, possibly negative; the interval is not clipped
 * Source: Cronbach, Psychometrika 16 (1951); Feldt, Woodruff and Salih (1987).
 */
export function cronbachAlpha({ n, matrix }: Covariance): Outcome<Alpha> {
  const k = matrix.length;
  if (k < 2) return none("one-item");
  if (n < 2) return none("too-few");
  const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const all = matrix.flat().reduce((sum, value) => sum + value, 0);
  if (!(all > 1e-9 * trace) || trace <= 0) return none("no-variance");
  const value = (k / (k - 1)) * (1 - trace / all);
  return found({ value, ci: feldtInterval(value, n, k), items: k });
}

/** 95 % interval of alpha for n ≥ 2 respondents and k ≥ 2 items. */
export function feldtInterval(alpha: number, n: number, k: number): Interval {
  const df1 = n - 1;
  const df2 = (n - 1) * (k - 1);
  return [
    1 - (1 - alpha) * fisherQuantile(0.975, df1, df2),
    1 - (1 - alpha) * fisherQuantile(0.025, df1, df2),
  ];
}
