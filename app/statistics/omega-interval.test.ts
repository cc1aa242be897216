import { expect, test } from "vitest";

import { covarianceOf } from "./covariance";
import { sampleOf } from "./moments";
import { mcdonaldOmega } from "./omega";
import { omegaWithInterval } from "./omega-interval";
import { seededNormal } from "./sample-random";

type Model = { readonly loadings: readonly number[]; readonly noise: readonly number[] };

const five: Model = { loadings: [0.5, 0.7, 0.9, 1.2, 0.6], noise: [1, 0.8, 0.7, 1.1, 0.9] };
/** Where loadings and unique variances are estimated together with great uncertainty. */
const uneven: Model = { loadings: [0.4, 1.4, 0.9], noise: [1, 1.2, 1] };

function truthOf({ loadings, noise }: Model): number {
  const common = loadings.reduce((all, x) => all + x, 0) ** 2;
  return common / (common + noise.reduce((all, x) => all + x ** 2, 0));
}

function sample({ loadings, noise }: Model, seed: number, n: number, unit = 1) {
  const next = seededNormal(seed);
  return covarianceOf(
    Array.from({ length: n }, () => {
      const person = next();
      return loadings.map((loading, i) => unit * (loading * person + (noise[i] ?? 0) * next()));
    }),
  );
}

function found(model: Model, seed: number, n: number, unit?: number) {
  const { value } = omegaWithInterval(sample(model, seed, n, unit));
  if (!value) throw new Error("no omega");
  return value;
}

test("it is the same omega, whatever the unit of the answers", () => {
  const { value, ci } = found(five, 3, 300);
  expect(value).toBeCloseTo(mcdonaldOmega(sample(five, 3, 300)).value ?? NaN, 12);
  const other = found(five, 3, 300, 33.3);
  expect(other.value).toBeCloseTo(value, 8);
  expect(other.ci[0]).toBeCloseTo(ci[0], 8);
  expect(other.ci[1]).toBeCloseTo(ci[1], 8);
});

test.each([
  { model: five, n: 200 },
  { model: uneven, n: 2_000 },
])(
  "of 400 samples of $n the interval covers the truth in about 95 of 100, and is as wide as they differ",
  ({ model, n }) => {
    const truth = truthOf(model);
    const samples = Array.from({ length: 400 }, (_, i) => found(model, 50_000 + 1_013 * i, n));
    const covered = samples.filter(({ ci: [low, high] }) => low <= truth && truth <= high).length;
    // Two standard errors of a share of 400 around 0.95 is 0.022.
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.98);
    const spread = sampleOf(samples.map(({ value }) => value)).sd;
    const width = sampleOf(samples.map(({ ci: [low, high] }) => (high - low) / 2 / 1.96)).mean;
    expect(width / spread).toBeGreaterThan(0.94);
    expect(width / spread).toBeLessThan(1.06);
  },
);

test("four times as many people halve the margin", () => {
  const margin = (n: number) => {
    const { matrix, means } = sample(five, 11, 500);
    const ci = omegaWithInterval({ n, means, matrix }).value?.ci ?? [0, 0];
    return ci[1] - ci[0];
  };
  expect(margin(2_000) / margin(8_000)).toBeCloseTo(2, 1);
});

test("without a model there is its reason", () => {
  expect(omegaWithInterval(covarianceOf([[1, 2]]))).toEqual({ value: null, reason: "one-item" });
  const same = covarianceOf(Array.from({ length: 20 }, (_, i) => [1, i % 3, i % 5]));
  expect(omegaWithInterval(same)).toEqual({ value: null, reason: "no-variance" });
});
