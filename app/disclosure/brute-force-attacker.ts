/**
 * Test material: an attacker for small releases who knows nothing of the planner. It takes the
 * printed lines as sets of people and looks for targets that their sums give away.
 */
export type PrintedLine = ReadonlySet<number>;

/** People (fewer than `minimum`) whose sum is a rational combination of printed lines, or `null`. */
export function findIsolated(
  lines: readonly PrintedLine[],
  people: number,
  minimum: number,
): number[] | null {
  const { atoms, free } = leftFree(lines, people);
  const search = (from: number, taken: number[], size: number): number[] | null => {
    const hidden = free.some(
      (vector) => taken.reduce((sum, atom) => sum + (vector[atom] ?? 0n), 0n) !== 0n,
    );
    if (taken.length > 0 && !hidden) return taken.flatMap((atom) => atoms[atom]?.members ?? []);
    for (let atom = from; atom < atoms.length; atom += 1) {
      const next = size + (atoms[atom]?.members.length ?? 0);
      const found = next < minimum ? search(atom + 1, [...taken, atom], next) : null;
      if (found) return found;
    }
    return null;
  };
  return search(0, [], 0);
}

/** People (fewer than `minimum`) of whom some weighted sum is a rational combination of printed lines, or `null`. */
export function findMixture(
  lines: readonly PrintedLine[],
  people: number,
  minimum: number,
): number[] | null {
  const { atoms, free } = leftFree(lines, people);
  const search = (
    from: number,
    taken: number[],
    basis: bigint[][],
    size: number,
  ): number[] | null => {
    for (let atom = from; atom < atoms.length; atom += 1) {
      const next = size + (atoms[atom]?.members.length ?? 0);
      if (next >= minimum) continue;
      const left = basis.reduce(
        (row, one) =>
          eliminate(
            row,
            one,
            one.findIndex((x) => x !== 0n),
          ),
        free.map((vector) => vector[atom] ?? 0n),
      );
      const all = [...taken, atom];
      if (left.every((x) => x === 0n)) return all.flatMap((one) => atoms[one]?.members ?? []);
      const found = search(atom + 1, all, [...basis, left], next);
      if (found) return found;
    }
    return null;
  };
  return search(0, [], [], 0);
}

/**
 * The fewest people who count in any sum of lines with coefficients −1, 0 and 1 (and count at all).
 */
export function smallestDifference(lines: readonly PrintedLine[], people: number): number {
  const atoms = atomsOf(lines, people);
  let fewest = Infinity;
  const value = atoms.map(() => 0);
  const walk = (line: number) => {
    if (line === lines.length) {
      const size = atoms.reduce(
        (sum, { members }, atom) => sum + (value[atom] === 0 ? 0 : members.length),
        0,
      );
      if (size > 0) fewest = Math.min(fewest, size);
      return;
    }
    for (const coefficient of [0, 1, -1]) {
      const add = (sign: number) =>
        atoms.forEach(({ members }, atom) => {
          if (lines[line]?.has(members[0] ?? -1))
            value[atom] = (value[atom] ?? 0) + sign * coefficient;
        });
      add(1);
      walk(line + 1);
      add(-1);
    }
  };
  walk(0);
  return fewest;
}

/** Atoms, and all that the lines leave free: a weighted sum follows from the lines when it vanishes on that. */
function leftFree(lines: readonly PrintedLine[], people: number) {
  const atoms = atomsOf(lines, people).filter(({ covered }) => covered);
  const isOn = (line: PrintedLine) =>
    atoms.map(({ members }) => (line.has(members[0] ?? -1) ? 1n : 0n));
  return { atoms, free: nullSpace(lines.map(isOn), atoms.length) };
}

function atomsOf(lines: readonly PrintedLine[], people: number) {
  const atoms = new Map<string, number[]>();
  for (let person = 0; person < people; person += 1) {
    const pattern = lines.map((line) => (line.has(person) ? 1 : 0)).join("");
    atoms.set(pattern, [...(atoms.get(pattern) ?? []), person]);
  }
  return [...atoms].map(([pattern, members]) => ({ members, covered: pattern.includes("1") }));
}

/** Integer basis of the vectors orthogonal to every row. */
function nullSpace(rows: bigint[][], width: number): bigint[][] {
  const pivots: number[] = [];
  const reduced: bigint[][] = [];
  for (const row of rows) {
    let left = row;
    reduced.forEach((basis, i) => {
      left = eliminate(left, basis, pivots[i] ?? 0);
    });
    const pivot = left.findIndex((x) => x !== 0n);
    if (pivot < 0) continue;
    reduced.forEach((basis, i) => {
      reduced[i] = eliminate(basis, left, pivot);
    });
    reduced.push(left);
    pivots.push(pivot);
  }
  const columns = Array.from({ length: width }, (_, i) => i);
  return columns
    .filter((column) => !pivots.includes(column))
    .map((column) => {
      const scale = reduced.reduce((all, row, i) => all * (row[pivots[i] ?? 0] ?? 1n), 1n);
      const vector = columns.map(() => 0n);
      vector[column] = scale;
      reduced.forEach((row, i) => {
        const pivot = pivots[i] ?? 0;
        vector[pivot] = (-(row[column] ?? 0n) * scale) / (row[pivot] ?? 1n);
      });
      return vector;
    });
}

function eliminate(row: bigint[], basis: bigint[], pivot: number): bigint[] {
  const factor = row[pivot] ?? 0n;
  const own = basis[pivot] ?? 1n;
  return factor === 0n ? row : row.map((x, i) => x * own - factor * (basis[i] ?? 0n));
}
