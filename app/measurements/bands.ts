/** Participation in four steps: under 25, 25 to 50, 50 to 75, over 75 percent. */
export type Band = 0 | 1 | 2 | 3;

/** Units below this size show no participation at all. */
export const smallestUnitWithBand = 20;

/** @returns null when the group is too small to say anything about */
export function bandOf(used: number, invited: number): Band | null {
  if (invited < smallestUnitWithBand) return null;
  const share = used / invited;
  if (share < 0.25) return 0;
  if (share < 0.5) return 1;
  return share <= 0.75 ? 2 : 3;
}
