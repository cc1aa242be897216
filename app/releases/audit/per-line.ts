import type { PrintedBreakdown } from "./printed";

/** The scores of the people of each line who have one. */
export type ScoresPerLine = readonly Float64Array[];

/**
 * Divides scores over the lines of a breakdown: who stands where is sorted once, for all measures.
 *
 * @returns for scores per person, NaN for none, those of each line
 */
export function scoresPerLine({
  lines,
  lineOf,
}: Pick<PrintedBreakdown, "lines" | "lineOf">): (scores: Float64Array) => ScoresPerLine {
  const starts = new Int32Array(lines.length + 1);
  for (const line of lineOf) if (line >= 0) starts[line + 1] = (starts[line + 1] ?? 0) + 1;
  for (let line = 0; line < lines.length; line += 1)
    starts[line + 1] = (starts[line + 1] ?? 0) + (starts[line] ?? 0);
  const next = starts.slice();
  const people = new Int32Array(starts.at(-1) ?? 0);
  lineOf.forEach((line, person) => {
    if (line < 0) return;
    people[next[line] ?? 0] = person;
    next[line] = (next[line] ?? 0) + 1;
  });
  return (scores) => {
    const own = new Float64Array(people.length);
    let end = 0;
    return lines.map((_, line) => {
      const start = end;
      for (let i = starts[line] ?? 0; i < (starts[line + 1] ?? 0); i += 1) {
        const score = scores[people[i] ?? 0] ?? NaN;
        if (!Number.isNaN(score)) own[end++] = score;
      }
      return own.subarray(start, end);
    });
  };
}

/** The scores of several lines as of one. */
export function together(lines: ScoresPerLine): Float64Array {
  const all = new Float64Array(lines.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const line of lines) {
    all.set(line, end);
    end += line.length;
  }
  return all;
}
