/** Count, mean and standard deviation (n − 1) of one line on one scale, 0–100. */
export type LineValues = { readonly n: number; readonly mean: number; readonly sd: number };

/** So many points must be missing from the top, and present above the bottom, in all. */
const POINTS_TO_SPARE = 50;
const SMALLEST_SPREAD = 2;
/** Sums of thirds miss whole numbers by this much at most. */
const FLOATING_ERROR = 1e-9;

/** Smallest line with a spread, a margin or a distribution. */
export const MINIMUM_FOR_SPREAD = 20;
/** Smallest set of respondents with a reliability. */
export const MINIMUM_FOR_RELIABILITY = 100;

/**
 * Would the mean of this line tell nearly everybody's score?
 *
 * True when the answers are so extreme that together they leave fewer than 50 points, or so alike
 * that their spread is under 2 points: then one number says what each person answered.
 */
export function isTelling({ n, mean, sd }: LineValues): boolean {
  return (
    n * (100 - mean) < POINTS_TO_SPARE - FLOATING_ERROR ||
    n * mean < POINTS_TO_SPARE - FLOATING_ERROR ||
    sd < SMALLEST_SPREAD - FLOATING_ERROR
  );
}

/** For one breakdown, or for the total as a breakdown of one line: what may not be shown. */
export type ValueInput = {
  /** Per scale: every line, the rest included. */
  readonly scales: readonly (readonly LineValues[])[];
  /** Every line of the total; `null` when there is no total. */
  readonly total: readonly LineValues[] | null;
  /** Places in `scales` of those that make the total. */
  readonly totalOf: readonly number[];
  /** Sub-scores, each with the places of the scales that its items belong to. */
  readonly parts: readonly {
    readonly scales: readonly number[];
    readonly lines: readonly LineValues[];
  }[];
  /** Scales that may be shown nowhere: all respondents together are too alike. */
  readonly hiddenEverywhere: readonly number[];
};

export type ValueDecision = {
  readonly scales: readonly ("too-alike" | null)[];
  readonly total: "too-alike" | null;
  readonly parts: readonly ("too-alike" | null)[];
};

/**
 * The value rules for one breakdown.
 *
 * A scale with a telling line is hidden on all lines, because a hidden line is the total minus the
 * others; the total with it, because it is the mean of its scales, so a hidden one is found back from
 * its siblings. For the same reason a telling total hides its scales, a hidden scale hides its parts,
 * and a telling part hides all parts of every scale that it is linked to.
 */
export function decideValues(input: ValueInput): ValueDecision {
  const hidden = new Set(input.hiddenEverywhere);
  input.scales.forEach((lines, scale) => {
    if (lines.some(isTelling)) hidden.add(scale);
  });
  const totalTelling = input.total?.some(isTelling) ?? false;
  if (totalTelling) input.totalOf.forEach((scale) => hidden.add(scale));
  const total = totalTelling || input.totalOf.some((scale) => hidden.has(scale));
  const tainted = linkedScales(
    input.parts.map(({ scales }) => scales),
    [
      ...hidden,
      ...input.parts.flatMap(({ scales, lines }) => (lines.some(isTelling) ? scales : [])),
    ],
  );
  const reason = (hide: boolean) => (hide ? ("too-alike" as const) : null);
  return {
    scales: input.scales.map((_, scale) => reason(hidden.has(scale))),
    total: reason(total),
    parts: input.parts.map(({ scales, lines }) =>
      reason(lines.some(isTelling) || scales.some((scale) => tainted.has(scale))),
    ),
  };
}

/** All scales that hang together with the given ones through parts that span several. */
function linkedScales(parts: readonly (readonly number[])[], from: readonly number[]): Set<number> {
  const reached = new Set(from);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const scales of parts)
      if (scales.some((scale) => reached.has(scale))) scales.forEach((scale) => reached.add(scale));
  }
  return reached;
}
