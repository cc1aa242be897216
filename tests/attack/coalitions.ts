import type { LevelCount, Sum } from "./equations";
import { exactly, minus, times, type Interval } from "./interval";

/** Somebody in the coalition who took part, and what they know of one score: their own. */
export type Insider = { readonly person: number; readonly score: number };

/** What is left to find out for a respondent who takes their own score out of every number. */
export function withoutOwn(sums: readonly Sum[], { person, score }: Insider): Sum[] {
  const own = 1n << BigInt(person);
  return sums.flatMap((one): Sum[] => {
    if ((one.bits & own) === 0n) return [one];
    const people = one.people.filter((other) => other !== person);
    if (people.length === 0) return [];
    return [
      {
        ...one,
        people,
        bits: one.bits ^ own,
        sum: minus(one.sum, exactly(score)),
        spread: spreadWithout(one, score),
        levels: one.levels && levelsWithout(one.levels, score),
      },
    ];
  });
}

// Taking out one at a distance d of the mean of n takes n/(n − 1) d² out of the squares.
function spreadWithout({ people, sum, spread }: Sum, score: number): Interval | null {
  if (spread === null) return null;
  const n = people.length;
  const far = Math.max(Math.abs(sum[0] / n - score), Math.abs(sum[1] / n - score));
  const near = Math.max(0, sum[0] / n - score, score - sum[1] / n);
  const [low, high] = minus(spread, times(n / (n - 1), [near ** 2, far ** 2]));
  return [Math.max(0, low), Math.max(0, high)];
}

function levelsWithout(levels: readonly LevelCount[], score: number): LevelCount[] {
  const own = levels.findLastIndex(({ from }) => score + 1e-9 >= from);
  return levels.map((level, i) => ({
    ...level,
    count: i === own ? minus(level.count, [1, 1]) : level.count,
  }));
}
