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

/**
 * The middle half of some members' means, and the middle. Where a quartile would be one member's own mean it
 * is the mean of that one and its neighbours: members without a name never show as dots.
 */
export function quartilesOf(values: readonly number[]) {
  return {
    q1: stored(blurredQuantile(values, 0.25)),
    median: stored(blurredQuantile(values, 0.5)),
    q3: stored(blurredQuantile(values, 0.75)),
  };
}

function blurredQuantile(values: readonly number[], share: number): number {
  const place = (values.length - 1) * share;
  if (!Number.isInteger(place)) return quantile(values, share);
  const sorted = values.toSorted((one, other) => one - other);
  const around = sorted.slice(Math.max(0, place - 1), place + 2);
  return around.reduce((sum, value) => sum + value, 0) / around.length;
}
