import { inverse, minus, plus, scattered, times } from "./modular";

/** Atoms by the line they have in each breakdown; lines are numbered per breakdown from 0. */
export type Incidence = {
  readonly atoms: number;
  readonly lines: readonly number[];
  readonly lineOf: readonly Int32Array[];
};

/**
 * Vectors over the atoms that every printed line adds up to zero, modulo a prime.
 *
 * A sum of atoms follows from the printed lines exactly when every such vector adds up to zero on it
 * (the row space is the orthogonal complement of the null space). Each vector here is a mixture of
 * the whole null space with scattered weights, so a sum that does not follow escapes notice with a
 * chance of 1 in 67 million per vector, and then counts as unsafe: the error is on the safe side.
 *
 * The two breakdowns with the most lines make a bipartite graph with an atom as an edge. A spanning
 * forest solves those lines without arithmetic; only the lines of the others need elimination.
 */
export function nullVectors(incidence: Incidence, howMany: number): Float64Array[] {
  const order = incidence.lines
    .map((_, breakdown) => breakdown)
    .sort((a, b) => (incidence.lines[b] ?? 0) - (incidence.lines[a] ?? 0) || a - b);
  const [left = 0, right = 0, ...others] = order;
  const forest = spanningForest(incidence, left, right);
  const residual = residuals(incidence, forest, others);
  const basis = eliminate(residual, forest.inTree);
  return Array.from({ length: howMany }, (_, vector) =>
    nullVector(incidence.atoms, forest, residual, basis, vector),
  );
}

type Forest = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly nodes: number;
  readonly inTree: Uint8Array;
  /** Nodes in the order of discovery, with the atom and the node they were reached by (−1: root). */
  readonly order: readonly number[];
  readonly byAtom: Int32Array;
  readonly parent: Int32Array;
};

function spanningForest(incidence: Incidence, left: number, right: number): Forest {
  const { atoms, lines, lineOf } = incidence;
  const offset = lines[left] ?? 0;
  const nodes = offset + (lines[right] ?? 0);
  const from = Int32Array.from(lineOf[left] ?? []);
  const to = Int32Array.from(lineOf[right] ?? [], (line) => line + offset);
  const touching: number[][] = Array.from({ length: nodes }, () => []);
  for (let atom = 0; atom < atoms; atom += 1) {
    touching[from[atom] ?? 0]?.push(atom);
    touching[to[atom] ?? 0]?.push(atom);
  }
  const inTree = new Uint8Array(atoms);
  const seen = new Uint8Array(nodes);
  const byAtom = new Int32Array(nodes).fill(-1);
  const parent = new Int32Array(nodes).fill(-1);
  const order: number[] = [];
  for (let root = 0; root < nodes; root += 1) {
    if (seen[root]) continue;
    seen[root] = 1;
    const queue = [root];
    for (const node of queue) {
      order.push(node);
      for (const atom of touching[node] ?? []) {
        const next = (from[atom] ?? 0) + (to[atom] ?? 0) - node;
        if (seen[next]) continue;
        seen[next] = 1;
        inTree[atom] = 1;
        byAtom[next] = atom;
        parent[next] = node;
        queue.push(next);
      }
    }
  }
  return { from, to, nodes, inTree, order, byAtom, parent };
}

type Residuals = { readonly width: number; readonly of: (atom: number) => Float64Array };

/** What is left of an atom's column when the forest has cleared the two largest breakdowns. */
function residuals(incidence: Incidence, forest: Forest, others: readonly number[]): Residuals {
  const offsets: number[] = [];
  let width = 0;
  for (const breakdown of others) {
    offsets.push(width);
    width += incidence.lines[breakdown] ?? 0;
  }
  const own = (atom: number) => {
    const column = new Float64Array(width);
    others.forEach((breakdown, i) => {
      column[(offsets[i] ?? 0) + (incidence.lineOf[breakdown]?.[atom] ?? 0)] = 1;
    });
    return column;
  };
  const potential: Float64Array[] = [];
  for (const node of forest.order) {
    const atom = forest.byAtom[node] ?? -1;
    const parent = potential[forest.parent[node] ?? -1];
    potential[node] = atom < 0 || !parent ? new Float64Array(width) : subtract(own(atom), parent);
  }
  const zero = new Float64Array(width);
  const at = (node: number | undefined) => potential[node ?? -1] ?? zero;
  return {
    width,
    of: (atom) => subtract(subtract(own(atom), at(forest.from[atom])), at(forest.to[atom])),
  };
}

function subtract(from: Float64Array, what: Float64Array): Float64Array {
  return from.map((value, i) => minus(value, what[i] ?? 0));
}

/** One reduced column: `row` = `scale` × (the atom's residual − Σ used[i] × row i). */
type BasisRow = {
  readonly atom: number;
  readonly pivot: number;
  readonly row: Float64Array;
  readonly scale: number;
  readonly used: readonly number[];
};

function eliminate(residual: Residuals, inTree: Uint8Array): BasisRow[] {
  const basis: BasisRow[] = [];
  for (let atom = 0; atom < inTree.length && basis.length < residual.width; atom += 1) {
    if (inTree[atom]) continue;
    const column = residual.of(atom);
    const used = reduce(column, basis);
    const pivot = column.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverse(column[pivot] ?? 1);
    basis.push({ atom, pivot, row: column.map((value) => times(value, scale)), scale, used });
  }
  return basis;
}

/** Clears the pivots of the basis from `column`, in place; says how much of each row that took. */
function reduce(column: Float64Array, basis: readonly BasisRow[]): number[] {
  return basis.map(({ pivot, row }) => {
    const factor = column[pivot] ?? 0;
    if (factor === 0) return 0;
    for (let i = pivot; i < column.length; i += 1)
      if (row[i]) column[i] = minus(column[i] ?? 0, times(factor, row[i] ?? 0));
    return factor;
  });
}

function nullVector(
  atoms: number,
  forest: Forest,
  residual: Residuals,
  basis: readonly BasisRow[],
  vector: number,
): Float64Array {
  const values = new Float64Array(atoms);
  const inBasis = new Set(basis.map(({ atom }) => atom));
  const mixture = new Float64Array(residual.width);
  for (let atom = 0; atom < atoms; atom += 1) {
    if (forest.inTree[atom] || inBasis.has(atom)) continue;
    const weight = scattered(atom, vector);
    values[atom] = weight;
    const column = residual.of(atom);
    for (let i = 0; i < column.length; i += 1)
      if (column[i]) mixture[i] = plus(mixture[i] ?? 0, times(weight, column[i] ?? 0));
  }
  const shares = reduce(mixture, basis);
  for (let j = basis.length - 1; j >= 0; j -= 1) {
    const row = basis[j];
    if (!row) continue;
    const share = times(shares[j] ?? 0, row.scale);
    values[row.atom] = minus(0, share);
    row.used.forEach((amount, i) => {
      shares[i] = minus(shares[i] ?? 0, times(share, amount));
    });
  }
  balance(values, forest);
  return values;
}

/** Gives every edge of the forest what makes its lines add up to zero, from the leaves inwards. */
function balance(values: Float64Array, forest: Forest): void {
  const sums = new Float64Array(forest.nodes);
  values.forEach((value, atom) => {
    if (forest.inTree[atom]) return;
    const [from, to] = [forest.from[atom] ?? 0, forest.to[atom] ?? 0];
    sums[from] = plus(sums[from] ?? 0, value);
    sums[to] = plus(sums[to] ?? 0, value);
  });
  for (const node of forest.order.toReversed()) {
    const atom = forest.byAtom[node] ?? -1;
    if (atom < 0) continue;
    const value = minus(0, sums[node] ?? 0);
    values[atom] = value;
    const parent = forest.parent[node] ?? 0;
    sums[parent] = plus(sums[parent] ?? 0, value);
  }
}
