import { found, none, type Interval, type Outcome } from "./outcome";
import { Z } from "./quantiles";

/**
 * 95 % confidence interval of a share (Wilson) with the effective number n* = n(N − 1)/(N − n).
 *
 * @param count people with the property, 0 ≤ count ≤ n
 * @param n people who answered; 0 gives "too-few"
 * @param population headcount N ≥ n, or `null` when unknown; the interval has width 0 when n = N
 * @returns [low, high] within 0–1
 * @throws RangeError when N < n or count lies outside 0…n
 * Source: Wilson, JASA 22 (1927); Kott, Andersson and Nerman on n* (2001).
 */
export function shareInterval(
  count: number,
  n: number,
  population: number | null,
): Outcome<Interval> {
  if (count < 0 || count > n) throw new RangeError(`${count} of ${n} is no share`);
  if (population !== null && population < n)
    throw new RangeError(`a population of ${population} cannot have ${n} respondents`);
  if (n === 0) return none("too-few");
  const share = count / n;
  if (population === n) return found([share, share]);
  const effective = population === null ? n : (n * (population - 1)) / (population - n);
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * effective)) / (1 + z2 / effective);
  const spread = (share * (1 - share)) / effective + z2 / (4 * effective * effective);
  const margin = (Z * Math.sqrt(spread)) / (1 + z2 / effective);
  // At 0 and at n the bound is exact on paper, but for floating point.
  return found([
    count === 0 ? 0 : Math.max(0, centre - margin),
    count === n ? 1 : Math.min(1, centre + margin),
  ]);
}
