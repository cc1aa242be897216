import type { Quartiles } from "~/charts";
import type { Instrument } from "~/questionnaires";
import type { ResultDocument } from "~/releases";

import { areaScales, scaleName, type ScaleName } from "./area-scales";
import type { Others } from "./benchmark";
import { figureOf, type Shown } from "./figure";
import { compareToOthers, type Verdict } from "./verdict";

/** One area of an organisation, and the others beside it where a benchmark exists. */
export type AreaRow = ScaleName & {
  readonly figure: Shown;
  readonly others: Quartiles | null;
  /** Null where nothing can be said: no benchmark, or no margin. */
  readonly verdict: Verdict | null;
};

/** The areas in the framework's order. */
export function areaRows(
  document: ResultDocument,
  instrument: Instrument,
  others: Others | null,
  language: string,
): AreaRow[] {
  const scales = areaScales(instrument);
  const figures = scales.map(({ id }) =>
    figureOf(document.scales.find((scale) => scale.id === id)),
  );
  const lines = scales.map(({ id }) => others?.scales[id] ?? null);
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
