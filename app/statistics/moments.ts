import type { Sample } from "./outcome";

/** Count, mean and spread of many lines at once, in memory that does not grow with respondents. */
export type Moments = {
  readonly add: (line: number, value: number) => void;
  readonly of: (line: number) => Sample;
};

/**
 * An accumulator for `lines` lines. Values that are all the same give a spread of exactly 0.
 *
 * Source: Welford, Technometrics 4 (1962).
 */
export function createMoments(lines: number): Moments {
  const counts = new Float64Array(lines);
  const means = new Float64Array(lines);
  const squares = new Float64Array(lines);
  return {
    add(line, value) {
      const n = (counts[line] ?? 0) + 1;
      const before = means[line] ?? 0;
      const mean = before + (value - before) / n;
      counts[line] = n;
      means[line] = mean;
      squares[line] = (squares[line] ?? 0) + (value - before) * (value - mean);
    },
    of(line) {
      const n = counts[line] ?? 0;
      const sd = n < 2 ? 0 : Math.sqrt((squares[line] ?? 0) / (n - 1));
      return { n, mean: means[line] ?? 0, sd };
    },
  };
}

/** Count, mean and spread (n − 1) of a list. */
export function sampleOf(values: Iterable<number>): Sample {
  let [n, mean, squares] = [0, 0, 0];
  for (const value of values) {
    const before = mean;
    n += 1;
    mean += (value - before) / n;
    squares += (value - before) * (value - mean);
  }
  return { n, mean, sd: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
}

/** The sample that several samples of different people make together. */
export function poolSamples(samples: readonly Sample[]): Sample {
  const n = samples.reduce((sum, sample) => sum + sample.n, 0);
  if (n === 0) return { n: 0, mean: 0, sd: 0 };
  const mean = samples.reduce((sum, sample) => sum + sample.n * sample.mean, 0) / n;
  const squares = samples.reduce(
    (sum, one) => sum + Math.max(0, one.n - 1) * one.sd ** 2 + one.n * (one.mean - mean) ** 2,
    0,
  );
  return { n, mean, sd: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
}
