import { isAlike, isExtreme, isNearlyEveryone, roomOf } from "~/disclosure";
import type { Level } from "~/questionnaires";
import { sampleOf } from "~/statistics";

import { checkLevels, checkSpread } from "./check-numbers";
import { scoresPerLine, together, type ScoresPerLine } from "./per-line";
import { nameOf, showsSpread, type Printed, type PrintedBreakdown, type Problem } from "./printed";

/** Each line by itself: who is on it, and every number about them. */
export function checkLines(printed: Printed, levels: readonly Level[]): Problem[] {
  return printed.breakdowns.flatMap((breakdown) => {
    const scoresOf = scoresPerLine(breakdown);
    return [
      ...checkPeople(printed, breakdown),
      ...Array.from({ length: printed.measures.firstLeftover }, (_, measure) => {
        const scored = printed.scores[measure] ?? new Float64Array(0);
        return checkMeasure(printed, breakdown, measure, { levels, perLine: scoresOf(scored) });
      }).flat(),
    ];
  });
}

function checkPeople({ document }: Printed, { by, lines, lineOf }: PrintedBreakdown): Problem[] {
  if (lineOf.includes(-1)) return [`${by.join("*")}: somebody stands on no line`];
  const people = lines.map(() => 0);
  for (const line of lineOf) people[line] = (people[line] ?? 0) + 1;
  return lines.flatMap(({ n, population }, line) => {
    const found = people[line] ?? 0;
    const where = `${by.join("*")} line ${line}`;
    return [
      ...(found === n ? [] : [`${where}: ${found} people, not ${n}`]),
      ...(found >= document.minimum ? [] : [`${where}: ${found} people are too few`]),
      ...(isNearlyEveryone({ n: found, population }) ? [`${where}: nearly everyone`] : []),
    ];
  });
}

/** The lines that show a measure, and those that do not as one more: theirs is what the total leaves over. */
function checkMeasure(
  printed: Printed,
  breakdown: PrintedBreakdown,
  measure: number,
  { levels, perLine }: { readonly levels: readonly Level[]; readonly perLine: ScoresPerLine },
): Problem[] {
  const { document } = printed;
  const where = `${breakdown.by.join("*")} ${nameOf(printed.measures, measure)}`;
  const statements = breakdown.lines.map((line) => line.statement(measure));
  const isShown = statements.map((statement) => typeof statement?.mean === "number");
  if (!isShown.includes(true)) return [];
  const left = together(perLine.filter((_, line) => !isShown[line]));
  const leftGroups = breakdown.lines.reduce(
    (sum, { groups }, line) => sum + (isShown[line] || !perLine[line]?.length ? 0 : groups),
    0,
  );
  const sums = [...perLine.filter((_, line) => isShown[line]), ...(left.length > 0 ? [left] : [])];
  return [
    ...sums.flatMap((own) => {
      const isWrong =
        own.length < document.minimum || isExtreme(roomOf(own)) || isAlike(sampleOf(own));
      return isWrong ? [`${where}: a sum of ${own.length} people tells too much`] : [];
    }),
    ...(leftGroups === 1 ? [`${where}: a hidden group is what the total leaves over`] : []),
    ...checkSpread(where, statements, breakdown.lines.map(showsSpread(measure)), perLine),
    ...checkLevels(where, statements, perLine, levels),
  ];
}
