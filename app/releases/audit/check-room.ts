import { canAllMove, ENOUGH_ROOM, roomAbove, roomBelow } from "~/disclosure";

import { independent } from "../values/moves";
import { nameOf, publicSums, showsMean, type Printed, type Problem } from "./printed";

/** Three breakdowns and more, all together: does everybody keep enough room on each score? Two are settled by cuts. */
export function checkRoom(printed: Printed): Problem[] {
  const { measures, breakdowns, scores } = printed;
  const atomsOf = atomFinder();
  return Array.from({ length: measures.firstLeftover }, (_, measure) => measure).flatMap(
    (measure) => {
      const standing = breakdowns.slice(1).flatMap(({ lines, lineOf }) => {
        const sums = publicSums({ lines }, showsMean(measure));
        return sums ? [{ sums, lineOf }] : [];
      });
      const own = scores[measure] ?? new Float64Array(0);
      const { atoms, above, below } = roomIn(atomsOf(standing), own);
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
        ...{ forth: above, back: below },
        ...{ needsForth: everybody, needsBack: everybody },
      };
      return canAllMove(places, capacities, ENOUGH_ROOM)
        ? []
        : [`${nameOf(measures, measure)}: all breakdowns together leave somebody too little room`];
    },
  );
}

type Standing = { readonly sums: readonly number[]; readonly lineOf: ArrayLike<number> };

type Atoms = {
  /** Sum per breakdown. */
  readonly atoms: readonly (readonly number[])[];
  readonly atomOf: Int32Array;
};

/** Most measures are shown on the same lines: what they share is found once. */
function atomFinder(): (standing: readonly Standing[]) => Atoms {
  const known = new Map<string, Atoms>();
  return (standing) => {
    const key = standing.map(({ sums }) => sums.join()).join(";");
    const found = known.get(key) ?? findAtoms(standing);
    known.set(key, found);
    return found;
  };
}

/** Who stands on the same sums of all breakdowns, found one breakdown after the other. */
function findAtoms(standing: readonly Standing[]): Atoms {
  const parts = standing.map(({ sums, lineOf }) => ({
    ...{ sums, lineOf, found: new Map<number, number>() },
    width: 1 + sums.reduce((a, b) => Math.max(a, b), 0),
  }));
  const atoms: number[][] = [];
  const atomOf = new Int32Array(standing[0]?.lineOf.length ?? 0);
  for (let person = 0; person < atomOf.length; person += 1) {
    let atom = 0;
    for (const { sums, lineOf, width, found } of parts) {
      const key = atom * width + (sums[lineOf[person] ?? 0] ?? 0);
      const place = found.get(key) ?? found.size;
      if (place === found.size) found.set(key, place);
      atom = place;
    }
    if (atom === atoms.length)
      atoms.push(parts.map(({ sums, lineOf }) => sums[lineOf[person] ?? 0] ?? 0));
    atomOf[person] = atom;
  }
  return { atoms, atomOf };
}

/** The room of each atom that somebody with a score stands in. */
function roomIn({ atoms, atomOf }: Atoms, scores: Float64Array) {
  const people = new Int32Array(atoms.length);
  const above = new Float64Array(atoms.length);
  const below = new Float64Array(atoms.length);
  for (let person = 0; person < scores.length; person += 1) {
    const score = scores[person] ?? NaN;
    if (Number.isNaN(score)) continue;
    const atom = atomOf[person] ?? 0;
    people[atom] = (people[atom] ?? 0) + 1;
    above[atom] = (above[atom] ?? 0) + roomAbove(score);
    below[atom] = (below[atom] ?? 0) + roomBelow(score);
  }
  const isThere = (_: unknown, atom: number) => (people[atom] ?? 0) > 0;
  return {
    atoms: atoms.filter(isThere),
    above: above.filter(isThere),
    below: below.filter(isThere),
  };
}
