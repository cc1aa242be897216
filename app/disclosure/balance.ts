import { factorize } from "./cholesky";

/** People alike in everything known of them, by the line on which they stand in each breakdown. */
export type Places = {
  readonly atoms: number;
  /** Per breakdown how many lines it has, and the line of each atom. */
  readonly breakdowns: readonly { readonly lines: number; readonly lineOf: ArrayLike<number> }[];
};

/** Lines in a row, breakdown after breakdown. */
export type Balance = {
  /** Adds up over each line. */
  readonly sums: (amounts: Float64Array) => Float64Array;
  /** Adds up over the lines of one atom. */
  readonly over: (perLine: Float64Array, atom: number) => number;
  /** The largest over each line. */
  readonly largest: (amounts: Float64Array) => Float64Array;
  /** The largest product on a line within each breakdown, added up: no atom's `over` of them is larger. */
  readonly bound: (perLine: Float64Array, factors: Float64Array) => number;
  /** 1 for each line of the atom. */
  readonly linesOf: (atom: number) => Float64Array;
  /** Prepares for atoms that give way so easily; 0 for those that stand still. */
  readonly factor: (weights: Float64Array) => Factored;
};

export type Factored = {
  /** The x per line with `sums(weights · over(x)) = target`; `null` when there is none. */
  readonly solve: (target: Float64Array) => Float64Array | null;
  /** `solve(linesOf(atom))`, for an atom that does not stand still. */
  readonly along: (atom: number) => Float64Array;
  /** `over(along(atom), atom)`, for an atom that does not stand still. */
  readonly effort: (atom: number) => number;
};

const TOLERANCE = 1e-6;

/**
 * The normal equations of the lines.
 *
 * The lines of one breakdown have no atom in common, so that its block is diagonal: that of the largest one is
 * eliminated by hand, and only the others are factored.
 */
export function createBalance({ atoms, breakdowns }: Places): Balance {
  const order = breakdowns.toSorted((a, b) => b.lines - a.lines);
  const first = order[0]?.lines ?? 0;
  const offsets: number[] = [];
  let lines = 0;
  for (const { lines: own } of order) {
    offsets.push(lines);
    lines += own;
  }
  const places = order.map(({ lineOf }, i) =>
    Int32Array.from({ length: atoms }, (_, atom) => (offsets[i] ?? 0) + (lineOf[atom] ?? 0)),
  );
  return {
    sums(amounts) {
      const sums = new Float64Array(lines);
      for (const place of places)
        for (let atom = 0; atom < atoms; atom += 1)
          bump(sums, place[atom] ?? 0, amounts[atom] ?? 0);
      return sums;
    },
    over(perLine, atom) {
      let sum = 0;
      for (const place of places) sum += perLine[place[atom] ?? 0] ?? 0;
      return sum;
    },
    largest(amounts) {
      const largest = new Float64Array(lines);
      for (const place of places)
        for (let atom = 0; atom < atoms; atom += 1) {
          const line = place[atom] ?? 0;
          largest[line] = Math.max(largest[line] ?? 0, amounts[atom] ?? 0);
        }
      return largest;
    },
    bound(perLine, factors) {
      let bound = 0;
      offsets.forEach((from, i) => {
        let most = 0;
        for (let line = from; line < (offsets[i + 1] ?? lines); line += 1)
          most = Math.max(most, Math.abs((perLine[line] ?? 0) * (factors[line] ?? 0)));
        bound += most;
      });
      return bound;
    },
    linesOf(atom) {
      const marks = new Float64Array(lines);
      for (const place of places) marks[place[atom] ?? 0] = 1;
      return marks;
    },
    factor: (weights) => factor(weights, places, { first, lines }),
  };
}

function factor(
  weights: Float64Array,
  [own = new Int32Array(0), ...others]: readonly Int32Array[],
  { first, lines }: { readonly first: number; readonly lines: number },
): Factored {
  const width = lines - first;
  const diagonal = new Float64Array(first);
  const across = new Float64Array(first * width);
  const rest = new Float64Array(width * width);
  weights.forEach((weight, atom) => {
    if (weight === 0) return;
    const line = own[atom] ?? 0;
    bump(diagonal, line, weight);
    for (const other of others) {
      const column = (other[atom] ?? 0) - first;
      bump(across, line * width + column, weight);
      for (const second of others) bump(rest, column * width + (second[atom] ?? 0) - first, weight);
    }
  });
  const factored = factorize(reduced(rest, across, diagonal, width), width);
  /** What is left of a target for the other breakdowns when the first one has taken its part. */
  const restOf = (target: Float64Array) => {
    const left = target.slice(first);
    for (let line = 0; line < first; line += 1) {
      const weight = diagonal[line] ?? 0;
      const share = weight > 0 ? (target[line] ?? 0) / weight : 0;
      if (share === 0) continue;
      for (let i = 0; i < width; i += 1) bump(left, i, -share * (across[line * width + i] ?? 0));
    }
    return left;
  };
  const product = (x: Float64Array) => {
    const result = new Float64Array(lines);
    for (let line = 0; line < first; line += 1) {
      bump(result, line, (diagonal[line] ?? 0) * (x[line] ?? 0));
      for (let i = 0; i < width; i += 1) {
        const shared = across[line * width + i] ?? 0;
        bump(result, line, shared * (x[first + i] ?? 0));
        bump(result, first + i, shared * (x[line] ?? 0));
      }
    }
    for (let i = 0; i < width; i += 1)
      for (let j = 0; j < width; j += 1)
        bump(result, first + i, (rest[i * width + j] ?? 0) * (x[first + j] ?? 0));
    return result;
  };
  const solution = (target: Float64Array) => {
    const right = factored.backward(factored.forward(restOf(target)));
    const result = new Float64Array(lines);
    result.set(right, first);
    for (let line = 0; line < first; line += 1) {
      let left = target[line] ?? 0;
      for (let i = 0; i < width; i += 1) left -= (across[line * width + i] ?? 0) * (right[i] ?? 0);
      const weight = diagonal[line] ?? 0;
      result[line] = weight > 0 ? left / weight : 0;
    }
    return result;
  };
  // Solutions add up as their targets do, and an atom's lines are a sum of few.
  const perLine = new Map<number, Float64Array>();
  const solutionFor = (line: number) => {
    const known = perLine.get(line);
    if (known) return known;
    const target = new Float64Array(lines);
    target[line] = 1;
    const found = solution(target);
    perLine.set(line, found);
    return found;
  };
  return {
    solve(target) {
      const answer = solution(target);
      const most = target.reduce((size, value) => Math.max(size, Math.abs(value)), 1);
      const found = product(answer);
      const isOff = (sum: number, line: number) =>
        Math.abs(sum - (target[line] ?? 0)) > TOLERANCE * most;
      return found.some(isOff) ? null : answer;
    },
    along(atom) {
      const answer = Float64Array.from(solutionFor(own[atom] ?? 0));
      for (const other of others) {
        const part = solutionFor(other[atom] ?? 0);
        for (let line = 0; line < lines; line += 1) bump(answer, line, part[line] ?? 0);
      }
      return answer;
    },
    effort(atom) {
      const line = own[atom] ?? 0;
      const weight = diagonal[line] ?? 0;
      const left = new Float64Array(width);
      for (let i = 0; i < width; i += 1) left[i] = -(across[line * width + i] ?? 0) / weight;
      for (const other of others) bump(left, (other[atom] ?? 0) - first, 1);
      return factored.forward(left).reduce((sum, value) => sum + value ** 2, 1 / weight);
    },
  };
}

/** The block of the other breakdowns, with that of the first one eliminated. */
function reduced(
  rest: Float64Array,
  across: Float64Array,
  diagonal: Float64Array,
  width: number,
): { readonly matrix: Float64Array; readonly before: Float64Array } {
  const matrix = Float64Array.from(rest);
  diagonal.forEach((weight, line) => {
    if (weight <= 0) return;
    const row = across.subarray(line * width, (line + 1) * width);
    for (let i = 0; i < width; i += 1) {
      const share = (row[i] ?? 0) / weight;
      if (share === 0) continue;
      for (let j = 0; j < width; j += 1) bump(matrix, i * width + j, -share * (row[j] ?? 0));
    }
  });
  return { matrix, before: rest.filter((_, i) => i % (width + 1) === 0) };
}

function bump(list: Float64Array, place: number, by: number): void {
  list[place] = (list[place] ?? 0) + by;
}
