import {
  atomsOn,
  boxesFromCounts,
  boxesFromSpread,
  boxesOf,
  boxFromLevels,
  type Boxes,
} from "./boxes";
import type { Sum, System } from "./equations";
import { width, type Interval } from "./interval";
import { atomsOf } from "./isolation";
import type { People } from "./people";
import type { PublicSet } from "./sets";
import { createPolytope, type Polytope } from "./simplex";
import { reach } from "./whole";

/** Narrower than this is found. */
export const NARROW = 20;
const ALMOST = NARROW - 1e-4;
/** Up to so many people the search minds that scores come in steps. */
const MOST_WHOLE = 40;

export type Pin = { readonly people: People; readonly score: Interval; readonly together?: true };

/** Everybody whose score the equations of one system narrow down, and small groups whose sum they do. */
export function pinsOf(
  { sums, step }: Pick<System, "sums" | "step">,
  sets: readonly PublicSet[],
  minimum: number,
): Pin[] {
  const boxes = boxesOf(
    sums.map(({ people }) => people),
    [
      ...boxesFromCounts(sums),
      ...sets.flatMap((one): [People, Interval][] => {
        const box = boxFromLevels(one);
        return box ? [[one.people, box]] : [];
      }),
      ...sets.flatMap((one) => boxesFromSpread(one, sets)),
    ],
  );
  return pinsInBoxes(sums, boxes, step, minimum);
}

function pinsInBoxes(sums: readonly Sum[], boxes: Boxes, step: number, minimum: number): Pin[] {
  const atoms = splitByBox(
    sums.map(({ people }) => people),
    boxes,
  );
  const people = atoms.reduce((n, atom) => n + atom.people.length, 0);
  const isFree = atoms.every(({ box }) => box[0] <= 0 && box[1] >= 100);
  const whole = isFree && people <= MOST_WHOLE ? step : 0;
  const bounds = atoms.map(({ people, box }): Interval => [
    people.length * box[0],
    people.length * box[1],
  ]);
  const constraints = sums.map(({ sum }, line) => ({
    variables: atomsOn(atoms, line),
    low: sum[0],
    high: sum[1],
  }));
  const polytope = createPolytope(bounds, constraints, whole);
  // Numbers that contradict each other pin nobody.
  if (!polytope) return [];
  const further = (variable: number, direction: 1 | -1, goal: number) =>
    whole > 0 ? reach(bounds, constraints, whole, { variable, direction, goal }) : null;
  return atoms.flatMap(({ people, box }, atom): Pin[] => {
    const score = scoreOf(polytope, further, atom, people.length, box);
    if (width(score) < ALMOST) return [{ people, score }];
    if (people.length < 2 || people.length >= minimum) return [];
    const sum = rangeOf(polytope, atom);
    return width(sum) < ALMOST
      ? [{ people, score: [sum[0] / people.length, sum[1] / people.length], together: true }]
      : [];
  });
}

function splitByBox(lines: readonly People[], boxes: Boxes) {
  return atomsOf(lines).flatMap(({ people, of }) => {
    const parts: { people: number[]; of: ReadonlySet<number>; box: Interval }[] = [];
    for (const person of people) {
      const box = boxes[person] ?? [0, 100];
      const part = parts.find((one) => one.box[0] === box[0] && one.box[1] === box[1]);
      if (part) part.people.push(person);
      else parts.push({ people: [person], of, box });
    }
    return parts;
  });
}

/** What one of `n` people can have, given the bounds of all and of the sum. */
function personIn([low, high]: Interval, n: number, box: Interval): Interval {
  return [Math.max(box[0], low - (n - 1) * box[1]), Math.min(box[1], high - (n - 1) * box[0])];
}

type Further = (atom: number, direction: 1 | -1, goal: number) => number | null | undefined;

/** Bounds for one person, as far as it takes to see whether they are narrow. */
function scoreOf(
  polytope: Polytope,
  further: Further,
  atom: number,
  n: number,
  box: Interval,
): Interval {
  const now = () => personIn(polytope.seen(atom), n, box);
  const above = () => now()[0] + NARROW + (n - 1) * box[0];
  const below = () => now()[1] - NARROW + (n - 1) * box[1];
  if (!(width(now()) >= ALMOST)) polytope.push(atom, 1, above());
  if (!(width(now()) >= ALMOST)) polytope.push(atom, -1, below());
  if (width(now()) >= ALMOST) return now();
  // Corners between the steps do not count; there may be others.
  const [low, high] = polytope.seen(atom);
  const up = further(atom, 1, Number.isFinite(low) ? above() : 0);
  const down = further(atom, -1, Number.isFinite(high) ? below() : 100 * n);
  if (up === undefined || down === undefined) return box;
  return personIn(
    [Math.min(low, down ?? low, up ?? low), Math.max(high, up ?? high, down ?? high)],
    n,
    box,
  );
}

function rangeOf(polytope: Polytope, atom: number): Interval {
  const [low, high] = polytope.seen(atom);
  if (high - low >= ALMOST) return [low, high];
  return [polytope.push(atom, -1, -Infinity), polytope.push(atom, 1, Infinity)];
}
