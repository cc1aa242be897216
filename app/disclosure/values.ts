/** Smallest line with a spread, a margin or a distribution, and smallest release with items. */
export const MINIMUM_FOR_SPREAD = 20;
/** Smallest set of respondents with a reliability. */
export const MINIMUM_FOR_RELIABILITY = 100;

/** So many points must be missing from the top, and so many be present above the bottom, in all. */
export const ENOUGH_ROOM = 120;
/** So many of them count for one person at most. */
const MOST_ROOM = 60;
const SMALLEST_SPREAD = 2;
/** Sums in another order miss each other by this much at most. */
const FLOATING_ERROR = 1e-6;

/**
 * How many points a score leaves to the top, as far as they count.
 *
 * Whoever knows a sum, and how large scores can be, knows that nobody in it misses more points from the top than
 * all miss together. With 120 such points, of which one person has 60 at most, somebody who takes out their own
 * answer leaves 60 of the others': so each of those may still have 40 or less, and likewise 60 or more. That is 20 points of doubt
 * for everybody, whoever looks.
 */
export function roomAbove(score: number): number {
  return Math.min(MOST_ROOM, 100 - score);
}

/** How many points a score is above the bottom, as far as they count; see `roomAbove`. */
export function roomBelow(score: number): number {
  return Math.min(MOST_ROOM, score);
}

export type Room = { readonly above: number; readonly below: number };

/** The room of people together. @param scores of each of them, 0 to 100 */
export function roomOf(scores: Iterable<number>): Room {
  const room = { above: 0, below: 0 };
  for (const score of scores) {
    room.above += roomAbove(score);
    room.below += roomBelow(score);
  }
  return room;
}

/** Would the sum of this line tell nearly everybody's score, because they are all near the top or the bottom? */
export function isExtreme({ above, below }: Room): boolean {
  return Math.min(above, below) < ENOUGH_ROOM - FLOATING_ERROR;
}

/** Are all so alike that the mean is as good as everybody's score? */
export function isAlike({ sd }: { readonly sd: number }): boolean {
  return sd < SMALLEST_SPREAD - FLOATING_ERROR;
}
