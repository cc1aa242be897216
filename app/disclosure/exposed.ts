import { inverse, minus, plus, PRIME, times } from "./modular";

/** An atom of few people with its place in two mixtures of the null space. */
export type SmallAtom = {
  readonly atom: number;
  readonly size: number;
  readonly value: readonly [number, number];
};

type SignedSum = {
  readonly value: readonly [number, number];
  readonly size: number;
  readonly atoms: readonly SmallAtom[];
};

/** Two sums from a list of this length are compared by look-up; a longer one costs memory and time. */
const MOST_SUMS = 50_000;

/**
 * Small atoms about which the printed lines say something that concerns nobody else.
 *
 * Found are: single atoms; pairs with any weights (their places are proportional); and sums and
 * differences of more atoms, as two sums of up to `depth` atoms each at the same place. The depth
 * falls as the number of atoms rises, because finding every such set is as hard as decoding a
 * general linear code. Up to 220 atoms it is two; up to 40 it is three, so that up to six
 * people are covered wholly.
 *
 * @returns the atoms, or `null` when nothing was found
 */
export function findExposed(small: readonly SmallAtom[], minimum: number): number[] | null {
  const single = small.find(({ value: [x, y] }) => x === 0 && y === 0);
  if (single) return [single.atom];
  return exposedPair(small, minimum) ?? exposedSums(small, minimum);
}

function exposedPair(small: readonly SmallAtom[], minimum: number): number[] | null {
  const smallestAt = new Map<number, SmallAtom>();
  for (const one of small) {
    const ratio = one.value[0] === 0 ? -1 : times(one.value[1], inverse(one.value[0]));
    const other = smallestAt.get(ratio);
    if (other && one.size + other.size < minimum) return [other.atom, one.atom];
    if (!other || one.size < other.size) smallestAt.set(ratio, one);
  }
  return null;
}

function exposedSums(small: readonly SmallAtom[], minimum: number): number[] | null {
  const depth = depthFor(small.length);
  if (depth < 2) return null;
  const smallestAt = new Map<number, SignedSum>();
  let exposed: number[] | null = null;
  const visit = (sum: SignedSum) => {
    const place = unsigned(sum.value);
    const other = smallestAt.get(place);
    if (other && unionSize(other, sum) < minimum)
      exposed = [...new Set([...other.atoms, ...sum.atoms].map(({ atom }) => atom))];
    if (!other || sum.size < other.size) smallestAt.set(place, sum);
  };
  const extend = (sum: SignedSum, from: number) => {
    for (let i = from; i < small.length && exposed === null; i += 1) {
      const next = small[i];
      if (!next || sum.size + next.size >= minimum) continue;
      for (const combine of sum.atoms.length === 0 ? [plus] : [plus, minus]) {
        const longer: SignedSum = {
          value: [combine(sum.value[0], next.value[0]), combine(sum.value[1], next.value[1])],
          size: sum.size + next.size,
          atoms: [...sum.atoms, next],
        };
        visit(longer);
        if (longer.atoms.length < depth) extend(longer, i + 1);
      }
    }
  };
  visit({ value: [0, 0], size: 0, atoms: [] });
  extend({ value: [0, 0], size: 0, atoms: [] }, 0);
  return exposed;
}

// Two sums may share atoms: what is left of their difference then concerns even fewer people.
function unionSize(a: SignedSum, b: SignedSum): number {
  return [...new Set([...a.atoms, ...b.atoms])].reduce((total, { size }) => total + size, 0);
}

/** The same key for a sum and its negative. */
function unsigned([x, y]: readonly [number, number]): number {
  const negative = x > PRIME / 2 || (x === 0 && y > PRIME / 2);
  return negative ? minus(0, x) * PRIME + minus(0, y) : x * PRIME + y;
}

function depthFor(atoms: number): number {
  let sums = 1;
  let all = 0;
  for (let depth = 1; ; depth += 1) {
    sums = (sums * (atoms - depth + 1) * (depth === 1 ? 1 : 2)) / depth;
    all += sums;
    if (all > MOST_SUMS || sums <= 0) return depth - 1;
  }
}
