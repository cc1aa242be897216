// Below 2^26, so that products are exact in a double.
const PRIME = 67_108_859;

const modulo = (value: number) => {
  const rest = value % PRIME;
  return rest < 0 ? rest + PRIME : rest;
};

function inverse(value: number): number {
  let result = 1;
  let base = modulo(value);
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** A rational number in the field: `numerator / denominator`, both whole and small. */
export function fraction(numerator: number, denominator: number): number {
  return modulo(modulo(numerator) * inverse(denominator));
}

/** Rows in echelon form that more rows can join. */
export type Echelon = {
  /** @returns whether the row adds something new; it is kept then */
  readonly add: (row: Float64Array) => boolean;
  readonly drop: () => void;
  readonly rows: readonly { readonly pivot: number; readonly row: Float64Array }[];
};

export function createEchelon(): Echelon {
  const rows: { pivot: number; row: Float64Array }[] = [];
  return {
    add(given) {
      const row = Float64Array.from(given);
      for (const { pivot, row: known } of rows) subtract(row, known, row[pivot] ?? 0, pivot);
      const pivot = row.findIndex((value) => value !== 0);
      if (pivot < 0) return false;
      const scale = inverse(row[pivot] ?? 1);
      rows.push({ pivot, row: row.map((value) => (value * scale) % PRIME) });
      return true;
    },
    drop: () => void rows.pop(),
    rows,
  };
}

function subtract(row: Float64Array, known: Float64Array, factor: number, from: number): void {
  if (factor === 0) return;
  for (let i = from; i < row.length; i += 1) {
    const rest = ((row[i] ?? 0) - factor * (known[i] ?? 0)) % PRIME;
    row[i] = rest < 0 ? rest + PRIME : rest;
  }
}

/**
 * Per column a few scattered coordinates of the space of vectors that every row adds up to zero.
 *
 * A combination of rows that leaves only certain columns exists exactly when the coordinates of those columns depend
 * on each other; fewer than `width` columns that do not, look as if they did with a chance of 1 in 10 million.
 */
export function nullCoordinates(
  rows: readonly Float64Array[],
  columns: number,
  width: number,
): Float64Array[] {
  const echelon = createEchelon();
  for (const row of rows) echelon.add(row);
  const reduced = echelon.rows.toReversed();
  const pivots = new Set(reduced.map(({ pivot }) => pivot));
  const places = Array.from({ length: columns }, () => new Float64Array(width));
  places.forEach((place, column) => {
    if (!pivots.has(column)) place.forEach((_, i) => (place[i] = scattered(column * width + i)));
  });
  // A row has zeros at the pivots of those that joined before it, so the last one is solved first.
  for (const { pivot, row } of reduced) {
    const place = places[pivot];
    if (!place) continue;
    for (let column = 0; column < columns; column += 1) {
      if (column === pivot || !row[column]) continue;
      subtract(place, places[column] ?? place, row[column] ?? 0, 0);
    }
  }
  return places;
}

function scattered(index: number): number {
  let x = (index * 0x9e3779b1 + 0x27d4eb2f) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  x = (x ^ (x >>> 16)) >>> 0;
  return (x % (PRIME - 1)) + 1;
}
