import type { Crossings, Crossing } from "./crossings";
import type { Family } from "../measures";

/** The sums of one family that a division makes public: of each line that is shown, and of the others together. */
export type PublicLines = {
  /** Per line of the division, which public sum it is part of. */
  readonly of: Int32Array;
  readonly count: number;
  /** False when no line is shown, so that nothing is public. */
  readonly any: boolean;
};

export function publicLines(
  { divisions }: Crossings,
  division: number,
  family: Family,
): PublicLines {
  const { plan, lines } = divisions[division] ?? { plan: null, lines: 0 };
  const each = { of: Int32Array.from({ length: lines }, (_, line) => line), count: lines };
  return joinHidden(
    { ...each, any: lines > 0 },
    (line) => plan?.visible.get(family)?.[line] ?? true,
  );
}

/** Sums that are not shown become one, the last: it is what the total leaves over. */
export function joinHidden(lines: PublicLines, isShown: (sum: number) => boolean): PublicLines {
  const renamed = new Int32Array(lines.count);
  let count = 0;
  renamed.forEach((_, sum) => (renamed[sum] = isShown(sum) ? count++ : -1));
  const any = count > 0;
  if (renamed.includes(-1)) count += 1;
  const of = lines.of.map((sum) => {
    const name = renamed[sum] ?? -1;
    return name < 0 ? count - 1 : name;
  });
  return { of, count, any };
}

/** Adds up one column of a crossing with everybody over the public sums. */
export function sumsOver(
  { right, width }: Crossing,
  column: Float64Array,
  value: number,
  lines: PublicLines,
  columnWidth = width,
): number[] {
  const sums = new Array<number>(lines.count).fill(0);
  right.forEach((line, cell) => {
    const sum = lines.of[line] ?? 0;
    sums[sum] = (sums[sum] ?? 0) + (column[cell * columnWidth + value] ?? 0);
  });
  return sums;
}
