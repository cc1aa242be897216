import { benjaminiHochberg, meanDifference, meanInterval, type Group } from "~/statistics";

/** Two lines to compare; scores of 0–100. */
export type Pair = { readonly one: Group; readonly other: Group };

/**
 * Which differences stand out when at most 5 % of those picked may be chance.
 *
 * @param pairs null where nothing may be compared: no test, and not counted among them
 * @returns the difference of one minus the other where it is shown to be real, else null
 */
export function proven(pairs: readonly (Pair | null)[]): (Proven | null)[] {
  const tests = pairs.map((pair) => pair && meanDifference(pair.one, pair.other).value);
  const tested = tests.flatMap((test) => (test ? [test.p] : []));
  const picked = benjaminiHochberg(tested);
  let next = 0;
  return pairs.map((pair, index) => {
    const test = tests[index];
    if (!pair || !test || !picked[next++]) return null;
    return { difference: pair.one.mean - pair.other.mean, demonstrable: test.demonstrable };
  });
}

export type Proven = {
  readonly difference: number;
  /** The 95 % interval excludes 0 and |Hedges g| ≥ 0.2. */
  readonly demonstrable: boolean;
};

/**
 * A mean of which only the margin is known, as a group whose standard error gives that margin again.
 *
 * @param margin 95 % interval of a mean of n ≥ 2 people, finite population taken into account
 */
export function groupOfMargin(
  n: number,
  mean: number,
  margin: readonly [low: number, high: number],
): Group {
  const unit = meanInterval({ n, mean: 0, sd: 1 }, null).value?.[1] ?? 1;
  return { n, mean, sd: (margin[1] - margin[0]) / 2 / unit, population: null };
}
