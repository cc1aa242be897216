import { createBalance, type Balance, type Factored, type Places } from "./balance";

/** Per atom how much it can go up and down, and whether a bound on it matters; as the arcs of a directed cut. */
export type Capacities = Bounds & {
  readonly needsForth: (atom: number) => boolean;
  readonly needsBack: (atom: number) => boolean;
};

type Bounds = { readonly forth: Float64Array; readonly back: Float64Array };

const MOST_STEPS = 40;
/** So many atoms are looked at closely; where more would have to be, the answer is no. */
const MOST_CLOSE_LOOKS = 200;
/** Never quite up to a bound. */
const CAREFUL = 0.95;
const FLOATING_ERROR = 1e-6;
/** A centre nearer than this to a bound says more about rounding than about room. */
const LEAST_EDGE = 0.01;
/** A share below this may be all rounding. */
const LEAST_SHARE = 1e-4;

/**
 * Do the lines of three breakdowns or more, all together, leave everybody enough room?
 *
 * Two breakdowns are settled by cuts; three are not, as their incidence is not totally unimodular. But a bound
 * on an atom is a sum of lines with any weights, and by the duality of linear programming the best one leaves as
 * much room as the atom itself has and the others can make for it, moving within their own room so that no line
 * changes. So one such move is proof enough. From a point well inside, the others reach at least as far as an
 * ellipsoid around it (Dikin); where that is too short, one walks step by step.
 *
 * Yes is a proof; no may be doubt.
 *
 * Source: Dikin, Soviet Math. Dokl. 8 (1967); Boyd and Vandenberghe, Convex Optimization (2004), chapter 10.
 */
export function canAllMove(places: Places, capacities: Capacities, threshold: number): boolean {
  const { forth, back, needsForth, needsBack } = capacities;
  const balance = createBalance(places);
  const centre = findCentre(balance, places.atoms, capacities);
  if (!centre) return false;
  const factored = balance.factor(centre.weights);
  const widest = balance.largest(edgesAt(centre.point, capacities));
  let looks = 0;
  for (let atom = 0; atom < places.atoms; atom += 1) {
    const down = needsForth(atom) ? threshold - (forth[atom] ?? 0) : 0;
    const up = needsBack(atom) ? threshold - (back[atom] ?? 0) : 0;
    if (Math.max(down, up) <= FLOATING_ERROR) continue;
    const at = centre.point[atom] ?? 0;
    const most = Math.max(down + at, up - at);
    let reach = reachOf(factored, centre, atom);
    if (reach < most) reach = Math.max(reach, sureRoom(balance, factored, centre, widest, atom));
    const goals = [
      { atom, direction: -1, need: down },
      { atom, direction: 1, need: up },
    ] as const;
    for (const goal of goals) {
      if (goal.need <= FLOATING_ERROR) continue;
      const missing = goal.need - goal.direction * at;
      if (reach >= missing) continue;
      if (stepRoom(balance, factored, centre, capacities, goal) >= missing) continue;
      looks += 1;
      if (looks > MOST_CLOSE_LOOKS) return false;
      if (!walk(balance, centre.point, capacities, goal)) return false;
    }
  }
  return true;
}

type Centre = { readonly point: Float64Array; readonly weights: Float64Array };

/** How far the atom can surely move from the centre, itself without bounds. */
function reachOf(factored: Factored, { weights }: Centre, atom: number): number {
  const weight = weights[atom] ?? 0;
  if (weight === 0) return 0;
  const effort = factored.effort(atom);
  // Of all effort, the part that is not the atom's own.
  const others = 1 - weight * effort;
  return others < LEAST_SHARE ? 0 : Math.sqrt(others / effort);
}

/**
 * How far the atom surely moves when the others follow in the same direction, from what the lines say of it alone: nobody on a
 * line is further from the nearest bound than the widest of it, and no weight is more than that squared.
 */
function sureRoom(
  balance: Balance,
  factored: Factored,
  { weights }: Centre,
  widest: Float64Array,
  atom: number,
): number {
  const weight = weights[atom] ?? 0;
  if (weight === 0) return 0;
  const answer = factored.along(atom);
  const others = 1 - weight * balance.over(answer, atom);
  return others < LEAST_SHARE ? 0 : others / balance.bound(answer, widest);
}

/** How far the same direction leads when followed up to the first bound. */
function stepRoom(
  balance: Balance,
  factored: Factored,
  { point, weights }: Centre,
  bounds: Bounds,
  { atom, direction }: Goal,
): number {
  const answer = factored.solve(balance.linesOf(atom));
  if (!answer) return 0;
  const others = 1 - (weights[atom] ?? 0) * balance.over(answer, atom);
  if (others < LEAST_SHARE) return 0;
  const change = weights.map(
    (weight, one) => (-direction * weight * balance.over(answer, one)) / others,
  );
  change[atom] = direction;
  if (!isLevel(balance, change)) return 0;
  change[atom] = 0;
  return roomFor(point, change, bounds);
}

/**
 * A point well inside the bounds at which no line changes, and how easily each atom gives way there: the inverse
 * curvature of the logarithmic barrier. Newton's method, from the middle of the bounds.
 */
function findCentre(balance: Balance, atoms: number, bounds: Bounds): Centre | null {
  const { forth, back } = bounds;
  const isFree = Array.from(
    { length: atoms },
    (_, atom) => (forth[atom] ?? 0) + (back[atom] ?? 0) > FLOATING_ERROR,
  );
  const point = forth.map((up, atom) => (isFree[atom] ? (up - (back[atom] ?? 0)) / 2 : 0));
  let isInside = false;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const weights = weightsAt(point, bounds);
    const pull = point.map((at, atom) =>
      isFree[atom] ? 1 / (at + (back[atom] ?? 0)) - 1 / ((forth[atom] ?? 0) - at) : 0,
    );
    const wanted = point.map((at, atom) => at + (weights[atom] ?? 0) * (pull[atom] ?? 0));
    const answer = balance.factor(weights).solve(balance.sums(wanted));
    if (!answer) return null;
    const change = point.map(
      (_, atom) => (weights[atom] ?? 0) * ((pull[atom] ?? 0) - balance.over(answer, atom)),
    );
    const room = roomFor(point, change, bounds);
    const share = Math.min(1, CAREFUL * room);
    change.forEach((by, atom) => (point[atom] = (point[atom] ?? 0) + share * by));
    isInside ||= share === 1;
    // A step of a quarter of the way to the edge is as near to the centre as it need be.
    if (isInside && room > 4) break;
  }
  const isWell = edgesAt(point, bounds).every((edge, atom) => !isFree[atom] || edge >= LEAST_EDGE);
  return isInside && isWell && isLevel(balance, point)
    ? { point, weights: weightsAt(point, bounds) }
    : null;
}

/** Does no line change? */
function isLevel(balance: Balance, change: Float64Array): boolean {
  const most = change.reduce((size, by) => Math.max(size, Math.abs(by)), 1);
  return balance.sums(change).every((sum) => Math.abs(sum) <= FLOATING_ERROR * most);
}

type Goal = { readonly atom: number; readonly direction: 1 | -1; readonly need: number };

/** Goes along the direction that asks least of the others, again and again from where that ended. */
function walk(
  balance: Balance,
  centre: Float64Array,
  bounds: Bounds,
  { atom, direction, need }: Goal,
): boolean {
  const point = Float64Array.from(centre);
  const target = balance.linesOf(atom).map((value) => -direction * value);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const weights = weightsAt(point, bounds);
    weights[atom] = 0;
    const answer = balance.factor(weights).solve(target);
    if (!answer) return false;
    const change = weights.map((weight, one) => weight * balance.over(answer, one));
    const room = roomFor(point, change, bounds);
    change[atom] = direction;
    if (!isLevel(balance, change)) return false;
    if (direction * (point[atom] ?? 0) + room >= need) return true;
    if (room < need / 1000) return false;
    change.forEach((by, one) => (point[one] = (point[one] ?? 0) + CAREFUL * room * by));
  }
  return false;
}

/** How far each atom is from the nearest bound. */
function edgesAt(point: Float64Array, { forth, back }: Bounds): Float64Array {
  return point.map((at, atom) => Math.min((forth[atom] ?? 0) - at, at + (back[atom] ?? 0)));
}

function weightsAt(point: Float64Array, { forth, back }: Bounds): Float64Array {
  return point.map((at, atom) => {
    const above = (forth[atom] ?? 0) - at;
    const below = at + (back[atom] ?? 0);
    return above > 0 && below > 0 ? 1 / (1 / above ** 2 + 1 / below ** 2) : 0;
  });
}

/** How often the change fits before somebody reaches a bound. */
function roomFor(point: Float64Array, change: Float64Array, { forth, back }: Bounds): number {
  let most = Infinity;
  change.forEach((by, atom) => {
    const at = point[atom] ?? 0;
    if (by > 0) most = Math.min(most, ((forth[atom] ?? 0) - at) / by);
    if (by < 0) most = Math.min(most, (at + (back[atom] ?? 0)) / -by);
  });
  return most;
}
