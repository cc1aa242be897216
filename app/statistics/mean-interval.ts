import { found, none, type Interval, type Outcome, type Sample } from "./outcome";
import { studentQuantile } from "./quantiles";

/**
 * Standard error of a mean when everybody was invited and part answered.
 *
 * @param sample n ≥ 2, else "too-few"
 * @param population headcount N ≥ n, or `null` when unknown: then as if drawn from a very large one
 * @throws RangeError when N < n
 * Source: Cochran, Sampling Techniques, 3rd ed., 2.5–2.6.
 */
export function standardError(sample: Sample, population: number | null): Outcome<number> {
  const { n, sd } = sample;
  if (population !== null && population < n)
    throw new RangeError(`a population of ${population} cannot have ${n} respondents`);
  if (n < 2) return none("too-few");
  const left = population === null ? 1 : 1 - n / population;
  return found((sd / Math.sqrt(n)) * Math.sqrt(left));
}

/**
 * 95 % confidence interval of a mean when everybody was invited and part answered.
 *
 * @param sample mean and standard deviation (n − 1) on the 0–100 scale; n ≥ 2, else "too-few"
 * @param population headcount N ≥ n, or `null` when unknown; the interval has width 0 when n = N
 * @returns [low, high] on the 0–100 scale, not clipped
 * @throws RangeError when N < n
 * Source: Cochran, Sampling Techniques, 3rd ed., 2.8.
 */
export function meanInterval(sample: Sample, population: number | null): Outcome<Interval> {
  const se = standardError(sample, population);
  if (se.value === null) return se;
  const margin = studentQuantile(0.975, sample.n - 1) * se.value;
  return found([sample.mean - margin, sample.mean + margin]);
}
