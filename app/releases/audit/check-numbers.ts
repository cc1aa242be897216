import {
  ENOUGH_SQUARES,
  isExtreme,
  MINIMUM_FOR_SPREAD,
  roomBelow,
  squaresToSpare,
} from "~/disclosure";
import type { Level } from "~/questionnaires";
import { levelIndex } from "~/scoring";
import { sampleOf } from "~/statistics";

import { together, type ScoresPerLine } from "./per-line";
import type { Problem, Statement } from "./printed";

/** Half of the last decimal, and a hair. */
export const POINTS = 0.05 + 1e-6;
const SHARES = 0.005 + 1e-6;
const SMALLEST_PART = 3;
const LARGEST_SHARE = 0.9;
const NOBODY = new Float64Array(0);

type Statements = readonly (Statement | null)[];

/** Means are those of the line's people; spread and margin stand on 20 people, and leave 20 over. */
export function checkSpread(
  where: string,
  statements: Statements,
  isTold: readonly boolean[],
  perLine: ScoresPerLine,
): Problem[] {
  return [
    ...statements.flatMap((statement, line) => {
      if (typeof statement?.mean !== "number") return [];
      const { n, mean, sd } = sampleOf(perLine[line] ?? NOBODY);
      const printed = "sd" in statement ? statement.sd : null;
      const isRight =
        statement.n === n &&
        Math.abs(statement.mean - mean) <= POINTS &&
        (printed === null || Math.abs(printed - sd) <= POINTS);
      const isFew = isTold[line] && n < MINIMUM_FOR_SPREAD;
      return [
        ...(isRight ? [] : [`${where}, line ${line}: the numbers are not those of its people`]),
        ...(isFew ? [`${where}, line ${line}: a spread of ${n} people`] : []),
      ];
    }),
    ...(hasSpread(together(perLine.filter((_, line) => !isTold[line])))
      ? []
      : checkLeft(`${where}: spreads`, isTold, perLine)),
  ];
}

/** Could these people have shown their spread? Then it may follow from the others' too. */
function hasSpread(scores: Float64Array): boolean {
  let [sum, squares, lowest, highest] = [0, 0, Infinity, -Infinity];
  for (const score of scores) {
    sum += score;
    squares += score * score;
    lowest = Math.min(lowest, score);
    highest = Math.max(highest, score);
  }
  const spare = squaresToSpare({ n: scores.length, scores: sum, squares, lowest, highest });
  return scores.length >= MINIMUM_FOR_SPREAD && spare >= ENOUGH_SQUARES;
}

/** Distributions stand on 20 people, in parts of three or more, none over nine in ten, and so does what is left. */
export function checkLevels(
  where: string,
  statements: Statements,
  perLine: ScoresPerLine,
  levels: readonly Level[],
): Problem[] {
  const distributions = statements.map((one) => (one && "levels" in one ? one.levels : null));
  const [bins] = distributions.flatMap((one) => (one ? [one.map(({ ids }) => ids)] : []));
  if (!bins) return [];
  const isTold = distributions.map((one) => one !== null);
  const binsOf = levels.map(({ id }) =>
    bins.flatMap((ids, bin) => (ids.includes(id) ? [bin] : [])),
  );
  const count = (scores: Float64Array) => {
    const counts = bins.map(() => 0);
    for (const score of scores)
      for (const bin of binsOf[Math.max(0, levelIndex(score, levels))] ?? [])
        counts[bin] = (counts[bin] ?? 0) + 1;
    return counts;
  };
  const isLopsided = (scores: Float64Array) =>
    count(scores).some(
      (people) => (people > 0 && people < SMALLEST_PART) || people > LARGEST_SHARE * scores.length,
    );
  const left = together(perLine.filter((_, line) => !isTold[line]));
  return [
    ...distributions.flatMap((parts, line) => {
      if (!parts) return [];
      const scores = perLine[line] ?? NOBODY;
      const counts = count(scores);
      const isRight =
        parts.length === bins.length &&
        parts.every(
          ({ ids, share }, i) =>
            ids.join() === bins[i]?.join() &&
            Math.abs(share - (counts[i] ?? 0) / scores.length) <= SHARES,
        );
      const tells =
        scores.length < MINIMUM_FOR_SPREAD || isLopsided(scores) || isOnEdge(scores, bins, levels);
      return [
        ...(isRight ? [] : [`${where}, line ${line}: the levels are not those of its people`]),
        ...(tells ? [`${where}, line ${line}: its levels tell too much`] : []),
      ];
    }),
    ...(left.length > 0 && isLopsided(left)
      ? [`${where}: the levels left over tell too much`]
      : []),
    ...checkLeft(`${where}: levels`, isTold, perLine),
  ];
}

/** Are nearly all on the lower or the upper edge of their part, so that mean and distribution tell where? */
function isOnEdge(
  scores: Float64Array,
  bins: readonly (readonly string[])[],
  levels: readonly Level[],
): boolean {
  const starts = bins.map(([first]) => levels.find(({ id }) => id === first)?.from ?? 0);
  const room = { above: 0, below: 0 };
  for (const score of scores) {
    const part = Math.max(
      0,
      starts.findLastIndex((from) => score + 1e-9 >= from),
    );
    room.below += roomBelow(score - (starts[part] ?? 0));
    room.above += roomBelow((starts[part + 1] ?? 100) - score);
  }
  return isExtreme(room);
}

/** Lines without a number that others have: none, or two and 20 people. */
function checkLeft(where: string, isTold: readonly boolean[], perLine: ScoresPerLine): Problem[] {
  const left = perLine.filter((_, line) => !isTold[line]);
  if (left.length === 0 || !isTold.includes(true)) return [];
  const isEnough = left.length >= 2 && together(left).length >= MINIMUM_FOR_SPREAD;
  return isEnough ? [] : [`${where} of the others follow from the total`];
}
