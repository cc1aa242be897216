import type { Level } from "~/questionnaires";

// A weighted mean that is exactly 30 on paper can come out as 29.999999999999996. Real scores lie
// far further apart than this, so it changes no other case.
const FLOATING_ERROR = 1e-9;

/**
 * The highest level whose `from` is at most the score.
 *
 * @param score 0–100, unrounded: 29.99 is still below 30
 * @param levels rising from 0
 * @returns the level's id, or `null` for a missing score
 */
export function levelOf(score: number | null, levels: readonly Level[]): string | null {
  const index = score === null ? -1 : levelIndex(score, levels);
  return levels[index]?.id ?? null;
}

/** Place of the score among the levels; −1 when it lies below the first. */
export function levelIndex(score: number, levels: readonly Level[]): number {
  let index = levels.length - 1;
  while (index >= 0 && score + FLOATING_ERROR < (levels[index]?.from ?? 0)) index -= 1;
  return index;
}
