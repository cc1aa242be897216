import type { Instrument } from "~/questionnaires";
import type { BreakdownResult, GroupResult, ResultDocument, WithheldReason } from "~/releases";

import { areaScales, scaleName, type ScaleName } from "../figures/area-scales";
import { figureOf, isFigure, type Shown } from "../figures/figure";
import { breakdownName, groupName, groupRank } from "./group-names";
import { heatFinding } from "./heat-finding";
import type { HeatLine } from "./heat-line";
import type { Sentence } from "../words/sentence";
import { compareToRest } from "../figures/verdict";

export type HeatView = {
  readonly by: string;
  readonly name: string;
  readonly finding: Sentence;
  /** Why the whole breakdown is absent. */
  readonly withheld: WithheldReason | null;
  readonly columns: readonly (ScaleName & { readonly hidden: WithheldReason | null })[];
  readonly lines: readonly HeatLine[];
  readonly sum: HeatLine;
};

/** Address of a breakdown: "unit", "unit*ageBand". */
export const breakdownId = (by: readonly string[]) => by.join("*");

/** One breakdown by area. Differences are marked only where they are shown to be real. */
export function heatView(
  document: ResultDocument,
  breakdown: BreakdownResult,
  instrument: Instrument,
  language: string,
): HeatView {
  const scales = areaScales(instrument);
  const groups = breakdown.groups.toSorted((one, other) =>
    order(one, other, breakdown, instrument),
  );
  const figures = groups.map((group) => scaleFigures(group, scales));
  const whole = scaleFigures(document, scales);
  const verdicts = compareToRest(
    groups.map((group, index) => ({
      named: !group.other,
      population: group.population,
      figures: figures[index] ?? [],
    })),
    { population: document.population, figures: whole },
  );
  const lines = groups.map((group, row) => ({
    id: group.values ? JSON.stringify(group.values) : "other",
    name: group.values ? groupName(group.values, breakdown.by, instrument, language) : null,
    merged: (group.merged ?? []).map((values) =>
      groupName(values, breakdown.by, instrument, language),
    ),
    n: group.n,
    cells: (figures[row] ?? []).map((figure, column) => ({
      figure,
      verdict: verdicts[row]?.[column] ?? null,
    })),
  }));
  const columns = scales.map((scale, column) => ({
    ...scaleName(scale, language),
    hidden: columnReason(lines, column),
  }));
  const cells = whole.map((figure) => ({ figure, verdict: null }));
  return {
    by: breakdownId(breakdown.by),
    name: breakdownName(breakdown.by, instrument, language),
    finding: heatFinding(breakdown, lines, columns, language),
    withheld: breakdown.withheld,
    columns,
    lines,
    sum: { id: "sum", name: null, merged: [], n: document.n, cells },
  };
}

function scaleFigures(
  line: Pick<GroupResult, "scales">,
  scales: readonly { readonly id: string }[],
): Shown[] {
  return scales.map(({ id }) => figureOf(line.scales.find((scale) => scale.id === id)));
}

/** The value rule hides a scale in all lines at once: then one reason stands for the column. */
function columnReason(lines: readonly HeatLine[], column: number): WithheldReason | null {
  const figures = lines.flatMap((line) => line.cells[column]?.figure ?? []);
  const [first] = figures;
  if (!first || isFigure(first) || figures.length < 2) return null;
  const same = figures.every((figure) => !isFigure(figure) && figure.reason === first.reason);
  return same ? first.reason : null;
}

function order(
  one: GroupResult,
  other: GroupResult,
  { by }: BreakdownResult,
  instrument: Instrument,
): number {
  if (!one.values || !other.values) return Number(!one.values) - Number(!other.values);
  const ranks = groupRank(one.values, by, instrument) - groupRank(other.values, by, instrument);
  if (ranks !== 0) return ranks;
  const key = (values: Readonly<Record<string, string>>) => by.map((name) => values[name]).join();
  return key(one.values).localeCompare(key(other.values), "nl");
}
