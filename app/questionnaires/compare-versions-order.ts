/** Places among the items that both lists have, counted from 1. */
export type Moved = { readonly from: number; readonly to: number };

/**
 * The fewest items that one has to move to get from one order to the other, with their places among the items
 * that both have.
 */
export function movedItems(
  old: readonly string[],
  now: readonly string[],
): ReadonlyMap<string, Moved> {
  const shared = new Set(old.filter((name) => now.includes(name)));
  const before = new Map(old.filter((name) => shared.has(name)).map((name, i) => [name, i]));
  const after = now.filter((name) => shared.has(name));
  const places = after.map((name) => before.get(name) ?? 0);
  const staying = new Set(longestRising(places));
  return new Map(
    after.flatMap((name, to) => {
      const from = places[to] ?? 0;
      return staying.has(from) ? [] : [[name, { from: from + 1, to: to + 1 }] as const];
    }),
  );
}

/** The values of a longest rising subsequence; of several, the one that ends lowest. */
function longestRising(values: readonly number[]): readonly number[] {
  // tails[k]: the place of the lowest value that ends a rising run of k + 1.
  const tails: number[] = [];
  const before = values.map((value, place) => {
    const length = tails.findIndex((tail) => (values[tail] ?? 0) >= value);
    const k = length < 0 ? tails.length : length;
    tails[k] = place;
    return k === 0 ? -1 : (tails[k - 1] ?? -1);
  });
  const run: number[] = [];
  for (let place = tails.at(-1) ?? -1; place >= 0; place = before[place] ?? -1)
    run.unshift(values[place] ?? 0);
  return run;
}
