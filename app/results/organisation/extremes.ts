import { byScore, isFigure, type Shown } from "../figures/figure";

type Row = { readonly id: string; readonly figure: Shown };

/** At most this many are named as strongest or weakest. */
const MOST_NAMED = 2;

export type Extremes = { readonly top: readonly string[]; readonly bottom: readonly string[] };

const NONE: Extremes = { top: [], bottom: [] };

/**
 * The rows that stand apart above or below all the others: every margin of theirs lies clear of every margin of
 * the rest. Two margins of 95 % that do not touch differ at about p < 0.006, which leaves room for looking at
 * all pairs of five.
 *
 * @returns ids, strongest first and weakest first; none where a row is hidden or has no margin
 */
export function extremes(rows: readonly Row[]): Extremes {
  const ranked = rows.toSorted(byScore).flatMap(({ id, figure }) => {
    if (!isFigure(figure) || !figure.margin) return [];
    return { id, low: figure.margin[0], high: figure.margin[1] };
  });
  if (ranked.length < rows.length || ranked.length < 2) return NONE;

  const apart = (split: number) =>
    Math.min(...ranked.slice(0, split).map(({ low }) => low)) >
    Math.max(...ranked.slice(split).map(({ high }) => high));
  const sizes = Array.from({ length: Math.min(MOST_NAMED, ranked.length - 1) }, (_, i) => i + 1);
  const topSize = sizes.find(apart) ?? 0;
  const bottomSize = sizes.find((size) => apart(ranked.length - size)) ?? 0;
  return {
    top: ranked.slice(0, topSize).map(({ id }) => id),
    bottom: ranked
      .slice(ranked.length - bottomSize)
      .toReversed()
      .map(({ id }) => id),
  };
}
