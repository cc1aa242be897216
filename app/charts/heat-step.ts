/** One of the five fixed steps of a heat map, light to dark; the same for every table. */
export type HeatStep = 1 | 2 | 3 | 4 | 5;

/** Lowest whole score of each step. */
export const HEAT_FROM = [0, 50, 56, 62, 68] as const;

/** The step of a score of 0–100, decided on the whole number that the cell prints. */
export function heatStep(score: number): HeatStep {
  const printed = Math.round(score);
  if (printed >= HEAT_FROM[4]) return 5;
  if (printed >= HEAT_FROM[3]) return 4;
  if (printed >= HEAT_FROM[2]) return 3;
  if (printed >= HEAT_FROM[1]) return 2;
  return 1;
}
