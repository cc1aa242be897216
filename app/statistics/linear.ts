export type Matrix = readonly (readonly number[])[];

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/**
 * Solves a system of equations with a symmetric positive definite matrix, by Cholesky's decomposition.
 *
 * @returns as many numbers as the matrix has rows; null when it is not positive definite
 */
export function solvePositive(matrix: Matrix, right: readonly number[]): readonly number[] | null {
  const lower: number[][] = [];
  const forward: number[] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    lower.push(own);
    for (let j = 0; j <= i; j += 1) {
      const rest = (row[j] ?? 0) - dot(own.slice(0, j), lower[j] ?? []);
      if (j < i) own.push(rest / (lower[j]?.[j] ?? 1));
      else if (rest > 1e-12 * (row[i] ?? 0)) own.push(Math.sqrt(rest));
      else return null;
    }
    forward.push(((right[i] ?? 0) - dot(own.slice(0, i), forward)) / (own[i] ?? 1));
  }
  const solution: number[] = new Array<number>(matrix.length).fill(0);
  for (let i = matrix.length - 1; i >= 0; i -= 1) {
    const known = lower.reduce(
      (sum, row, j) => (j > i ? sum + (row[i] ?? 0) * (solution[j] ?? 0) : sum),
      0,
    );
    solution[i] = ((forward[i] ?? 0) - known) / (lower[i]?.[i] ?? 1);
  }
  return solution;
}
