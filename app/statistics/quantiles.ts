import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Quantile of Student's t: `p` in (0, 1), `df` > 0. */
export function studentQuantile(p: number, df: number): number {
  return tQuantile(p, df);
}

/** Quantile of F: `p` in (0, 1), both degrees of freedom > 0. */
export function fisherQuantile(p: number, df1: number, df2: number): number {
  return fQuantile(p, df1, df2);
}

/** 0.975 quantile of the normal distribution. */
export const Z = 1.959963984540054;

/**
 * Two-sided p-value of a t statistic, by bisection on the quantile.
 *
 * @returns in [1e-300, 1]; error below 1e-7 of its size
 */
export function twoSidedP(t: number, df: number): number {
  if (t === 0) return 1;
  const target = -Math.abs(t);
  let [low, high] = [Math.log(5e-301), Math.log(0.5)];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (studentQuantile(Math.exp(middle), df) < target) low = middle;
    else high = middle;
  }
  return Math.min(1, 2 * Math.exp((low + high) / 2));
}
