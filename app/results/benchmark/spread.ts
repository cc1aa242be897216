/** One decimal, as all stored numbers. */
export const stored = (value: number) => Math.round(value * 10) / 10;

/**
 * Quantile by linear interpolation between order statistics (type 7).
 *
 * @param values at least one
 * @param share 0–1
 * Source: Hyndman & Fan, The American Statistician 50 (1996), 361–365.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError("no values");
  return below + (above - below) * (place - Math.floor(place));
}

/** From so many members on, quartiles stand in points; below that in steps of five. */
const ENOUGH_FOR_POINTS = 8;
const STEP = 5;

/**
 * The middle half of some members' means, and the middle. Where a quartile would be one member's own mean it
 * is the mean of that one and its neighbours: members without a name never show as dots.
 *
 * Of a few members, quartiles beside a mean and a spread are as many equations as there are members, so that they could
 * be solved. Those are rounded outward to whole fives: a band to stand in, and no dots.
 */
export function quartilesOf(values: readonly number[]) {
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => blurredQuantile(values, share));
  if (q1 === undefined || median === undefined || q3 === undefined)
    throw new RangeError("no values");
  if (values.length >= ENOUGH_FOR_POINTS)
    return { q1: stored(q1), median: stored(median), q3: stored(q3) };
  return {
    q1: Math.floor(q1 / STEP) * STEP,
    median: Math.round(median / STEP) * STEP,
    q3: Math.ceil(q3 / STEP) * STEP,
  };
}

function blurredQuantile(values: readonly number[], share: number): number {
  const place = (values.length - 1) * share;
  if (!Number.isInteger(place)) return quantile(values, share);
  const sorted = values.toSorted((one, other) => one - other);
  const around = sorted.slice(Math.max(0, place - 1), place + 2);
  return around.reduce((sum, value) => sum + value, 0) / around.length;
}
