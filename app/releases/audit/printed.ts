import type { Instrument } from "~/questionnaires";

import type { CompetenceResult, GroupResult, ResultDocument, TotalResult } from "../document";
import { measuresOf, type Measures } from "../measures";
import { createReader } from "../respondent-scores";
import { UNKNOWN, type RespondentTable } from "../respondent-table";

/** What is wrong with a document, in words for whoever mends the gate: never shown. */
export type Problem = string;

/** A number of a line: what stands in the document about one measure. */
export type Statement = CompetenceResult | Omit<TotalResult, "withheld">;

/** A way of dividing everybody, as the document prints it. */
export type PrintedBreakdown = {
  /** Empty for everybody as one line. */
  readonly by: readonly string[];
  readonly lines: readonly PrintedLine[];
  /** Line per person; −1 where the document has none for them. */
  readonly lineOf: Int32Array;
};

export type PrintedLine = {
  readonly n: number | null;
  readonly population: number | null;
  /** Two or more for a line that is several groups together. */
  readonly groups: number;
  readonly statement: (measure: number) => Statement | null;
};

/** A document beside the people whom it is about. */
export type Printed = {
  readonly measures: Measures;
  readonly document: ResultDocument;
  readonly people: number;
  /** Scores per measure and person; NaN for somebody who does not have it. */
  readonly scores: readonly Float64Array[];
  /** The same per item, a missing one as the person's mean on its scale; NaN for somebody without that. */
  readonly items: readonly Float64Array[];
  /** Everybody first. */
  readonly breakdowns: readonly PrintedBreakdown[];
};

/** Id of a measure, for a sentence. */
export function nameOf({ scales, total, competences, firstCompetence }: Measures, measure: number) {
  if (measure === total) return "total";
  return (scales[measure] ?? competences[measure - firstCompetence])?.id ?? String(measure);
}

/** Which public sum each line is part of: its own, or the last one, of all lines that do not show it; `null` for none. */
export function publicSums(
  { lines }: Pick<PrintedBreakdown, "lines">,
  isShown: (line: PrintedLine) => boolean,
): number[] | null {
  const shown = lines.map(isShown);
  return shown.includes(true) ? shown.map((own, line) => (own ? line : lines.length)) : null;
}

export function showsMean(measure: number): (line: PrintedLine) => boolean {
  return (line) => typeof line.statement(measure)?.mean === "number";
}

export function showsSpread(measure: number): (line: PrintedLine) => boolean {
  return (line) => {
    const one = line.statement(measure);
    return one !== null && (one.ci !== null || ("sd" in one && (one.sd ?? one.se) !== null));
  };
}

/** Reads a document from its own words: who stands on a line follows from the groups that the line names. */
export function readPrinted(
  instrument: Instrument,
  respondents: RespondentTable,
  document: ResultDocument,
): Printed {
  const measures = measuresOf(instrument);
  const { rows, scores, items } = scoresOf(instrument, respondents, measures);
  const whole: PrintedBreakdown = {
    by: [],
    lines: [lineOf(document, measures)],
    lineOf: new Int32Array(rows.length),
  };
  const breakdowns = document.breakdowns.flatMap(({ by, withheld, groups }) => {
    if (withheld !== null) return [];
    const lines = groups.map((group) => lineOf(group, measures));
    return [{ by, lines, lineOf: linesOfPeople(respondents, rows, by, groups) }];
  });
  return {
    ...{ measures, document, people: rows.length, scores, items },
    breakdowns: [whole, ...breakdowns],
  };
}

/** Those who count: every scale of the total is there; without a total, any scale. */
function scoresOf(instrument: Instrument, respondents: RespondentTable, measures: Measures) {
  const reader = createReader(instrument, respondents, measures, true);
  const needed = measures.totalOf.length > 0 ? measures.totalOf : [...measures.scales.keys()];
  const rows: number[] = [];
  for (let row = 0; row < respondents.n; row += 1) {
    reader.read(row);
    const has = (scale: number) => !Number.isNaN(reader.measures[scale] ?? NaN);
    if (measures.totalOf.length > 0 ? needed.every(has) : needed.some(has)) rows.push(row);
  }
  const table = (width: number) =>
    Array.from({ length: width }, () => new Float64Array(rows.length));
  const scaleOf = instrument.items.map((item) =>
    measures.scales.findIndex(({ id }) => id === item.scale),
  );
  const [scores, items] = [table(measures.width), table(instrument.items.length)];
  rows.forEach((row, person) => {
    reader.read(row);
    scores.forEach((own, measure) => (own[person] = reader.measures[measure] ?? NaN));
    items.forEach((own, item) => {
      const scale = scaleOf[item] ?? -1;
      const isLeftOut = scale >= 0 && Number.isNaN(reader.measures[scale] ?? NaN);
      own[person] = isLeftOut ? NaN : (reader.items[item] ?? NaN);
    });
  });
  return { rows, scores, items };
}

type Numbers = Pick<GroupResult, "population" | "scales" | "competences" | "total"> &
  Partial<Pick<GroupResult, "merged">> & { readonly n: number | null };

function lineOf(
  { n, population, scales, competences, total, merged }: Numbers,
  measures: Measures,
): PrintedLine {
  return {
    n,
    population,
    groups: merged?.length ?? 1,
    statement(measure) {
      if (measure < measures.total) return scales[measure] ?? null;
      if (measure === measures.total) return total;
      return competences[measure - measures.firstCompetence] ?? null;
    },
  };
}

function linesOfPeople(
  { columns }: RespondentTable,
  rows: readonly number[],
  by: readonly string[],
  groups: readonly GroupResult[],
): Int32Array {
  const places = new Map<string, number>();
  groups.forEach(({ values, merged }, line) => {
    for (const names of merged ?? [values ?? {}]) {
      const key = JSON.stringify(by.map((name) => names[name]));
      // Who is named on two lines stands on none: that is wrong whichever is meant.
      places.set(key, places.has(key) ? -1 : line);
    }
  });
  const found = new Map<number, number>();
  const own = by.map((name) => columns.get(name));
  return Int32Array.from(rows, (row) => {
    const code = own.reduce(
      (sum, column) => sum * (column?.values.length ?? 1) + (column?.categories[row] ?? 0),
      0,
    );
    const known = found.get(code);
    if (known !== undefined) return known;
    const names = own.map((column) => column?.values[column.categories[row] ?? 0] ?? UNKNOWN);
    const line = places.get(JSON.stringify(names)) ?? -1;
    found.set(code, line);
    return line;
  });
}
