/** Means and covariances (n − 1) of k items over the respondents who answered all of them. */
export type Covariance = {
  readonly n: number;
  readonly means: readonly number[];
  /** k × k, rows in the order of the items; zeros when n < 2. */
  readonly matrix: readonly (readonly number[])[];
};

export type CovarianceBuilder = {
  /** One respondent: k scores. A respondent with a missing one (NaN) is left out whole. */
  readonly add: (scores: ArrayLike<number>) => void;
  readonly result: () => Covariance;
};

/** Covariances in one pass, by the update of Welford for products. */
export function createCovariance(k: number): CovarianceBuilder {
  let n = 0;
  const means = new Float64Array(k);
  const products = new Float64Array(k * k);
  const before = new Float64Array(k);
  return {
    add(scores) {
      for (let i = 0; i < k; i += 1) if (Number.isNaN(scores[i] ?? NaN)) return;
      n += 1;
      for (let i = 0; i < k; i += 1) {
        before[i] = (scores[i] ?? 0) - (means[i] ?? 0);
        means[i] = (means[i] ?? 0) + (before[i] ?? 0) / n;
      }
      for (let i = 0; i < k; i += 1)
        for (let j = 0; j <= i; j += 1) {
          const after = (scores[j] ?? 0) - (means[j] ?? 0);
          products[i * k + j] = (products[i * k + j] ?? 0) + (before[i] ?? 0) * after;
        }
    },
    result: () => ({
      n,
      means: Array.from(means),
      matrix: Array.from({ length: k }, (_, i) =>
        Array.from({ length: k }, (_, j) => {
          const product = products[Math.max(i, j) * k + Math.min(i, j)] ?? 0;
          return n < 2 ? 0 : product / (n - 1);
        }),
      ),
    }),
  };
}

/** Covariances of a list of respondents, each k scores. */
export function covarianceOf(rows: readonly (readonly number[])[]): Covariance {
  const builder = createCovariance(rows[0]?.length ?? 0);
  for (const row of rows) builder.add(row);
  return builder.result();
}
