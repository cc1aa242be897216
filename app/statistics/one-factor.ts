import type { Covariance } from "./covariance";
import { dot, solvePositive, type Matrix } from "./linear";
import { found, none, type Outcome } from "./outcome";

/** A unique variance below this share of the item's variance is a Heywood case. */
const HEYWOOD = 0.005;
const MOST_EM_STEPS = 200;
const MOST_SCORING_STEPS = 500;
/** Of a step, in loadings; scoring steps are the distance that is left. */
const SETTLED = 1e-9;

export type OneFactor = {
  /** In units of the items, as many as there are items. */
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
};

/**
 * The one-factor model by maximum likelihood, on the correlations: steps of EM to come near, then Fisher
 * scoring, which EM alone would need thousands of steps for.
 *
 * @param covariance of k ≥ 3 items ("one-item": fewer do not identify a factor) over more than k
 *   respondents ("too-few"); a constant item gives "no-variance"
 * @returns loadings and unique variances; "heywood" when the likelihood rises towards an item that is
 *   explained wholly; "not-converged" when no step improves it before it settles
 * Source: Rubin and Thayer, Psychometrika 47 (1982); Lawley and Maxwell, Factor Analysis as a
 *   Statistical Method, 2nd ed. (1971), chapter 4; 0.005 as in R's factanal.
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
  const near = approach(correlations);
  const loadings = near === null ? "heywood" : settle(correlations, near);
  if (typeof loadings === "string") return none(loadings);
  return found({
    loadings: loadings.map((x, i) => x * (sds[i] ?? 1)),
    uniquenesses: loadings.map((x, i) => (1 - x * x) * (sds[i] ?? 1) ** 2),
  });
}

function isHeywood(loadings: readonly number[]): boolean {
  return loadings.some((x) => !(1 - x * x >= HEYWOOD));
}

/** Some steps of EM, which never leave the possible values; null for a Heywood case. */
function approach(correlations: Matrix): readonly number[] | null {
  let loadings = startingLoadings(correlations);
  let unique = loadings.map((x) => 1 - x * x);
  for (let step = 0; step < MOST_EM_STEPS; step += 1) {
    const weighted = loadings.map((x, i) => x / (unique[i] ?? 1));
    const information = 1 + dot(weighted, loadings);
    const regression = weighted.map((x) => x / information);
    const cross = correlations.map((row) => dot(row, regression));
    const second = 1 - dot(regression, loadings) + dot(regression, cross);
    loadings = cross.map((x) => x / second);
    unique = loadings.map((x, i) => 1 - x * (cross[i] ?? 0));
    if (unique.some((psi) => !(psi >= HEYWOOD))) return null;
  }
  // Where the likelihood is largest, loading and unique variance make up the item's variance.
  return isHeywood(loadings) ? null : loadings;
}

/** Fisher scoring with halved steps; each unique variance is what the loading leaves of 1. */
function settle(
  correlations: Matrix,
  start: readonly number[],
): readonly number[] | "heywood" | "not-converged" {
  let loadings = start;
  let misfit = misfitOf(correlations, loadings);
  for (let count = 0; count < MOST_SCORING_STEPS; count += 1) {
    const step = scoringStep(correlations, loadings);
    if (step === null) return "not-converged";
    if (Math.max(...step.map(Math.abs)) < SETTLED) return loadings;
    const next = shorten(correlations, loadings, step, misfit);
    // Smaller than floating point can tell.
    if (next === null) return Math.max(...step.map(Math.abs)) < 1e-6 ? loadings : "not-converged";
    ({ loadings, misfit } = next);
    if (isHeywood(loadings)) return "heywood";
  }
  return "not-converged";
}

function shorten(
  correlations: Matrix,
  loadings: readonly number[],
  step: readonly number[],
  misfit: number,
) {
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = loadings.map((x, i) => x + length * (step[i] ?? 0));
    if (next.some((x) => Math.abs(x) >= 1)) continue;
    const left = misfitOf(correlations, next);
    if (left < misfit) return { loadings: next, misfit: left };
  }
  return null;
}

/** log |Σ| + tr(R Σ⁻¹), which maximum likelihood makes smallest. */
function misfitOf(correlations: Matrix, loadings: readonly number[]): number {
  const unique = loadings.map((x) => 1 - x * x);
  const weighted = loadings.map((x, i) => x / (unique[i] ?? 1));
  const information = 1 + dot(weighted, loadings);
  const fitted = correlations.map((row) => dot(row, weighted));
  const logs = unique.reduce((sum, psi) => sum + Math.log(psi) + 1 / psi, 0);
  return logs + Math.log(information) - dot(weighted, fitted) / information;
}

/**
 * With W = Σ⁻¹ and u(a) the loadings without the a-th: gradient 2 (W − W R W)ₐ u(a), and expected
 * second derivatives 2 (Wₐᵦ u(b)'W u(a) + (W u(b))ₐ (W u(a))ᵦ).
 */
function scoringStep(correlations: Matrix, loadings: readonly number[]): readonly number[] | null {
  const unique = loadings.map((x) => 1 - x * x);
  const weighted = loadings.map((x, i) => x / (unique[i] ?? 1));
  const information = 1 + dot(weighted, loadings);
  const inverse = weighted.map((x, a) =>
    weighted.map((y, b) => (a === b ? 1 / (unique[a] ?? 1) : 0) - (x * y) / information),
  );
  const others = loadings.map((_, a) => loadings.map((x, i) => (i === a ? 0 : x)));
  const spread = others.map((u) => inverse.map((row) => dot(row, u)));
  const gradient = spread.map((wu, a) => {
    const fitted = correlations.map((row) => dot(row, wu));
    return 2 * ((wu[a] ?? 0) - dot(inverse[a] ?? [], fitted));
  });
  const curvature = spread.map((wu, a) =>
    spread.map(
      (other, b) =>
        2 * ((inverse[a]?.[b] ?? 0) * dot(others[b] ?? [], wu) + (other[a] ?? 0) * (wu[b] ?? 0)),
    ),
  );
  return solvePositive(curvature, gradient)?.map((x) => -x) ?? null;
}

// The first principal component, shrunk: all signs come out as in the data.
function startingLoadings(correlations: Matrix): readonly number[] {
  let vector = correlations.map((row) => row.reduce((sum, x) => sum + x, 0));
  for (let step = 0; step < 50; step += 1) {
    const next = correlations.map((row) => dot(row, vector));
    const length = Math.sqrt(dot(next, next));
    if (!(length > 0)) return correlations.map(() => 0.5);
    vector = next.map((x) => x / length);
  }
  const projected = correlations.map((row) => dot(row, vector));
  const size = Math.sqrt(dot(vector, projected));
  return vector.map((x) => Math.max(-0.9, Math.min(0.9, 0.9 * x * size)));
}
