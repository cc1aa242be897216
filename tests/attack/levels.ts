import type { Finding } from "./attack";
import type { System } from "./equations";
import type { PublicSet } from "./sets";

/** Sets of which the levels single out one or two people, or say the same of all. */
export function telltaleLevels({ measure }: System, sets: readonly PublicSet[]): Finding[] {
  return sets.flatMap(({ people, levels }): Finding[] =>
    (levels ?? []).flatMap(({ from, to, count: [low, high] }): Finding[] => {
      if (from <= 0 && to >= 100) return [];
      const score = [from, to] as const;
      if (low >= people.length) return [{ kind: "same-level", people, measure, score }];
      return low >= 1 && high <= 2 ? [{ kind: "rare-level", people, measure, score }] : [];
    }),
  );
}
