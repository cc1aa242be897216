const TOLERANCE = 1e-7;

export type Constraint = {
  /** Places of the variables whose sum is bounded. */
  readonly variables: readonly number[];
  readonly low: number;
  readonly high: number;
};

/** All values of some bounded variables that fit sums with bounds; explored from corner to corner. */
export type Polytope = {
  /**
   * Moves to the corner where the variable is largest (`1`) or smallest (`-1`).
   *
   * @param enough stops before, as soon as the variable is there
   * @returns the value reached
   */
  readonly push: (variable: number, direction: 1 | -1, enough: number) => number;
  /** Lowest and highest value at the corners passed so far, as far as they count. */
  readonly seen: (variable: number) => readonly [number, number];
  /** Value of a variable at the corner where it stands now. */
  readonly at: (variable: number) => number;
};

/**
 * @param bounds per variable
 * @param step corners count only where all values are whole multiples of this; 0 for all corners
 * @returns null when nothing fits
 * Source: the bounded simplex method as in Chvátal, Linear Programming (1983), chapter 8.
 */
export function createPolytope(
  bounds: readonly (readonly [number, number])[],
  constraints: readonly Constraint[],
  step = 0,
): Polytope | null {
  const [rows, columns] = [constraints.length, bounds.length];
  // Variables by number: first the given ones, then the sums. A basic one is a row of the table.
  const low = [...bounds.map(([from]) => from), ...constraints.map((one) => one.low)];
  const high = [...bounds.map(([, to]) => to), ...constraints.map((one) => one.high)];
  const value = new Float64Array(columns + rows);
  const basic = Array.from({ length: rows }, (_, row) => columns + row);
  const free = Array.from({ length: columns }, (_, column) => column);
  const rowOf = new Int32Array(columns + rows).fill(-1);
  const columnOf = new Int32Array(columns + rows).fill(-1);
  const table = Array.from({ length: rows }, () => new Float64Array(columns));
  basic.forEach((variable, row) => (rowOf[variable] = row));
  free.forEach((variable, column) => {
    columnOf[variable] = column;
    value[variable] = low[variable] ?? 0;
  });
  constraints.forEach(({ variables }, row) => {
    for (const variable of variables) {
      const line = table[row];
      if (line) line[variable] = 1;
      value[columns + row] = (value[columns + row] ?? 0) + (value[variable] ?? 0);
    }
  });
  const smallest = Float64Array.from({ length: columns }, () => Infinity);
  const largest = Float64Array.from({ length: columns }, () => -Infinity);

  const lowOf = (variable: number) => low[variable] ?? 0;
  const highOf = (variable: number) => high[variable] ?? 0;
  const misfit = (variable: number) => {
    const now = value[variable] ?? 0;
    if (now < lowOf(variable) - TOLERANCE) return -1;
    return now > highOf(variable) + TOLERANCE ? 1 : 0;
  };

  /** One step along the slope; false when there is none that helps. */
  function improve(slope: (column: number) => number, careful: boolean): boolean {
    let enters = -1;
    let best = TOLERANCE;
    for (let column = 0; column < columns; column += 1) {
      const variable = free[column] ?? 0;
      const rise = slope(column);
      const room =
        rise > 0
          ? highOf(variable) - (value[variable] ?? 0)
          : (value[variable] ?? 0) - lowOf(variable);
      if (room <= TOLERANCE || Math.abs(rise) <= best) continue;
      enters = column;
      if (careful) break;
      best = Math.abs(rise);
    }
    if (enters < 0) return false;
    const entering = free[enters] ?? 0;
    const direction = slope(enters) > 0 ? 1 : -1;
    let length = highOf(entering) - lowOf(entering);
    let leaves = -1;
    let steepest = 0;
    for (let row = 0; row < rows; row += 1) {
      const rate = (table[row]?.[enters] ?? 0) * direction;
      if (Math.abs(rate) < 1e-9) continue;
      const variable = basic[row] ?? 0;
      const now = value[variable] ?? 0;
      const wrong = misfit(variable);
      // One that does not fit yet stops where it begins to; on its way out nothing holds it.
      if (wrong === (rate > 0 ? 1 : -1)) continue;
      const wall =
        wrong === 0
          ? rate > 0
            ? highOf(variable)
            : lowOf(variable)
          : wrong > 0
            ? highOf(variable)
            : lowOf(variable);
      const way = Math.max(0, (wall - now) / rate);
      if (way < length - 1e-12 || (way < length + 1e-12 && Math.abs(rate) > steepest)) {
        length = Math.min(way, length);
        leaves = row;
        steepest = Math.abs(rate);
      }
    }
    move(enters, direction * length);
    if (leaves >= 0) pivot(leaves, enters);
    return true;
  }

  function move(column: number, by: number): void {
    const entering = free[column] ?? 0;
    value[entering] = (value[entering] ?? 0) + by;
    for (let row = 0; row < rows; row += 1) {
      const rate = table[row]?.[column] ?? 0;
      const variable = basic[row] ?? 0;
      if (rate !== 0) value[variable] = (value[variable] ?? 0) + rate * by;
    }
  }

  function pivot(row: number, column: number): void {
    const line = table[row] ?? new Float64Array(columns);
    const rate = line[column] ?? 1;
    const [leaving, entering] = [basic[row] ?? 0, free[column] ?? 0];
    for (let j = 0; j < columns; j += 1) line[j] = -(line[j] ?? 0) / rate;
    line[column] = 1 / rate;
    for (let i = 0; i < rows; i += 1) {
      const other = table[i];
      const factor = other?.[column] ?? 0;
      if (i === row || !other || factor === 0) continue;
      other[column] = 0;
      for (let j = 0; j < columns; j += 1) other[j] = (other[j] ?? 0) + factor * (line[j] ?? 0);
    }
    basic[row] = entering;
    free[column] = leaving;
    [rowOf[entering], columnOf[entering]] = [row, -1];
    [rowOf[leaving], columnOf[leaving]] = [-1, column];
  }

  function remember(): void {
    if (step > 0)
      for (let variable = 0; variable < columns; variable += 1)
        if (!isWhole((value[variable] ?? 0) / step)) return;
    for (let variable = 0; variable < columns; variable += 1) {
      const now = value[variable] ?? 0;
      if (now < (smallest[variable] ?? 0)) smallest[variable] = now;
      if (now > (largest[variable] ?? 0)) largest[variable] = now;
    }
  }

  // Taking the first way that helps instead of the steepest one cannot go round in circles.
  const patience = 4 * (rows + columns) + 40;

  function findCorner(): boolean {
    for (let steps = 0; ; steps += 1) {
      const wrong = basic.map(misfit);
      if (wrong.every((side) => side === 0)) return true;
      const slope = (column: number) =>
        wrong.reduce<number>((sum, side, row) => sum - side * (table[row]?.[column] ?? 0), 0);
      if (steps > 10 * patience || !improve(slope, steps > patience)) return false;
    }
  }

  if (!findCorner()) return null;
  remember();
  return {
    push(variable, direction, enough) {
      for (let steps = 0; steps < 10 * patience; steps += 1) {
        if (direction * (value[variable] ?? 0) >= direction * enough) break;
        const row = rowOf[variable] ?? -1;
        const own = columnOf[variable] ?? -1;
        const slope = (column: number) =>
          direction * (row >= 0 ? (table[row]?.[column] ?? 0) : column === own ? 1 : 0);
        if (!improve(slope, steps > patience)) break;
        remember();
      }
      return value[variable] ?? 0;
    },
    seen: (variable) => [smallest[variable] ?? Infinity, largest[variable] ?? -Infinity],
    at: (variable) => value[variable] ?? 0,
  };
}

export function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-5;
}
