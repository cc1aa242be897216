import { canAllMove, countPatterns, findFew } from "~/disclosure";

import type { Crossings } from "./crossings";
import type { Family } from "../measures";
import type { PublicLines } from "./public-lines";

/** A division with its public sums. */
export type Standing = { readonly division: number; readonly lines: PublicLines };

/** Capacities per atom, as on the arcs between two divisions. */
export type AtomCapacities = { readonly forth: Float64Array; readonly back: Float64Array };

/** The atoms that have a value, and where they stand in the divisions that add something to the others. */
type Standpoints = {
  readonly there: readonly number[];
  readonly breakdowns: readonly { readonly lines: number; readonly lineOf: Int32Array }[];
};

/** Two divisions are settled by cuts, and so is one whose sums follow from those of another. */
function standpoints(
  { atoms }: Crossings,
  standing: readonly Standing[],
  people: Float64Array,
): Standpoints | null {
  const there = Array.from(people.keys()).filter((atom) => (people[atom] ?? 0) > 0);
  const places = standing.map(({ division, lines }) => {
    const lineOf = atoms.lines[division] ?? new Int32Array(0);
    return Int32Array.from(there, (atom) => lines.of[lineOf[atom] ?? 0] ?? 0);
  });
  const breakdowns = independent(places).map((lineOf) => ({
    lines: 1 + lineOf.reduce((a, b) => Math.max(a, b), 0),
    lineOf,
  }));
  return breakdowns.length < 3 ? null : { there, breakdowns };
}

/**
 * Do these divisions together leave everybody enough room?
 *
 * @param people per atom those who have the value
 * @param needsForth atoms that must leave room below them; all when left out
 */
export function holdTogether(
  crossings: Crossings,
  standing: readonly Standing[],
  people: Float64Array,
  { forth, back }: AtomCapacities,
  threshold: number,
  needsForth: (atom: number) => boolean = () => true,
): boolean {
  const found = standpoints(crossings, standing, people);
  if (!found) return true;
  const { there, breakdowns } = found;
  const pick = (list: Float64Array) => Float64Array.from(there, (atom) => list[atom] ?? 0);
  return canAllMove(
    { atoms: there.length, breakdowns },
    {
      forth: pick(forth),
      back: pick(back),
      needsForth: (place) => needsForth(there[place] ?? 0),
      needsBack: () => true,
    },
    threshold,
  );
}

/**
 * Do these divisions together single out fewer people than that?
 *
 * @param people per atom those of the family: with the same lines, other values of it have the same answer
 */
export function singleOut(
  crossings: Crossings,
  standing: readonly Standing[],
  family: Family,
  people: Float64Array,
  minimum: number,
): boolean {
  const sums = standing.map(({ division, lines }) => [division, ...lines.of].join());
  const question = [minimum, family, ...sums].join(" ");
  const known = crossings.singledOut.get(question);
  if (known !== undefined) return known;
  const answer = doSingleOut(crossings, standing, people, minimum);
  crossings.singledOut.set(question, answer);
  return answer;
}

function doSingleOut(
  crossings: Crossings,
  standing: readonly Standing[],
  people: Float64Array,
  minimum: number,
): boolean {
  const found = standpoints(crossings, standing, people);
  if (!found) return false;
  const { there, breakdowns } = found;
  // Atoms that no line here tells apart are one: how finely people were told apart before is not to count.
  const { sizes, groups } = countPatterns(
    breakdowns.map(({ lineOf }) => lineOf),
    there.length,
    there.map((atom) => people[atom] ?? 0),
  );
  const lines = breakdowns.map((one) => one.lines);
  return findFew({ atoms: sizes.length, lines, lineOf: groups }, sizes, minimum) !== null;
}

/** Without those whose sums follow from another's; each gives the line of every atom. */
export function independent<Lines extends ArrayLike<number>>(places: readonly Lines[]): Lines[] {
  return places.filter(
    (own, i) =>
      !places.some((other, j) => i !== j && follows(own, other) && (j < i || !follows(other, own))),
  );
}

/** Is each sum of the one made of whole sums of the other? */
function follows(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  const found = new Map<number, number>();
  return Array.from(other).every((line, atom) => {
    const known = found.get(line);
    if (known === undefined) found.set(line, one[atom] ?? 0);
    return known === undefined || known === one[atom];
  });
}
