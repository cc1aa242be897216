/** The part of the 0–100 scale that a dot chart shows. */
export type AxisRange = { readonly min: number; readonly max: number };

const STEP = 10;
const AIR = 2;
const SHORTEST = 40;

/**
 * The shortest stretch of the scale, in steps of 10, that holds all values with a little air beside them.
 *
 * @param values scores of 0–100; none gives the whole scale
 * @returns bounds in steps of 10, within 0–100, at least 40 apart
 */
export function axisRange(values: readonly number[]): AxisRange {
  if (values.length === 0) return { min: 0, max: 100 };
  const lowest = Math.min(...values) - AIR;
  const highest = Math.max(...values) + AIR;
  let min = Math.max(0, Math.floor(lowest / STEP) * STEP);
  let max = Math.min(100, Math.ceil(highest / STEP) * STEP);
  while (max - min < SHORTEST) {
    if (min > 0) min -= STEP;
    if (max < 100 && max - min < SHORTEST) max += STEP;
  }
  return { min, max };
}

export function ticks(range: AxisRange, step = STEP): number[] {
  const count = Math.round((range.max - range.min) / step);
  return Array.from({ length: count + 1 }, (_, index) => range.min + index * step);
}

/** Place on the axis as an SVG percentage. */
export function place(value: number, range: AxisRange): string {
  return `${(((value - range.min) / (range.max - range.min)) * 100).toFixed(2)}%`;
}
