/** A line on which more than this part of the staff took part tells who did not. */
const LARGEST_RESPONSE = 0.9;

export type HeadcountReason = "nearly-everyone" | "could-be-subtracted";

export type Headcounted = { readonly n: number; readonly population: number | null };

/** True when the headcount (and so a margin that contains it) must be left out. */
export function isNearlyEveryone({ n, population }: Headcounted): boolean {
  return population !== null && n > LARGEST_RESPONSE * population;
}

/**
 * Which headcounts of a breakdown's lines are left out: those of lines where nearly everyone took
 * part, and, where the total shows its headcount, as many of the smallest as it takes so that the
 * left-out lines together are not found to be such a line.
 */
export function hideHeadcounts(
  total: Headcounted,
  lines: readonly Headcounted[],
): (HeadcountReason | null)[] {
  const reasons = lines.map((line): HeadcountReason | null =>
    isNearlyEveryone(line) ? "nearly-everyone" : null,
  );
  if (total.population === null || isNearlyEveryone(total)) return reasons;
  for (;;) {
    const shown = lines.flatMap(({ n, population }, line) =>
      population === null || reasons[line] ? [] : [{ line, n, population }],
    );
    const rest = {
      n: total.n - shown.reduce((sum, { n }) => sum + n, 0),
      population: total.population - shown.reduce((sum, { population }) => sum + population, 0),
    };
    if (rest.n <= 0 || shown.length === 0 || !isNearlyEveryone(rest)) return reasons;
    const next = shown.reduce((a, b) => (b.population < a.population ? b : a));
    reasons[next.line] = "could-be-subtracted";
  }
}
