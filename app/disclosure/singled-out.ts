import { createBalance, type Places } from "./balance";

const FLOATING_ERROR = 1e-9;

export type SingledOut = {
  /** Combinations of lines that people stand on. */
  readonly atoms: number;
  /** How many people one or two atoms hold that follow from the lines, fewer than the minimum; `null` for none. */
  readonly people: number | null;
};

/**
 * Do the lines of several breakdowns together single out one or two atoms of few people?
 *
 * A sum follows from the lines exactly when its projection on them is itself. The projection of one atom on itself is its
 * leverage: it follows when that is 1. Of two atoms some mixture follows when on those two the projection leaves one
 * direction as it is; then their leverages add up to 1 at least, so few pairs need a look.
 *
 * @param lineOf per breakdown the line of each person
 */
export function singledOut(
  breakdowns: readonly { readonly lines: number; readonly lineOf: Int32Array }[],
  minimum: number,
): SingledOut {
  const { places, sizes } = atomsOf(breakdowns);
  const balance = createBalance(places);
  const factored = balance.factor(new Float64Array(places.atoms).fill(1));
  const left = Float64Array.from(sizes, (_, atom) => 1 - factored.effort(atom));
  const small = sizes
    .flatMap((size, atom) => (size < minimum ? [atom] : []))
    .sort((a, b) => (left[a] ?? 0) - (left[b] ?? 0));
  for (const [i, one] of small.entries()) {
    const size = sizes[one] ?? 0;
    const own = left[one] ?? 0;
    if (own < FLOATING_ERROR) return { atoms: places.atoms, people: size };
    if (own > 0.5 + FLOATING_ERROR) break;
    const shares = factored.solve(balance.linesOf(one));
    for (const other of small.slice(i + 1)) {
      const theirs = left[other] ?? 0;
      if (own + theirs > 1 + FLOATING_ERROR) break;
      if (size + (sizes[other] ?? 0) >= minimum || !shares) continue;
      if (own * theirs - balance.over(shares, other) ** 2 < FLOATING_ERROR)
        return { atoms: places.atoms, people: size + (sizes[other] ?? 0) };
    }
  }
  return { atoms: places.atoms, people: null };
}

function atomsOf(breakdowns: readonly { readonly lines: number; readonly lineOf: Int32Array }[]): {
  places: Places;
  sizes: number[];
} {
  const found = new Map<string, number>();
  const sizes: number[] = [];
  const lines = breakdowns.map(() => new Array<number>());
  const people = breakdowns[0]?.lineOf.length ?? 0;
  for (let person = 0; person < people; person += 1) {
    const own = breakdowns.map(({ lineOf }) => lineOf[person] ?? 0);
    const atom = found.get(own.join()) ?? sizes.length;
    if (atom === sizes.length) {
      found.set(own.join(), atom);
      sizes.push(0);
      own.forEach((line, i) => lines[i]?.push(line));
    }
    sizes[atom] = (sizes[atom] ?? 0) + 1;
  }
  return {
    places: {
      atoms: sizes.length,
      breakdowns: breakdowns.map(({ lines: count }, i) => ({
        lines: count,
        lineOf: lines[i] ?? [],
      })),
    },
    sizes,
  };
}
