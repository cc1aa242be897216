import { both, exactly, plus, times } from "./interval";
import type { Sum } from "./equations";

/** A score as a mixture of item scores: weights by item name that add up to 1. */
export type Vector = ReadonlyMap<string, number>;

export type Derived = {
  readonly id: string;
  readonly vector: Vector;
  readonly lines: readonly Sum[];
};

/**
 * All scores that are printed or follow from what is printed on the same line: a hidden scale from the total and the
 * others, or the items that are left when the shown parts are taken out of a scale.
 *
 * @param vectors of every score that has a name
 * @param lines per line what is known by name
 */
export function derive(
  vectors: ReadonlyMap<string, Vector>,
  lines: readonly ReadonlyMap<string, Sum>[],
): Derived[] {
  const targets = new Map(vectors);
  for (const known of lines)
    for (const [id, vector] of remainders(vectors, known)) targets.set(id, vector);
  return [...targets].flatMap(([id, vector]) => {
    const found = lines.flatMap((known) => known.get(id) ?? solve(vector, vectors, known) ?? []);
    return found.length === 0 ? [] : [{ id, vector, lines: found }];
  });
}

/** Scales without the parts that are shown beside them. */
function remainders(
  vectors: ReadonlyMap<string, Vector>,
  known: ReadonlyMap<string, Sum>,
): [string, Vector][] {
  return [...known.keys()].flatMap((id): [string, Vector][] => {
    const whole = vectors.get(id);
    if (!whole || !id.startsWith("scale:")) return [];
    const parts = [...known.keys()].filter((part) => part.startsWith("competence:"));
    const left = new Map(whole);
    for (const part of parts) {
      const items = [...(vectors.get(part)?.keys() ?? [])];
      if (items.every((item) => left.has(item))) items.forEach((item) => left.delete(item));
    }
    if (left.size === 0 || left.size === whole.size) return [];
    const all = [...left.values()].reduce((sum, weight) => sum + weight, 0);
    const rest = new Map([...left].map(([item, weight]) => [item, weight / all]));
    return [[`rest of ${id}: ${[...rest.keys()].join(" ")}`, rest]];
  });
}

/** The sum of a score that is a mixture of known ones on the same people; null when it is not. */
function solve(
  target: Vector,
  vectors: ReadonlyMap<string, Vector>,
  known: ReadonlyMap<string, Sum>,
): Sum | null {
  const all = [...known].flatMap(([id, sum]) => {
    const vector = vectors.get(id);
    return vector ? [{ vector, sum, people: sum.people.join() }] : [];
  });
  // Numbers about different people do not add up.
  for (const people of new Set(all.map((one) => one.people))) {
    const same = all.filter((one) => one.people === people);
    const shares = mixture(
      target,
      same.map(({ vector }) => vector),
    );
    const [first] = same;
    if (shares === null || !first) continue;
    const made = shares.map((share, i) => times(share, same[i]?.sum.sum ?? exactly(0)));
    const sum = both(made.reduce(plus, exactly(0)), [0, 100 * first.sum.people.length]);
    return { ...first.sum, sum, spread: null, levels: null };
  }
  return null;
}

/** Weights that make the target from the given vectors, or null. */
function mixture(target: Vector, given: readonly Vector[]): number[] | null {
  const items = [...new Set([...target.keys(), ...given.flatMap((vector) => [...vector.keys()])])];
  const rows = items.map((item) => [
    ...given.map((vector) => vector.get(item) ?? 0),
    target.get(item) ?? 0,
  ]);
  const width = given.length;
  const pivots: number[] = [];
  let at = 0;
  for (let column = 0; column < width && at < rows.length; column += 1) {
    const best = rows
      .slice(at)
      .reduce(
        (most, row, i) =>
          Math.abs(row[column] ?? 0) > Math.abs(rows[at + most]?.[column] ?? 0) ? i : most,
        0,
      );
    const row = rows[at + best];
    if (!row || Math.abs(row[column] ?? 0) < 1e-9) continue;
    rows[at + best] = rows[at] ?? row;
    rows[at] = row;
    const scale = row[column] ?? 1;
    row.forEach((value, i) => (row[i] = value / scale));
    for (const other of rows) {
      const factor = other[column] ?? 0;
      if (other !== row && factor !== 0)
        other.forEach((value, i) => (other[i] = value - factor * (row[i] ?? 0)));
    }
    pivots[at] = column;
    at += 1;
  }
  if (rows.slice(at).some((row) => Math.abs(row[width] ?? 0) > 1e-9)) return null;
  const weights = new Array<number>(width).fill(0);
  pivots.forEach((column, row) => (weights[column] = rows[row]?.[width] ?? 0));
  return weights;
}
