import type { Quartiles } from "~/charts";
import type { Instrument } from "~/questionnaires";
import type { ResultDocument } from "~/releases";

import { areaScales, scaleName, type ScaleName } from "../figures/area-scales";
import type { Others } from "../benchmark/benchmark";
import { figureOf, type Shown } from "../figures/figure";
import { compareToOthers, type Verdict } from "../figures/verdict";

/** One area of an organisation, and the others beside it where a benchmark exists. */
export type AreaRow = ScaleName & {
  readonly figure: Shown;
  readonly others: Quartiles | null;
  /** Null where nothing can be said: no benchmark, or no margin. */
  readonly verdict: Verdict | null;
};

/**
 * The areas in the framework's order.
 *
 * @param on "release": the released figures, beside others only where these have the whole score too; "comparison": on
 *   common items where the others are
 */
export function areaRows(
  document: ResultDocument,
  instrument: Instrument,
  others: Others | null,
  language: string,
  on: "release" | "comparison" = "release",
): AreaRow[] {
  const scales = areaScales(instrument);
  const found = scales.map(({ id }) => others?.scales[id] ?? null);
  const lines = found.map((line) => (on === "release" && line?.own ? null : line));
  const figures = scales.map(({ id }, index): Shown => {
    const own = lines[index]?.own;
    if (own) return { kind: "figure", n: own.n, mean: own.mean, margin: own.ci, sd: null };
    return figureOf(document.scales.find((scale) => scale.id === id));
  });
  const verdicts = compareToOthers(figures, lines);
  return scales.map((scale, index) => {
    const line = lines[index] ?? null;
    return {
      ...scaleName(scale, language),
      figure: figures[index] ?? figureOf(null),
      others: line && { q1: line.q1, median: line.median, q3: line.q3 },
      verdict: verdicts[index] ?? null,
    };
  });
}
