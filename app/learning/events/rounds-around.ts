type Round = { readonly slug: string; readonly name: string; readonly closedOn: string };

/** The rounds before and after a day, for comparing. */
export type Around = {
  /** Slugs. */
  readonly earlier: string;
  readonly later: string;
  readonly day: string;
  /** Names. */
  readonly from: string;
  readonly to: string;
};

/**
 * The last round that closed before the day of an event, and the first that closed after it.
 *
 * @param rounds closed ones, newest first
 * @param day ISO date; null for what has no day
 * @returns null while there are no two such rounds
 */
export function roundsAround(rounds: readonly Round[], day: string | null): Around | null {
  if (day === null) return null;
  const before = rounds.find(({ closedOn }) => closedOn <= day);
  const after = rounds.findLast(({ closedOn }) => closedOn > day);
  if (!before || !after) return null;
  return { earlier: before.slug, later: after.slug, day, from: before.name, to: after.name };
}
