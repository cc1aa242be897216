import { createPolytope, isWhole, type Constraint } from "./simplex";

type Bounds = readonly (readonly [number, number])[];

const MOST_TRIES = 60;

/**
 * Can a variable reach a value when all variables are whole multiples of a step?
 *
 * @returns the value reached, at least (or at most) the goal; null when none does; undefined when the search was cut short
 */
export function reach(
  bounds: Bounds,
  constraints: readonly Constraint[],
  step: number,
  { variable, direction, goal }: { variable: number; direction: 1 | -1; goal: number },
): number | null | undefined {
  let tries = 0;
  const search = (within: Bounds): number | null | undefined => {
    if ((tries += 1) > MOST_TRIES) return undefined;
    const polytope = createPolytope(within, constraints);
    if (!polytope) return null;
    const best = polytope.push(variable, direction, direction * Infinity);
    if (direction * best < direction * goal - 1e-6) return null;
    const broken = within.findIndex((_, one) => !isWhole(polytope.at(one) / step));
    if (broken < 0) return best;
    const below = Math.floor(polytope.at(broken) / step) * step;
    const branch = (change: readonly [number, number]) =>
      search(within.map((bound, one) => (one === broken ? change : bound)));
    const [low = 0, high = 0] = within[broken] ?? [];
    const first = below >= low ? branch([low, below]) : null;
    if (typeof first === "number") return first;
    const second = below + step <= high ? branch([below + step, high]) : null;
    return typeof second === "number" ? second : first === undefined ? first : second;
  };
  return search(bounds);
}
