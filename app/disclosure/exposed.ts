import { inverse, inverses, minus, plus, PRIME, times } from "./modular";

/** An atom of few people with its place in some mixtures of the null space, three at least. */
export type SmallAtom = {
  readonly atom: number;
  readonly size: number;
  readonly value: readonly number[];
};

type SignedSum = {
  readonly value: readonly [number, number];
  readonly size: number;
  readonly atoms: readonly SmallAtom[];
};

/** Two sums from a list of this length are compared by look-up; a longer one costs memory and time. */
const MOST_SUMS = 50_000;
/** So many sets of all atoms but one are tried, each in some multiplications. */
const MOST_SETS = 5_000;

/**
 * Small atoms about which the printed lines say something that concerns nobody else.
 *
 * Found are: single atoms; sets of up to `weightedDepth` atoms with any weights; and sums and differences of more atoms,
 * as two sums of up to `depth` atoms each at the same place. Both depths fall as the number of atoms rises, because
 * finding every such set is as hard as decoding a general linear code. With any weights they are three up to 100 atoms,
 * four up to 32 and five or more up to 20; sums and differences are of four up to 220 atoms.
 *
 * @param small with a place in one mixture more than `weightedDepth`
 * @returns the atoms, or `null` when nothing was found
 */
export function findExposed(small: readonly SmallAtom[], minimum: number): number[] | null {
  const single = small.find(({ value }) => value.every((one) => one === 0));
  if (single) return [single.atom];
  for (let size = 2; size <= weightedDepth(small.length, minimum); size += 1) {
    const found = exposedSet(
      small.map((one) => ({ ...one, value: one.value.slice(0, size + 1) })),
      minimum,
    );
    if (found) return found;
  }
  return exposedSums(small, minimum);
}

/** Of how many atoms, two at least, sets are tried with any weights. */
export function weightedDepth(atoms: number, minimum: number): number {
  let sets = atoms;
  for (let size = 3; ; size += 1) {
    sets = (sets * Math.max(0, atoms - size + 2)) / (size - 1);
    if (size >= minimum || sets === 0 || sets > MOST_SETS) return size - 1;
  }
}

/**
 * Some atoms, one fewer than their places have numbers, that are fewer people than `minimum` and of which one's place is
 * a mixture of the others'. Each atom in turn is taken, and cleared from the places of those after it, until pairs are
 * left. The number to spare makes it rare that a set only seems one: 1 in 4 · 10¹⁵ for each that is tried.
 */
function exposedSet(small: readonly SmallAtom[], minimum: number): number[] | null {
  const width = small[0]?.value.length ?? 0;
  if (width <= 3) return exposedPair(small, minimum);
  for (const [i, one] of small.entries()) {
    if (one.size + width - 2 >= minimum) continue;
    const pivot = one.value.findIndex((number) => number !== 0);
    // What is nothing beside those taken already is a smaller set, which was looked for before.
    if (pivot < 0) continue;
    const scale = inverse(one.value[pivot] ?? 0);
    const others = small.slice(i + 1).map((other) => {
      const share = times(other.value[pivot] ?? 0, scale);
      const left = other.value.map((number, k) => minus(number, times(share, one.value[k] ?? 0)));
      return { ...other, value: left.filter((_, k) => k !== pivot) };
    });
    const found = exposedSet(others, minimum - one.size);
    if (found) return [one.atom, ...found];
  }
  return null;
}

function exposedPair(small: readonly SmallAtom[], minimum: number): number[] | null {
  const scales = inverses(small.map(({ value }) => value.find((number) => number !== 0) ?? 0));
  const smallestAt = new Map<string, SmallAtom>();
  for (const [i, one] of small.entries()) {
    const scale = scales[i] ?? 0;
    if (scale === 0) continue;
    const direction = one.value.map((number) => times(number, scale)).join();
    const other = smallestAt.get(direction);
    if (other && one.size + other.size < minimum) return [other.atom, one.atom];
    if (!other || one.size < other.size) smallestAt.set(direction, one);
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
        const [x = 0, y = 0] = next.value;
        const longer: SignedSum = {
          value: [combine(sum.value[0], x), combine(sum.value[1], y)],
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
