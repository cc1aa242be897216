/** Numbers that look random and follow from a seed, so that a demo is the same every time. */
export type Random = {
  /** 0 ≤ x < 1 */
  readonly unit: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  readonly between: (low: number, high: number) => number;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
  /** A place in the list of weights, each as likely as its weight. */
  readonly weighted: (weights: readonly number[]) => number;
};

/**
 * A stream of its own for each name: what one part of the demo draws changes nothing in another.
 *
 * Source: Chris Doty-Humphrey's sfc32, as in PractRand (public domain).
 */
export function randomFor(seed: number, stream: string): Random {
  let [a, b, c] = seedWords(`${seed} ${stream}`);
  let counter = 1;
  const unit = () => {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + word;
    c |= 0;
    return (word >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 12; turn++) unit();
  return { unit, normal: normalFrom(unit), ...choicesFrom(unit) };
}

/** Box and Muller's pairs. */
function normalFrom(unit: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - unit()));
    const angle = 2 * Math.PI * unit();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

function choicesFrom(unit: () => number): Pick<Random, "between" | "chance" | "weighted"> {
  return {
    between: (low, high) => low + (high - low) * unit(),
    chance: (probability) => unit() < probability,
    weighted: (weights) => {
      let left = unit() * weights.reduce((sum, weight) => sum + weight, 0);
      const place = weights.findIndex((weight) => (left -= weight) < 0);
      return place === -1 ? weights.length - 1 : place;
    },
  };
}

/** Three words that differ in every bit for names that differ in one letter. */
function seedWords(text: string): [number, number, number] {
  const word = (start: number) => {
    let hash = start;
    for (let at = 0; at < text.length; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      hash ^= hash >>> 15;
    }
    return hash | 0;
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x85ebca6b)];
}
