/**
 * Divides a whole number by weight, to the last unit: largest remainders go first.
 *
 * @param total whole, 0 or more
 * @param weights 0 or more each; what weighs nothing gets nothing
 * @param caps the most that each may get
 * @throws RangeError when all caps together leave some over
 */
export function apportion(
  total: number,
  weights: readonly number[],
  caps: readonly number[] = weights.map(() => Infinity),
): number[] {
  const parts = weights.map(() => 0);
  let left = total;
  let open = weights.flatMap((weight, place) => (weight > 0 ? [place] : []));
  const shareOf = (place: number) => (left * (weights[place] ?? 0)) / sumOf(open, weights);
  for (;;) {
    const full = open.filter((place) => shareOf(place) >= (caps[place] ?? 0));
    if (full.length === 0) break;
    for (const place of full) parts[place] = Math.min(caps[place] ?? 0, left);
    left = total - parts.reduce((sum, part) => sum + part, 0);
    open = open.filter((place) => !full.includes(place));
  }
  if (left > 0 && open.length === 0) throw new RangeError(`${left} of ${total} are left over`);
  const shares = open.map((place) => ({ place, share: shareOf(place) }));
  for (const { place, share } of shares) parts[place] = Math.floor(share);
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  shares.sort((one, other) => (other.share % 1) - (one.share % 1) || one.place - other.place);
  for (const { place } of shares.slice(0, rest)) parts[place] = (parts[place] ?? 0) + 1;
  return parts;
}

function sumOf(places: readonly number[], weights: readonly number[]): number {
  return places.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
}
