import gammaln from "@stdlib/math-base-special-gammaln";

import { standardError } from "./mean-interval";
import { found, none, type Interval, type Outcome, type Sample } from "./outcome";
import { studentQuantile, twoSidedP } from "./quantiles";

/** A sample and the headcount it comes from (`null` when unknown). */
export type Group = Sample & { readonly population: number | null };

export type Difference = {
  /** First minus second, on the 0–100 scale. */
  readonly difference: number;
  readonly se: number;
  /** Welch's degrees of freedom; `null` when both means are known without error. */
  readonly df: number | null;
  readonly ci: Interval;
  /** Two-sided. */
  readonly p: number;
  readonly g: number | null;
  /** True only when the interval excludes 0 and the effect is not tiny: |g| ≥ 0.2. */
  readonly demonstrable: boolean;
};

const SMALLEST_EFFECT = 0.2;

/**
 * Difference of two independent means, such as two anonymous waves (the later one first) or two groups.
 *
 * @param first n ≥ 2 respondents, else "too-few"
 * @param second n ≥ 2 respondents, else "too-few"
 * @throws RangeError when a population is smaller than its sample
 * Source: Welch, Biometrika 34 (1947), with the finite-population correction in each standard error.
 */
export function meanDifference(first: Group, second: Group): Outcome<Difference> {
  const one = standardError(first, first.population);
  if (one.value === null) return one;
  const two = standardError(second, second.population);
  if (two.value === null) return two;
  const difference = first.mean - second.mean;
  const [v1, v2] = [one.value ** 2, two.value ** 2];
  const se = Math.sqrt(v1 + v2);
  const df = se > 0 ? (v1 + v2) ** 2 / (v1 ** 2 / (first.n - 1) + v2 ** 2 / (second.n - 1)) : null;
  const margin = df === null ? 0 : studentQuantile(0.975, df) * se;
  const ci: Interval = [difference - margin, difference + margin];
  const g = hedgesG(first, second).value;
  const p = df === null ? (difference === 0 ? 1 : 0) : twoSidedP(difference / se, df);
  const excludesZero = ci[0] > 0 || ci[1] < 0;
  const demonstrable = excludesZero && g !== null && Math.abs(g) >= SMALLEST_EFFECT;
  return found({ difference, se, df, ci, p, g, demonstrable });
}

/**
 * Hedges' g: first minus second in pooled standard deviations, without the bias of small samples.
 *
 * @returns "too-few" with fewer than 4 in all or an empty group, "no-variance" when nobody differs
 * Source: Hedges, Journal of Educational Statistics 6 (1981).
 */
export function hedgesG(first: Sample, second: Sample): Outcome<number> {
  const df = first.n + second.n - 2;
  if (first.n < 1 || second.n < 1 || df < 2) return none("too-few");
  const pooled = ((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / df;
  if (!(pooled > 0)) return none("no-variance");
  const correction = Math.exp(gammaln(df / 2) - gammaln((df - 1) / 2)) / Math.sqrt(df / 2);
  return found((correction * (first.mean - second.mean)) / Math.sqrt(pooled));
}

/**
 * Which of many p-values stand out when at most 5 % of those picked may be chance.
 *
 * @returns as many booleans, in the order given
 * Source: Benjamini and Hochberg, JRSS B 57 (1995).
 */
export function benjaminiHochberg(pValues: readonly number[], rate = 0.05): boolean[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  const last = sorted.findLastIndex((p, i) => p <= (rate * (i + 1)) / sorted.length);
  const threshold = sorted[last];
  return pValues.map((p) => threshold !== undefined && p <= threshold);
}
