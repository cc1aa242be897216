export type Truth = {
  /** The response that each person handed in; absent for who did not. */
  readonly responseOf: ReadonlyMap<number, number>;
  /** The released group in which each response stands. */
  readonly groupOf: ReadonlyMap<number, string>;
};

/** How well one way of guessing did on the people of one circle. */
export type Score = {
  readonly circle: string;
  readonly guesses: number;
  readonly right: number;
  /** Right ones that chance within the released groups would give. */
  readonly expected: number;
  /** At most this likely if within its group any response could be anybody's. */
  readonly probability: number;
};

export type Guess = (person: number, response: number) => void;

/**
 * Makes what compares guesses with chance within the released groups.
 *
 * @param circles people on whom every way is tried apart, by name
 * @returns scores of one way of guessing, for each circle that it says something about
 */
export function makeJudge(
  { responseOf, groupOf }: Truth,
  circles: ReadonlyMap<string, ReadonlySet<number>>,
): (run: (guess: Guess) => void) => readonly Score[] {
  const groups = [...new Set(groupOf.values())];
  const sizes = groups.map((group) => [...groupOf.values()].filter((one) => one === group).length);
  const places = new Map(
    [...responseOf].map(([person, response]) => [
      person,
      { response, group: groups.indexOf(groupOf.get(response) ?? "") },
    ]),
  );
  const rings = [...circles].map(([circle, people]) => ({ circle, people }));
  return (run) => {
    const tried = rings.map(() => new Int32Array(groups.length));
    const right = new Int32Array(rings.length);
    run((person, response) => {
      const own = places.get(person);
      if (!own) return;
      for (let ring = 0; ring < rings.length; ring += 1) {
        if (!rings[ring]?.people.has(person)) continue;
        const counts = tried[ring];
        if (counts) counts[own.group] = (counts[own.group] ?? 0) + 1;
        if (own.response === response) right[ring] = (right[ring] ?? 0) + 1;
      }
    });
    return rings.flatMap(({ circle }, ring) => {
      const perGroup = sizes.map((size, group) => ({ size, guessed: tried[ring]?.[group] ?? 0 }));
      return scoreOf(circle, perGroup, right[ring] ?? 0);
    });
  };
}

type Guessed = { readonly size: number; readonly guessed: number };

function scoreOf(circle: string, groups: readonly Guessed[], right: number): Score[] {
  const guesses = groups.reduce((sum, { guessed }) => sum + guessed, 0);
  if (guesses === 0) return [];
  const expected = groups.reduce((sum, { guessed, size }) => sum + guessed / size, 0);
  const probability = right <= expected + 1 ? 1 : tail(groups, right);
  return [{ circle, guesses, right, expected, probability }];
}

/**
 * With every assignment within a group equally likely, j chosen guesses in a group of n are all right
 * with probability 1/(n(n−1)…(n−j+1)) or less, so P(X ≥ m) ≤ E[C(X, m)] (Markov on the binomial
 * moment), which is the coefficient of zᵐ in a product over the groups.
 */
export function tail(groups: readonly Guessed[], right: number): number {
  let product = [1];
  for (const { guessed, size } of groups) {
    const factor = [1];
    for (let j = 1; j <= Math.min(guessed, size, right); j += 1) {
      factor.push(((factor[j - 1] ?? 0) * (guessed - j + 1)) / (j * (size - j + 1)));
    }
    const next = Array<number>(Math.min(right, product.length + factor.length - 2) + 1).fill(0);
    for (const [i, a] of product.entries()) {
      for (const [j, b] of factor.entries()) {
        if (i + j < next.length) next[i + j] = (next[i + j] ?? 0) + a * b;
      }
    }
    product = next;
  }
  return Math.min(1, product[right] ?? 0);
}
