import type { Covariance } from "./covariance";
import { solvePositive } from "./linear";
import { oneFactor } from "./one-factor";
import { found, none, type Interval, type Outcome } from "./outcome";
import { Z } from "./quantiles";

/** Both 0–1. */
export type Omega = { readonly value: number; readonly ci: Interval };

/**
 * McDonald's omega of a one-factor model with a 95 % interval: the delta method on the logit of omega, with the
 * expected information of the maximum likelihood estimates.
 *
 * @param covariance as for `oneFactor`
 * @returns both 0–1; the reasons of `oneFactor`, and "not-converged" where the model fixes no standard error
 * Source: McDonald, Test Theory (1999); Lawley and Maxwell, Factor Analysis as a Statistical Method,
 *   2nd ed. (1971), chapter 4; the interval as in Kelley and Pornprasertmanit, Psychological Methods 21 (2016).
 */
export function omegaWithInterval(covariance: Covariance): Outcome<Omega> {
  const model = oneFactor(covariance);
  if (model.value === null) return none(model.reason);
  const { loadings, uniquenesses } = model.value;
  const sum = loadings.reduce((all, x) => all + x, 0);
  const unique = uniquenesses.reduce((all, x) => all + x, 0);
  const variance = sum ** 2 + unique;
  const value = sum ** 2 / variance;
  const slopes = [
    ...loadings.map(() => (2 * sum * unique) / variance ** 2),
    ...uniquenesses.map(() => -(sum ** 2) / variance ** 2),
  ];
  const steps = solvePositive(information(loadings, uniquenesses, covariance.n), slopes);
  const squared = steps?.reduce((all, step, i) => all + step * (slopes[i] ?? 0), 0) ?? NaN;
  if (!(squared > 0) || !(value > 0 && value < 1)) return none("not-converged");
  const logit = Math.log(value / (1 - value));
  const margin = (Z * Math.sqrt(squared)) / (value * (1 - value));
  const back = (x: number) => 1 / (1 + Math.exp(-x));
  return found({ value, ci: [back(logit - margin), back(logit + margin)] });
}

/** Expected information of loadings, then unique variances: 2k × 2k. */
function information(
  loadings: readonly number[],
  uniquenesses: readonly number[],
  n: number,
): number[][] {
  // The inverse of λλ′ + Ψ by Sherman and Morrison.
  const ratios = loadings.map((x, i) => x / (uniquenesses[i] ?? 1));
  const common = ratios.reduce((all, ratio, i) => all + ratio * (loadings[i] ?? 0), 0);
  const k = loadings.map((_, i) => i);
  const inverse = k.map((i) =>
    k.map((j) => {
      const own = i === j ? 1 / (uniquenesses[i] ?? 1) : 0;
      return own - ((ratios[i] ?? 0) * (ratios[j] ?? 0)) / (1 + common);
    }),
  );
  const at = (i: number, j: number) => inverse[i]?.[j] ?? 0;
  const along = ratios.map((ratio) => ratio / (1 + common));
  const whole = common / (1 + common);
  const half = (n - 1) / 2;
  const ofLoadings = (i: number, j: number) =>
    2 * half * (whole * at(i, j) + (along[i] ?? 0) * (along[j] ?? 0));
  const ofBoth = (loading: number, unique: number) =>
    2 * half * at(loading, unique) * (along[unique] ?? 0);
  const ofUnique = (i: number, j: number) => half * at(i, j) ** 2;
  return [
    ...k.map((i) => [...k.map((j) => ofLoadings(i, j)), ...k.map((j) => ofBoth(i, j))]),
    ...k.map((i) => [...k.map((j) => ofBoth(j, i)), ...k.map((j) => ofUnique(i, j))]),
  ];
}
