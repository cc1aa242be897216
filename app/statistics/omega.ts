import type { Covariance } from "./covariance";
import { found, none, type Outcome } from "./outcome";

/** A unique variance below this share of the item's variance is a Heywood case. */
const HEYWOOD = 0.005;
const MOST_STEPS = 20_000;
const SETTLED = 1e-9;

export type OneFactor = {
  /** In units of the items, as many as there are items. */
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
};

/**
 * McDonald's omega of a one-factor model: (Σλ)² / ((Σλ)² + Σψ).
 *
 * @param covariance as for `oneFactor`
 * @returns 0–1
 * Source: McDonald, Test Theory (1999).
 */
export function mcdonaldOmega(covariance: Covariance): Outcome<number> {
  const model = oneFactor(covariance);
  if (model.value === null) return model;
  const common = model.value.loadings.reduce((sum, x) => sum + x, 0) ** 2;
  const unique = model.value.uniquenesses.reduce((sum, x) => sum + x, 0);
  return found(common / (common + unique));
}

/**
 * The one-factor model by maximum likelihood (EM on the correlations).
 *
 * @param covariance of k ≥ 3 items ("one-item": fewer do not identify a factor) over more than k
 *   respondents ("too-few"); a constant item gives "no-variance"
 * @returns loadings and unique variances, or "heywood" or "not-converged"
 * Source: Rubin and Thayer, Psychometrika 47 (1982).
 */
export function oneFactor({ n, matrix }: Covariance): Outcome<OneFactor> {
  const k = matrix.length;
  if (k < 3) return none("one-item");
  if (n <= k) return none("too-few");
  const sds = matrix.map((row, i) => Math.sqrt(row[i] ?? 0));
  if (sds.some((sd) => !(sd > 0))) return none("no-variance");
  const correlations = matrix.map((row, i) =>
    row.map((value, j) => value / ((sds[i] ?? 1) * (sds[j] ?? 1))),
  );
  let loadings = startingLoadings(correlations);
  let unique = loadings.map((x) => 1 - x * x);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = emStep(correlations, loadings, unique);
    const moved = Math.max(...next.loadings.map((x, i) => Math.abs(x - (loadings[i] ?? 0))));
    ({ loadings, unique } = next);
    if (unique.some((psi) => !(psi >= HEYWOOD))) return none("heywood");
    if (moved < SETTLED)
      return found({
        loadings: loadings.map((x, i) => x * (sds[i] ?? 1)),
        uniquenesses: unique.map((x, i) => x * (sds[i] ?? 1) ** 2),
      });
  }
  return none("not-converged");
}

type Correlations = readonly (readonly number[])[];

function emStep(
  correlations: Correlations,
  loadings: readonly number[],
  unique: readonly number[],
) {
  const weighted = loadings.map((x, i) => x / (unique[i] ?? 1));
  const information = 1 + weighted.reduce((sum, x, i) => sum + x * (loadings[i] ?? 0), 0);
  const regression = weighted.map((x) => x / information);
  const cross = correlations.map((row) => dot(row, regression));
  const second = 1 - dot(regression, loadings) + dot(regression, cross);
  const next = cross.map((x) => x / second);
  return { loadings: next, unique: next.map((x, i) => 1 - x * (cross[i] ?? 0)) };
}

// The first principal component, shrunk: all signs come out as in the data.
function startingLoadings(correlations: Correlations): number[] {
  let vector = correlations.map((row) => row.reduce((sum, x) => sum + x, 0));
  for (let step = 0; step < 50; step += 1) {
    const next = correlations.map((row) => dot(row, vector));
    const length = Math.sqrt(dot(next, next));
    if (!(length > 0)) return correlations.map(() => 0.5);
    vector = next.map((x) => x / length);
  }
  const eigenvalue = dot(
    vector,
    correlations.map((row) => dot(row, vector)),
  );
  return vector.map((x) => Math.max(-0.9, Math.min(0.9, 0.9 * x * Math.sqrt(eigenvalue))));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
