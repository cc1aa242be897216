import { bare } from "./people-cells";

/** More names than this are no typing mistakes: another column was meant. */
const mostSuggestions = 1_000;

export type UnitReader = {
  /** The unit as it is called in the tree; null for one that is not there. */
  readonly find: (cell: string) => string | null;
  /** The unit that is written most like it, if one is. */
  readonly nearest: (cell: string) => string | null;
};

/** Finds units by name; capitals matter only where two units differ by nothing else. */
export function unitReader(units: readonly string[]): UnitReader {
  const exact = new Map(units.map((name) => [bare(name), name]));
  const loose = new Map<string, string | null>();
  for (const [name, unit] of exact) {
    const key = name.toLowerCase();
    loose.set(key, loose.has(key) ? null : unit);
  }
  const suggested = new Map<string, string | null>();
  return {
    find: (cell) => exact.get(bare(cell)) ?? loose.get(bare(cell).toLowerCase()) ?? null,
    nearest(cell) {
      const key = bare(cell).toLowerCase();
      const known = suggested.get(key);
      if (known !== undefined) return known;
      if (suggested.size >= mostSuggestions) return null;
      const found = nearestOf(key, units);
      suggested.set(key, found);
      return found;
    },
  };
}

function nearestOf(key: string, units: readonly string[]): string | null {
  let best: { readonly unit: string; readonly distance: number } | null = null;
  for (const unit of units) {
    const name = bare(unit).toLowerCase();
    const limit = Math.min(
      best?.distance ?? Infinity,
      Math.ceil(Math.max(name.length, key.length) / 2) + 1,
    );
    if (Math.abs(name.length - key.length) >= limit) continue;
    const distance = editDistance(key.slice(0, 100), name.slice(0, 100));
    if (distance < limit) best = { unit, distance };
  }
  return best?.unit ?? null;
}

/**
 * How many letters must be put in, left out or changed.
 * Source: Wagner and Fischer, The String-to-String Correction Problem, 1974.
 */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      next.push(best);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
