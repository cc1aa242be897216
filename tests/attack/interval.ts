/** A number of which only bounds are known. */
export type Interval = readonly [low: number, high: number];

export const exactly = (value: number): Interval => [value, value];

export const plus = (a: Interval, b: Interval): Interval => [a[0] + b[0], a[1] + b[1]];

export const minus = (a: Interval, b: Interval): Interval => [a[0] - b[1], a[1] - b[0]];

export const times = (factor: number, [low, high]: Interval): Interval =>
  factor < 0 ? [factor * high, factor * low] : [factor * low, factor * high];

export const squared = ([low, high]: Interval): Interval => [
  low <= 0 && high >= 0 ? 0 : Math.min(low ** 2, high ** 2),
  Math.max(low ** 2, high ** 2),
];

/** What both say; where rounding makes them miss each other, the point between. */
export function both(a: Interval, b: Interval): Interval {
  const [low, high] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return low <= high ? [low, high] : exactly((low + high) / 2);
}

export const sumOf = (all: readonly Interval[]): Interval => all.reduce(plus, exactly(0));

export const width = ([low, high]: Interval): number => high - low;
