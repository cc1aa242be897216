/** A pivot that lost so much of what stood there is a rounding error: its row follows from the others. */
const NOTHING = 1e-9;

/**
 * Factors a symmetric matrix without negative eigenvalues as L·Lᵀ; a row that follows from earlier ones gets zeros.
 *
 * @param before the diagonal by which its pivots are judged
 * @returns `forward` solves L·y = b, `backward` Lᵀ·x = y, each in place
 */
export function factorize(
  { matrix, before }: { readonly matrix: Float64Array; readonly before: Float64Array },
  width: number,
): {
  readonly forward: (right: Float64Array) => Float64Array;
  readonly backward: (right: Float64Array) => Float64Array;
} {
  const at = (row: number, column: number) => matrix[row * width + column] ?? 0;
  for (let column = 0; column < width; column += 1) {
    for (let row = column; row < width; row += 1) {
      let value = at(row, column);
      for (let k = 0; k < column; k += 1) value -= at(row, k) * at(column, k);
      matrix[row * width + column] = value;
    }
    const pivot = at(column, column);
    const root = pivot > NOTHING * (before[column] ?? 0) ? Math.sqrt(pivot) : 0;
    for (let row = column; row < width; row += 1)
      matrix[row * width + column] = root > 0 ? at(row, column) / root : 0;
  }
  return {
    forward(right) {
      for (let row = 0; row < width; row += 1) {
        const pivot = at(row, row);
        let value = right[row] ?? 0;
        for (let k = 0; k < row; k += 1) value -= at(row, k) * (right[k] ?? 0);
        right[row] = pivot > 0 ? value / pivot : 0;
      }
      return right;
    },
    backward(right) {
      for (let row = width - 1; row >= 0; row -= 1) {
        const pivot = at(row, row);
        let value = right[row] ?? 0;
        for (let k = row + 1; k < width; k += 1) value -= at(k, row) * (right[k] ?? 0);
        right[row] = pivot > 0 ? value / pivot : 0;
      }
      return right;
    },
  };
}
