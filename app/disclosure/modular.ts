// The largest prime below 2^26: products stay exact in a double.
export const PRIME = 67_108_859;

/** Product of two residues, exact. */
export function times(a: number, b: number): number {
  const product = a * b;
  const rest = product - Math.floor(product / PRIME) * PRIME;
  return rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
}

export function plus(a: number, b: number): number {
  const sum = a + b;
  return sum >= PRIME ? sum - PRIME : sum;
}

export function minus(a: number, b: number): number {
  return a >= b ? a - b : a - b + PRIME;
}

export function inverse(a: number): number {
  let result = 1;
  let base = a;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

/** The inverse of each residue, with one `inverse` for all; 0 for 0. */
export function inverses(values: readonly number[]): number[] {
  const before: number[] = [];
  let product = 1;
  for (const value of values) {
    before.push(product);
    if (value !== 0) product = times(product, value);
  }
  let left = inverse(product);
  const found = new Array<number>(values.length).fill(0);
  for (let i = values.length - 1; i >= 0; i -= 1) {
    const value = values[i] ?? 0;
    if (value === 0) continue;
    found[i] = times(left, before[i] ?? 1);
    left = times(left, value);
  }
  return found;
}

/** A residue that looks random and is the same on every machine: the audit knows no chance. */
export function scattered(index: number, vector: number): number {
  let x = (index * 0x9e3779b1 + vector * 0x85ebca6b + 0x27d4eb2f) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  x = (x ^ (x >>> 16)) >>> 0;
  return (x % (PRIME - 1)) + 1;
}
