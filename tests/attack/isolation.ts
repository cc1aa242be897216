import type { People } from "./people";
import { createEchelon, nullCoordinates } from "./rank";

export type Isolation = {
  /** Fewer than the minimum, about whom the sums say something that concerns nobody else. */
  readonly people: People | null;
  /** False when the search was cut short. */
  readonly complete: boolean;
};

const MOST_TRIES = 20_000;

/**
 * Looks for a combination of printed sums, with any weights, in which only a few people count. Complete, unless there
 * are very many small atoms.
 *
 * @param lines per line the people whose sum is known
 * @param minimum fewer people than this are too few
 */
export function isolate(lines: readonly People[], minimum: number): Isolation {
  const atoms = atomsOf(lines);
  const small = atoms
    .map(({ people }, atom) => ({ atom, people }))
    .filter(({ people }) => people.length < minimum)
    .sort((a, b) => a.people.length - b.people.length);
  const rows = lines.map((_, line) => {
    const row = new Float64Array(atoms.length);
    atoms.forEach(({ of }, atom) => (row[atom] = of.has(line) ? 1 : 0));
    return row;
  });
  const places = nullCoordinates(rows, atoms.length, minimum);
  const echelon = createEchelon();
  let tries = 0;
  const search = (from: number, taken: readonly number[], size: number): number[] | null => {
    for (let i = from; i < small.length; i += 1) {
      const next = small[i];
      if (!next || size + next.people.length >= minimum) return null;
      if ((tries += 1) > MOST_TRIES) return null;
      const all = [...taken, ...next.people];
      if (!echelon.add(places[next.atom] ?? new Float64Array(minimum))) return all;
      const found = search(i + 1, all, size + next.people.length);
      echelon.drop();
      if (found) return found;
    }
    return null;
  };
  return { people: search(0, [], 0), complete: tries <= MOST_TRIES };
}

export type Atom = {
  readonly people: number[];
  /** The lines that hold them. */
  readonly of: ReadonlySet<number>;
};

/** People who stand on the same lines; those on none are left out. */
export function atomsOf(lines: readonly People[]): Atom[] {
  const keys: string[] = [];
  lines.forEach((people, line) => {
    const mark = String.fromCharCode(line + 1);
    for (const person of people) keys[person] = (keys[person] ?? "") + mark;
  });
  const atoms = new Map<string, Atom>();
  keys.forEach((key, person) => {
    const atom = atoms.get(key);
    if (atom) atom.people.push(person);
    else
      atoms.set(key, {
        people: [person],
        of: new Set([...key].map((mark) => mark.charCodeAt(0) - 1)),
      });
  });
  return [...atoms.values()];
}
