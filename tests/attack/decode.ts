import type { Vector } from "./derive";
import type { Interval } from "./interval";

/** Answers to one question: scores are multiples of this many points. */
export type Steps = ReadonlyMap<string, number>;

/**
 * The sums of two questions from the sum of their mixture: each can only be a whole number of its steps, and where one
 * weighs much more than the other, the decimals are all about the other.
 *
 * @param sum of the mixture over `n` people who answered both
 * @returns per question bounds of its sum; empty when nothing fits
 */
export function decode(
  vector: Vector,
  sum: Interval,
  n: number,
  steps: Steps,
): [string, Interval][] {
  const [first, second] = [...vector];
  if (!first || !second || vector.size !== 2) return [];
  const [one, other] = [sideOf(first, steps), sideOf(second, steps)];
  const found: [number, number][] = [];
  for (let count = 0; count * one.step <= 100 * n + 1e-6; count += 1) {
    const left = [0, 1].map(
      (end) => ((sum[end] ?? 0) - one.weight * count * one.step) / other.weight,
    );
    const least = Math.max(0, Math.ceil((left[0] ?? 0) / other.step - 1e-6));
    const most = Math.min((100 * n) / other.step, Math.floor((left[1] ?? 0) / other.step + 1e-6));
    for (const end of least <= most ? [least, most] : [])
      found.push([count * one.step, end * other.step]);
  }
  if (found.length === 0) return [];
  const range = (side: 0 | 1): Interval => {
    const sums = found.map((pair) => pair[side]);
    return [Math.min(...sums), Math.max(...sums)];
  };
  return [
    [first[0], range(0)],
    [second[0], range(1)],
  ];
}

function sideOf([name, weight]: readonly [string, number], steps: Steps) {
  return { weight, step: steps.get(name) ?? 100 };
}
