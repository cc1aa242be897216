import fc from "fast-check";
import { expect, test } from "vitest";

import { covarianceOf } from "./covariance";
import { mcdonaldOmega } from "./omega";
import { oneFactor } from "./one-factor";
import { seededNormal } from "./sample-random";

const means = (k: number) => new Array<number>(k).fill(50);

// Eight physical variables of 305 girls: Harman, Modern Factor Analysis (1976), p. 22; unique variances and
// loadings as printed by R for factanal(factors = 1, covmat = Harman23.cor), in its reference output.
const harman = [
  [1, 0.846, 0.805, 0.859, 0.473, 0.398, 0.301, 0.382],
  [0.846, 1, 0.881, 0.826, 0.376, 0.326, 0.277, 0.415],
  [0.805, 0.881, 1, 0.801, 0.38, 0.319, 0.237, 0.345],
  [0.859, 0.826, 0.801, 1, 0.436, 0.329, 0.327, 0.365],
  [0.473, 0.376, 0.38, 0.436, 1, 0.762, 0.73, 0.629],
  [0.398, 0.326, 0.319, 0.329, 0.762, 1, 0.583, 0.577],
  [0.301, 0.277, 0.237, 0.327, 0.73, 0.583, 1, 0.539],
  [0.382, 0.415, 0.345, 0.365, 0.629, 0.577, 0.539, 1],
];

test("the one-factor solution of a textbook matrix is the published one", () => {
  const model = oneFactor({ n: 305, means: means(8), matrix: harman }).value;
  expect(model?.uniquenesses.map((psi) => Number(psi.toFixed(3)))).toEqual([
    0.158, 0.135, 0.19, 0.187, 0.76, 0.829, 0.877, 0.801,
  ]);
  expect(model?.loadings.map((x) => Number(x.toFixed(3)))).toEqual([
    0.918, 0.93, 0.9, 0.902, 0.49, 0.413, 0.351, 0.446,
  ]);
});

test("of three items the loadings are known in closed form", () => {
  // Spearman's model: the square of a loading is the product of its correlations by the third one.
  const [ab, ac, bc] = [0.6, 0.5, 0.4];
  const matrix = [
    [1, ab, ac],
    [ab, 1, bc],
    [ac, bc, 1],
  ];
  const loadings = [
    Math.sqrt((ab * ac) / bc),
    Math.sqrt((ab * bc) / ac),
    Math.sqrt((ac * bc) / ab),
  ];
  const found = oneFactor({ n: 100, means: means(3), matrix }).value?.loadings ?? [];
  found.forEach((x, i) => expect(x).toBeCloseTo(loadings[i] ?? NaN, 9));
  const common = loadings.reduce((sum, x) => sum + x, 0) ** 2;
  const unique = loadings.reduce((sum, x) => sum + 1 - x * x, 0);
  const omega = mcdonaldOmega({ n: 100, means: means(3), matrix }).value;
  expect(omega).toBeCloseTo(common / (common + unique), 9);
});

test("an item with little of its own is still told from a Heywood case", () => {
  const withRest = (bc: number) => {
    const matrix = [
      [1, 0.3, 0.3],
      [0.3, 1, bc],
      [0.3, bc, 1],
    ];
    return oneFactor({ n: 100, means: means(3), matrix });
  };
  // The first item's own part is 1 − 0.09 / bc.
  expect(withRest(0.0909).value?.uniquenesses[0]).toBeCloseTo(1 - 0.09 / 0.0909, 8);
  expect(withRest(0.0904)).toEqual({ value: null, reason: "heywood" });
  expect(withRest(0.0896)).toEqual({ value: null, reason: "heywood" });
});

type Table = readonly (readonly number[])[];

/** log |Σ| + tr(S Σ⁻¹) by plain elimination, for any loadings and unique variances. */
function misfit(matrix: Table, loadings: readonly number[], unique: readonly number[]): number {
  const k = matrix.length;
  const rows = matrix.map((row, i) => [
    ...row.map(
      (_, j) => (loadings[i] ?? 0) * (loadings[j] ?? 0) + (i === j ? (unique[i] ?? 0) : 0),
    ),
    ...row,
  ]);
  let logDeterminant = 0;
  for (let column = 0; column < k; column += 1) {
    const pivot = rows[column] ?? [];
    const by = pivot[column] ?? 0;
    logDeterminant += Math.log(by);
    rows.forEach((row, i) => {
      const factor = (row[column] ?? 0) / by;
      pivot.forEach((value, j) => {
        if (i !== column) row[j] = (row[j] ?? 0) - factor * value;
      });
    });
    rows[column] = pivot.map((value) => value / by);
  }
  return rows.reduce((sum, row, i) => sum + (row[k + i] ?? 0), logDeterminant);
}

/** Answers of `n` people to items of which one factor explains the given parts. */
function simulated(n: number, loadings: readonly number[], seed: number): Table {
  const normal = seededNormal(seed);
  return Array.from({ length: n }, () => {
    const factor = normal();
    return loadings.map((x) => 50 + 20 * (x * factor + Math.sqrt(1 - x * x) * normal()));
  });
}

test("no other loadings or unique variances nearby are more likely", () => {
  for (const seed of [1, 2, 3, 4]) {
    const loadings = [0.8, 0.7, 0.6, 0.5, 0.4, 0.9].slice(0, 3 + seed);
    const { n, matrix } = covarianceOf(simulated(150, loadings, seed));
    const { value } = oneFactor({ n, means: means(matrix.length), matrix });
    if (!value) throw new Error("these data have a solution");
    const best = misfit(matrix, value.loadings, value.uniquenesses);
    matrix.forEach((_, at) => {
      for (const change of [0.99, 1.01]) {
        const changed = (list: readonly number[]) =>
          list.map((x, i) => (i === at ? x * change : x));
        expect(misfit(matrix, changed(value.loadings), value.uniquenesses)).toBeGreaterThan(best);
        expect(misfit(matrix, value.loadings, changed(value.uniquenesses))).toBeGreaterThan(best);
      }
    });
  }
});

test("of many people the factor that made the answers is found back", () => {
  const loadings = [0.8, 0.7, 0.6, 0.5];
  const omega = mcdonaldOmega(covarianceOf(simulated(20_000, loadings, 5))).value;
  const common = 2.6 ** 2;
  expect(omega).toBeCloseTo(common / (common + 4 - 0.64 - 0.49 - 0.36 - 0.25), 2);
});

test("an item that counts the other way has a negative loading and lowers omega", () => {
  const turned = covarianceOf(
    simulated(300, [0.8, 0.7, 0.6, 0.5], 6).map((row) => row.map((x, i) => (i === 3 ? -x : x))),
  );
  const loadings = oneFactor(turned).value?.loadings ?? [];
  expect(loadings.map(Math.sign)).toEqual([1, 1, 1, -1]);
  expect(mcdonaldOmega(turned).value).toBeLessThan(0.7);
});

test("the unit of measurement and the order of the items change nothing", () => {
  const rows = simulated(120, [0.8, 0.7, 0.6, 0.5, 0.6], 7);
  const omega = mcdonaldOmega(covarianceOf(rows)).value ?? NaN;
  const scaled = covarianceOf(rows.map((row) => row.map((x) => 3 * x - 40)));
  const turned = covarianceOf(rows.map((row) => row.toReversed()));
  expect(mcdonaldOmega(scaled).value).toBeCloseTo(omega, 8);
  expect(mcdonaldOmega(turned).value).toBeCloseTo(omega, 8);
});

test("an item that repeats another is a Heywood case", () => {
  const rows = simulated(200, [0.7, 0.6, 0.5], 8).map((row) => [...row, row[0] ?? 0]);
  expect(mcdonaldOmega(covarianceOf(rows))).toEqual({ value: null, reason: "heywood" });
});

test("items that have nothing in common have no factor to settle on", () => {
  const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 100 : 0)));
  expect(mcdonaldOmega({ n: 50, means: means(4), matrix })).toEqual({
    value: null,
    reason: "not-converged",
  });
});

test("whatever is answered, there is an omega from 0 to 1 or a reason", () => {
  const row = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 0, maxLength: 25 }), (rows) => {
      const { value, reason } = mcdonaldOmega(covarianceOf(rows));
      if (value === null) expect(reason).toMatch(/^[a-z-]+$/);
      else expect(value >= 0 && value <= 1).toBe(true);
    }),
    { numRuns: 200 },
  );
});
