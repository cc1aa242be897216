import fc from "fast-check";
import { expect, test } from "vitest";

import { cronbachAlpha, feldtInterval } from "./alpha";
import { covarianceOf } from "./covariance";
import { mcdonaldOmega } from "./omega";
import { oneFactor } from "./one-factor";

test("alpha of a small table worked out by hand", () => {
  const alpha = cronbachAlpha(
    covarianceOf([
      [1, 2, 3],
      [2, 2, 4],
      [3, 4, 4],
      [4, 4, 5],
    ]),
  );
  expect(alpha.value?.value).toBeCloseTo(27 / 29, 12);
  expect(alpha.value?.items).toBe(3);
});

test("Feldt's interval for 15 people and 10 items", () => {
  const [low, high] = feldtInterval(0.5917188486, 15, 10);
  expect(low).toBeCloseTo(0.195, 3);
  expect(high).toBeCloseTo(0.84, 3);
});

test("alpha does not exist for one item, one respondent or a score that never varies", () => {
  expect(cronbachAlpha(covarianceOf([[1], [2]])).reason).toBe("one-item");
  expect(cronbachAlpha(covarianceOf([[1, 2]])).reason).toBe("too-few");
  expect(cronbachAlpha(covarianceOf([])).reason).toBe("one-item");
  expect(
    cronbachAlpha(
      covarianceOf([
        [5, 5],
        [5, 5],
      ]),
    ).reason,
  ).toBe("no-variance");
  expect(
    cronbachAlpha(
      covarianceOf([
        [1, 4],
        [4, 1],
      ]),
    ).reason,
  ).toBe("no-variance");
  expect(
    cronbachAlpha(
      covarianceOf([
        [NaN, 1],
        [1, NaN],
      ]),
    ).reason,
  ).toBe("too-few");
});

const rows = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 30,
});

test("a constant added to every answer leaves alpha as it is", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -50, max: 50 }), (table, constant) => {
      const alpha = cronbachAlpha(covarianceOf(table)).value?.value;
      const moved = covarianceOf(table.map((row) => row.map((x) => x + constant)));
      fc.pre(alpha !== undefined && Math.abs(alpha) < 100);
      expect(cronbachAlpha(moved).value?.value).toBeCloseTo(alpha ?? NaN, 6);
    }),
  );
});

test("respondents with a missing item are left out of the covariance", () => {
  const whole = covarianceOf([
    [1, 2],
    [3, 5],
    [4, 4],
  ]);
  expect(
    covarianceOf([
      [1, 2],
      [NaN, 9],
      [3, 5],
      [8, NaN],
      [4, 4],
    ]),
  ).toEqual(whole);
  expect(whole.matrix[0]?.[1]).toBeCloseTo(11 / 6, 12);
  expect(whole.matrix[1]?.[0]).toBe(whole.matrix[0]?.[1]);
});

// Correlations and spreads of five items; loadings and omega by direct minimisation of the
// likelihood with scipy.
const correlations = [
  [1, 0.51, 0.46, 0.3, 0.44],
  [0.51, 1, 0.4, 0.28, 0.31],
  [0.46, 0.4, 1, 0.35, 0.3],
  [0.3, 0.28, 0.35, 1, 0.22],
  [0.44, 0.31, 0.3, 0.22, 1],
];
const sds = [20, 25, 30, 15, 22];
const five = {
  n: 200,
  means: sds.map(() => 50),
  matrix: correlations.map((row, i) => row.map((r, j) => r * (sds[i] ?? 0) * (sds[j] ?? 0))),
};

test("omega is that of the maximum-likelihood factor", () => {
  const loadings = oneFactor(five).value?.loadings.map((x, i) => x / (sds[i] ?? 1)) ?? [];
  const wanted = [0.77330689, 0.64590651, 0.61485261, 0.43619248, 0.52690193];
  loadings.forEach((x, i) => expect(x).toBeCloseTo(wanted[i] ?? NaN, 6));
  expect(mcdonaldOmega(five).value).toBeCloseTo(0.742043, 6);
});

test("omega equals alpha when all items share the same covariance and spread", () => {
  const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 100 : 40)));
  const equal = { n: 100, means: [50, 50, 50, 50], matrix };
  expect(mcdonaldOmega(equal).value).toBeCloseTo(cronbachAlpha(equal).value?.value ?? NaN, 8);
});

test("a factor that explains an item wholly gives no omega but a reason", () => {
  const r = [
    [1, 0.9, 0.9],
    [0.9, 1, 0.5],
    [0.9, 0.5, 1],
  ];
  expect(mcdonaldOmega({ n: 100, means: [0, 0, 0], matrix: r })).toEqual({
    value: null,
    reason: "heywood",
  });
});

test("omega needs three items that vary and more respondents than items", () => {
  expect(
    mcdonaldOmega(
      covarianceOf([
        [1, 2],
        [2, 4],
        [1, 3],
      ]),
    ).reason,
  ).toBe("one-item");
  expect(mcdonaldOmega({ ...five, n: 5 }).reason).toBe("too-few");
  const constant = covarianceOf([
    [1, 5, 2],
    [2, 5, 3],
    [3, 5, 1],
    [4, 5, 4],
  ]);
  expect(mcdonaldOmega(constant).reason).toBe("no-variance");
});

test("omega is a number between 0 and 1 or null with a reason, whatever the answers", () => {
  fc.assert(
    fc.property(rows, (table) => {
      const { value, reason } = mcdonaldOmega(covarianceOf(table));
      if (value === null) expect(reason).not.toBeNull();
      else expect(value >= 0 && value <= 1).toBe(true);
    }),
    { numRuns: 50 },
  );
});
