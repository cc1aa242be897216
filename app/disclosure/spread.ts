import { MINIMUM_FOR_SPREAD } from "./values";

/** So many squared points let one of 20 people move 20 points while the others take up the difference. */
export const MOST_SQUARES = 425;
/** Twice that: somebody who takes out their own answer leaves the others as much. */
export const ENOUGH_SQUARES = 2 * MOST_SQUARES;
const FLOATING_ERROR = 1e-6;

/** People on the same lines of two breakdowns, and their scores on one measure. */
export type Cell = {
  readonly n: number;
  /** Sums of the scores and of their squares. */
  readonly scores: number;
  readonly squares: number;
  readonly lowest: number;
  readonly highest: number;
};

/**
 * How many squared points these people add to what nobody can know of a line.
 *
 * Whoever knows a line's mean and spread knows that nobody is further from the mean than if all others shared one score:
 * √(squares (n − 1)/n) points (Samuelson). The means of another breakdown may also explain why people of different lines of it
 * differ, so only differences within a cell count. One of them who takes out their own answer takes
 * n/(n − 1) d² with it, d being their distance to the mean; of the largest such loss no more counts than half of what a
 * line needs, so that the loss of one person leaves the other half.
 */
export function squaresToSpare({ n, scores, squares, lowest, highest }: Cell): number {
  if (n < 2) return 0;
  const mean = scores / n;
  const within = Math.max(0, squares - scores * mean);
  const furthest = Math.max(highest - mean, mean - lowest);
  const loss = Math.min(within, (n / (n - 1)) * furthest ** 2);
  return within - loss + Math.min(MOST_SQUARES, loss);
}

export type SpreadReason = "too-few-for-margin" | "too-alike" | "could-be-subtracted";

export type SpreadLine = { readonly n: number; readonly squares: number };

/**
 * Which lines of a breakdown may show spread and margin of one measure.
 *
 * A line needs 20 people and 850 squared points to spare; so do the lines without spread together, two at
 * least, because theirs is what the total leaves over: else the smallest line with spread joins them.
 */
export function planSpread(lines: readonly SpreadLine[]): (SpreadReason | null)[] {
  const reasons = lines.map((line): SpreadReason | null => {
    if (line.n < MINIMUM_FOR_SPREAD) return "too-few-for-margin";
    return hasSquares(line) ? null : "too-alike";
  });
  for (;;) {
    const left = lines.filter((_, line) => reasons[line] !== null);
    const n = sum(left.map((line) => line.n));
    const squares = sum(left.map((line) => line.squares));
    const isEnough = left.length >= 2 && n >= MINIMUM_FOR_SPREAD && hasSquares({ squares });
    const smallest = smallestShown(lines, reasons);
    if (left.length === 0 || isEnough || smallest === null) return reasons;
    reasons[smallest] = "could-be-subtracted";
  }
}

function hasSquares({ squares }: Pick<SpreadLine, "squares">): boolean {
  return squares >= ENOUGH_SQUARES - FLOATING_ERROR;
}

function smallestShown(
  lines: readonly SpreadLine[],
  reasons: readonly (SpreadReason | null)[],
): number | null {
  let best: number | null = null;
  lines.forEach(({ n }, line) => {
    if (reasons[line] === null && (best === null || n < (lines[best]?.n ?? 0))) best = line;
  });
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
