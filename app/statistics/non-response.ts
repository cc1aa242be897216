import { poolSamples } from "./moments";
import { found, none, type Interval, type Outcome } from "./outcome";
import type { Group } from "./differences";
import { studentQuantile } from "./quantiles";

/** Smaller cells are merged before weighting: their mean and spread say too little. */
const SMALLEST_CELL = 5;

export type Stratum = Group & { readonly population: number };

export type WeightedMean = {
  readonly mean: number;
  readonly se: number;
  readonly ci: Interval;
  /** Cells after merging. */
  readonly cells: number;
};

/**
 * Mean in which every unit counts by its headcount, whatever its response.
 *
 * Cells with fewer than 5 respondents go together (with the smallest other one when they are still
 * too few). The interval uses t with n − cells degrees of freedom.
 *
 * @param strata the released units, each N ≥ n; those without respondents go with the small ones
 * @returns "too-few" when fewer than 5 answered in all
 * @throws RangeError when a population is smaller than its sample
 * Source: Cochran, Sampling Techniques, 3rd ed., 5.3–5.6.
 */
export function weightedMean(strata: readonly Stratum[]): Outcome<WeightedMean> {
  for (const { n, population } of strata)
    if (population < n)
      throw new RangeError(`a population of ${population} cannot have ${n} respondents`);
  const cells = mergeSmallCells(strata);
  if (cells === null) return none("too-few");
  const everyone = cells.reduce((sum, { population }) => sum + population, 0);
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  let mean = 0;
  let variance = 0;
  for (const cell of cells) {
    const weight = cell.population / everyone;
    mean += weight * cell.mean;
    variance += weight ** 2 * (1 - cell.n / cell.population) * (cell.sd ** 2 / cell.n);
  }
  const se = Math.sqrt(variance);
  const margin = studentQuantile(0.975, n - cells.length) * se;
  return found({ mean, se, ci: [mean - margin, mean + margin], cells: cells.length });
}

function mergeSmallCells(strata: readonly Stratum[]): Stratum[] | null {
  const rising = [...strata].sort((a, b) => a.n - b.n);
  const small = rising.filter(({ n }) => n < SMALLEST_CELL);
  const large = rising.slice(small.length);
  while (small.length > 0 && pool(small).n < SMALLEST_CELL) {
    const next = large.shift();
    if (!next) return null;
    small.push(next);
  }
  const cells = small.length > 0 ? [pool(small), ...large] : large;
  return cells.length > 0 ? cells : null;
}

function pool(cells: readonly Stratum[]): Stratum {
  const population = cells.reduce((sum, cell) => sum + cell.population, 0);
  return { ...poolSamples(cells), population };
}
