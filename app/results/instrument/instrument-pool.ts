import { poolSamples, type Covariance, type Sample } from "~/statistics";

import type { Contribution } from "./instrument-contributions";

/** Numbers of one item over all contributions, as if all people had been in one file. Shares are 0–1. */
export type PooledItem = Sample & {
  readonly missing: number;
  readonly shares: {
    readonly notApplicable: number;
    readonly lowest: number;
    readonly highest: number;
  } | null;
};

/** Numbers of one scale over all contributions that have them. */
export type PooledScores = Sample & {
  readonly lowest: number;
  readonly highest: number;
  /** Null where the scale has fewer than five items that are answered alike. */
  readonly sameAnswers: { readonly items: number; readonly share: number } | null;
};

/**
 * Means and covariances of all people together: the differences between people of one member and those
 * between members both count, as they do in the scores that members are compared by.
 *
 * @param parts of the same items in the same order, each of other people
 */
export function poolCovariances(parts: readonly Covariance[]): Covariance {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const k = parts[0]?.means.length ?? 0;
  const items = Array.from({ length: k }, (_, i) => i);
  const means = items.map(
    (i) => parts.reduce((sum, part) => sum + part.n * (part.means[i] ?? 0), 0) / n,
  );
  const product = (i: number, j: number) =>
    parts.reduce((sum, { n: size, means: own, matrix }) => {
      const within = (size - 1) * (matrix[i]?.[j] ?? 0);
      const between = ((own[i] ?? 0) - (means[i] ?? 0)) * ((own[j] ?? 0) - (means[j] ?? 0));
      return sum + within + size * between;
    }, 0);
  return {
    n,
    means: n === 0 ? [] : means,
    matrix: n < 2 ? [] : items.map((i) => items.map((j) => product(i, j) / (n - 1))),
  };
}

/** Item `at` of the block. */
export function poolItem(contributions: readonly Contribution[], at: number): PooledItem {
  const parts = contributions.flatMap(({ items }) => items[at] ?? []);
  const shares = wholeRounds(contributions, ({ items }) => {
    const { n, missing, notApplicable, lowest, highest } = items[at] ?? {};
    if (n === undefined || missing === undefined || notApplicable === undefined) return null;
    if (lowest === undefined || highest === undefined) return null;
    return { n, missing, notApplicable, lowest, highest };
  });
  const asked = ({ n, missing }: { n: number; missing: number }) => n / (1 - missing);
  return {
    ...poolSamples(parts),
    missing: share(parts, asked, ({ missing }) => missing),
    shares:
      shares.length === 0
        ? null
        : {
            notApplicable: share(shares, asked, (part) => part.notApplicable),
            lowest: share(shares, people, (part) => part.lowest),
            highest: share(shares, people, (part) => part.highest),
          },
  };
}

/** Null for items on no scale, and where all rounds are older than these numbers. */
export function poolScores(contributions: readonly Contribution[]): PooledScores | null {
  const parts = wholeRounds(
    contributions,
    ({ scale }) => scale?.scores && { ...scale.scores, scale },
  );
  if (parts.length === 0) return null;
  const same = parts.flatMap(({ scale }) => scale.sameAnswers ?? []);
  const [first] = same;
  return {
    ...poolSamples(parts),
    lowest: share(parts, people, ({ lowest }) => lowest),
    highest: share(parts, people, ({ highest }) => highest),
    sameAnswers: first
      ? { items: first.items, share: share(same, people, (part) => part.share) }
      : null,
  };
}

/**
 * What the contributions have that older ones may lack, of the rounds in which all have it: who may be added up
 * was decided round by round.
 */
function wholeRounds<T>(
  contributions: readonly Contribution[],
  pick: (contribution: Contribution) => T | null | undefined,
): T[] {
  const picked = contributions.map((contribution) => ({
    round: contribution.round,
    found: pick(contribution) ?? null,
  }));
  const older = new Set(picked.flatMap(({ round, found }) => (found === null ? [round] : [])));
  return picked.flatMap(({ round, found }) => (found === null || older.has(round) ? [] : [found]));
}

const people = ({ n }: { readonly n: number }) => n;

function share<T>(
  parts: readonly T[],
  weight: (part: T) => number,
  of: (part: T) => number,
): number {
  const all = parts.reduce((sum, part) => sum + weight(part), 0);
  return all === 0 ? 0 : parts.reduce((sum, part) => sum + weight(part) * of(part), 0) / all;
}
