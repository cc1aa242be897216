import type { Interval } from "./document";

// A mean that is exactly 61.25 can come out a hair lower in another order of respondents; the nudge
// makes all orders round alike.
const FLOATING_ERROR = 1e-9;

/** How numbers are written: rounded in a release, whole for an analyst. */
export type Rounding = {
  /** Points of 0–100. */
  readonly points: (value: number) => number;
  /** Shares and coefficients. */
  readonly share: (value: number) => number;
};

export const rounded: Rounding = {
  points: (value) => roundTo(value, 10),
  share: (value) => roundTo(value, 100),
};

export const whole: Rounding = { points: (value) => value, share: (value) => value };

export function both(interval: Interval, round: (value: number) => number): Interval {
  return [round(interval[0]), round(interval[1])];
}

function roundTo(value: number, parts: number): number {
  // Adding 0 turns −0 into 0.
  return Math.round((value + FLOATING_ERROR) * parts) / parts + 0;
}
