import { canAllMove, ENOUGH_ROOM, roomAbove, roomBelow } from "~/disclosure";

import { independent } from "../values/moves";
import { nameOf, publicSums, showsMean, type Printed, type Problem } from "./printed";

/** Three breakdowns and more, all together: does everybody keep enough room on each score? Two are settled by cuts. */
export function checkRoom(printed: Printed): Problem[] {
  const { measures, breakdowns, scores } = printed;
  return Array.from({ length: measures.firstLeftover }, (_, measure) => measure).flatMap(
    (measure) => {
      const standing = breakdowns.slice(1).flatMap(({ lines, lineOf }) => {
        const sums = publicSums({ lines }, showsMean(measure));
        return sums ? [{ sums, lineOf }] : [];
      });
      const { atoms, above, below } = atomsOf(standing, scores[measure] ?? new Float64Array(0));
      const lineOf = independent(standing.map((_, i) => atoms.map((own) => own[i] ?? 0)));
      if (lineOf.length < 3) return [];
      const places = {
        atoms: atoms.length,
        breakdowns: lineOf.map((own) => ({
          lines: 1 + own.reduce((a, b) => Math.max(a, b), 0),
          lineOf: own,
        })),
      };
      const everybody = () => true;
      const capacities = {
        ...{ forth: Float64Array.from(above), back: Float64Array.from(below) },
        ...{ needsForth: everybody, needsBack: everybody },
      };
      return canAllMove(places, capacities, ENOUGH_ROOM)
        ? []
        : [`${nameOf(measures, measure)}: all breakdowns together leave somebody too little room`];
    },
  );
}

type Standing = { readonly sums: readonly number[]; readonly lineOf: ArrayLike<number> };

/** Who stands on the same sums of all breakdowns, found one breakdown after the other. */
function atomsOf(standing: readonly Standing[], scores: Float64Array) {
  const parts = standing.map(({ sums, lineOf }) => ({
    ...{ sums, lineOf, found: new Map<number, number>() },
    width: 1 + sums.reduce((a, b) => Math.max(a, b), 0),
  }));
  const atoms: number[][] = [];
  const [above, below]: [number[], number[]] = [[], []];
  scores.forEach((score, person) => {
    if (Number.isNaN(score)) return;
    let atom = 0;
    for (const { sums, lineOf, width, found } of parts) {
      const key = atom * width + (sums[lineOf[person] ?? 0] ?? 0);
      atom = found.get(key) ?? found.size;
      found.set(key, atom);
    }
    if (atom === atoms.length)
      atoms.push(parts.map(({ sums, lineOf }) => sums[lineOf[person] ?? 0] ?? 0));
    above[atom] = (above[atom] ?? 0) + roomAbove(score);
    below[atom] = (below[atom] ?? 0) + roomBelow(score);
  });
  return { atoms, above, below };
}
