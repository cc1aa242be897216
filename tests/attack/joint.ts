import { atomsOn } from "./boxes";
import { NARROW, type Pin } from "./bounds";
import type { Vector } from "./derive";
import type { Sum, System } from "./equations";
import { times, type Interval } from "./interval";
import { atomsOf } from "./isolation";
import { createPolytope } from "./simplex";

/** What one respondent knows of their own: a score by its mixture of answers. */
export type Own = { readonly person: number; readonly score: (vector: Vector) => number };

type Part = { readonly id: string; readonly share: number; readonly vector: Vector };

type Line = { readonly pieces: readonly number[]; readonly sum: Interval };

const MOST_PIECES = 250;

/**
 * A scale and its parts as one problem: some lines show the scale with its parts and others the scale alone, so that what is known
 * of the scale says something of a part.
 *
 * A person's score falls into pieces, one per part, each as many points as the part's share of the scale allows.
 */
export function pinsOfParts(
  systems: readonly System[],
  own: Own | null = null,
): (Pin & { measure: string })[] {
  return systems.flatMap((scale) => {
    if (!scale.measure.startsWith("scale:")) return [];
    const parts = partsOf(scale, systems);
    const known = systems.filter(({ measure }) => parts.some(({ id }) => id === measure));
    const isUneven = known.some(({ sums }) => sums.length < scale.sums.length);
    const people = Math.max(0, ...scale.sums.flatMap(({ people }) => people)) + 1;
    if (parts.length < 2 || !isUneven || people * parts.length > MOST_PIECES) return [];
    return pinsIn(linesOf(scale, known, parts, own), parts, own);
  });
}

/** Parts shown somewhere that have no question in common, and what they leave of the scale. */
function partsOf({ vector, measure: scale }: System, systems: readonly System[]): Part[] {
  const left = new Map(vector);
  const parts: Part[] = [];
  for (const { measure, vector: items } of systems) {
    if (!measure.startsWith("competence:") || ![...items.keys()].every((item) => left.has(item)))
      continue;
    parts.push({
      id: measure,
      vector: items,
      share: sum([...items.keys()].map((item) => left.get(item) ?? 0)),
    });
    for (const item of items.keys()) left.delete(item);
  }
  const share = sum([...left.values()]);
  if (left.size === 0 || parts.length === 0) return parts;
  const rest = new Map([...left].map(([item, weight]) => [item, weight / share]));
  return [...parts, { id: `rest of ${scale}`, vector: rest, share }];
}

function linesOf(
  scale: System,
  known: readonly System[],
  parts: readonly Part[],
  own: Own | null,
): Line[] {
  const places = parts.map((_, part) => part);
  const line = ({ people, sum: points }: Sum, share: number, of: readonly number[]): Line => {
    const others = people.filter((person) => person !== own?.person);
    const mine = own && others.length < people.length ? ownPoints(parts, of, own) : 0;
    const [low, high] = times(share, points);
    return {
      pieces: others.flatMap((person) => of.map((part) => person * parts.length + part)),
      sum: [low - mine, high - mine],
    };
  };
  return [
    ...scale.sums.map((one) => line(one, 1, places)),
    ...known.flatMap(({ measure, sums }) => {
      const part = parts.findIndex(({ id }) => id === measure);
      return sums.map((one) => line(one, parts[part]?.share ?? 0, [part]));
    }),
  ];
}

function ownPoints(parts: readonly Part[], of: readonly number[], { score }: Own): number {
  return sum(
    of.map((place) => {
      const part = parts[place];
      return part ? part.share * score(part.vector) : 0;
    }),
  );
}

function pinsIn(
  lines: readonly Line[],
  parts: readonly Part[],
  own: Own | null,
): (Pin & { measure: string })[] {
  const kept = lines.filter(({ pieces }) => pieces.length > 0);
  const width = parts.length;
  const atoms = atomsOf([
    ...kept.map(({ pieces }) => pieces),
    ...parts.map((_, part) => ofPart(kept, part, width)),
  ]);
  const shareOf = (pieces: readonly number[]) => parts[(pieces[0] ?? 0) % width]?.share ?? 0;
  const polytope = createPolytope(
    atoms.map(({ people: pieces }) => [0, 100 * pieces.length * shareOf(pieces)]),
    kept.map(({ sum: [low, high] }, line) => ({ variables: atomsOn(atoms, line), low, high })),
  );
  if (!polytope) return [];
  return atoms.flatMap(({ people: pieces }, atom) => {
    const most = 100 * shareOf(pieces);
    const narrow = (NARROW - 1e-4) * shareOf(pieces);
    const now = (): Interval => {
      const [low, high] = polytope.seen(atom);
      return [Math.max(0, low - (pieces.length - 1) * most), Math.min(most, high)];
    };
    const isNarrow = () => now()[1] - now()[0] < narrow;
    if (isNarrow()) polytope.push(atom, 1, now()[0] + most);
    if (isNarrow()) polytope.push(atom, -1, 0);
    if (!isNarrow()) return [];
    const score = times(1 / shareOf(pieces), now());
    const people = pieces
      .map((piece) => Math.floor(piece / width))
      .filter((one) => one !== own?.person);
    return [{ people, score, measure: parts[(pieces[0] ?? 0) % width]?.id ?? "" }];
  });
}

function ofPart(lines: readonly Line[], part: number, width: number): number[] {
  const pieces = new Set(lines.flatMap((line) => line.pieces));
  return [...pieces].filter((piece) => piece % width === part).sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0);
}
