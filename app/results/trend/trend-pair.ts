/** A measurement with results, as a trend names it. */
export type TrendMeasurement = {
  readonly slug: string;
  /** Its round; with the date where a round has two. */
  readonly name: string;
  /** ISO date. */
  readonly closedOn: string | null;
  /** Null where too few took part to say how many. */
  readonly n: number | null;
  readonly questionnaire: string;
  readonly version: number;
};

export type TrendPair = { readonly earlier: TrendMeasurement; readonly later: TrendMeasurement };

/**
 * The two measurements to compare: the one asked for beside the one before it, by default the newest two. When the
 * oldest is asked for, it stands beside the newest.
 *
 * @param measurements newest first
 * @param from the earlier one; passed over when it is not earlier
 * @returns null with fewer than two
 */
export function choosePair(
  measurements: readonly TrendMeasurement[],
  asked: string | null,
  from: string | null,
): TrendPair | null {
  const place = (slug: string | null) => measurements.findIndex((one) => one.slug === slug);
  const last = measurements.length - 1;
  const wanted = Math.max(0, place(asked));
  const isOldest = wanted === last;
  const later = measurements[isOldest ? 0 : wanted];
  const earlier = measurements[isOldest ? last : Math.max(wanted + 1, place(from))];
  return earlier && later && earlier !== later ? { earlier, later } : null;
}
