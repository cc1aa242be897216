/** Respondents counted by their combination of groups: all that the planner ever sees of them. */
export type Patterns = {
  readonly sizes: readonly number[];
  /** Per breakdown: the group of each pattern. */
  readonly groups: readonly Int32Array[];
};

/**
 * Counts the combinations.
 *
 * @param columns per breakdown the group number of each respondent, all of one length
 * @param weights how many respondents each row stands for; 1 when left out
 * @returns patterns sorted by their groups, so that the order of the respondents leaves no trace
 */
export function countPatterns(
  columns: readonly ArrayLike<number>[],
  length: number,
  weights?: readonly number[],
): Patterns {
  let ids = new Int32Array(length);
  let patterns: number[][] = [[]];
  columns.forEach((column) => {
    const width = maximum(column, length) + 1;
    const seen = new Map<number, number>();
    const next: number[][] = [];
    const refined = new Int32Array(length);
    for (let row = 0; row < length; row += 1) {
      const before = ids[row] ?? 0;
      const group = column[row] ?? 0;
      const key = before * width + group;
      let id = seen.get(key);
      if (id === undefined) {
        id = next.length;
        seen.set(key, id);
        next.push([...(patterns[before] ?? []), group]);
      }
      refined[row] = id;
    }
    ids = refined;
    patterns = next;
  });
  const sizes = new Array<number>(patterns.length).fill(0);
  ids.forEach((id, row) => {
    sizes[id] = (sizes[id] ?? 0) + (weights?.[row] ?? 1);
  });
  return sorted(patterns, sizes, columns.length);
}

function sorted(patterns: readonly number[][], sizes: readonly number[], width: number): Patterns {
  const order = patterns
    .map((_, id) => id)
    .filter((id) => (sizes[id] ?? 0) > 0)
    .sort((a, b) => compareLists(patterns[a] ?? [], patterns[b] ?? []));
  return {
    sizes: order.map((id) => sizes[id] ?? 0),
    groups: Array.from({ length: width }, (_, column) =>
      Int32Array.from(order, (id) => patterns[id]?.[column] ?? 0),
    ),
  };
}

/** The order of two lists by the first number in which they differ. */
export function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function maximum(column: ArrayLike<number>, length: number): number {
  let most = 0;
  for (let row = 0; row < length; row += 1) most = Math.max(most, column[row] ?? 0);
  return most;
}
