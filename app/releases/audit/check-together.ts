import {
  ENOUGH_ROOM,
  ENOUGH_SQUARES,
  findSmallCut,
  MINIMUM_FOR_SPREAD,
  singledOut,
  type Arc,
} from "~/disclosure";

import { cellsOf, type Cell } from "./cells";
import {
  nameOf,
  publicSums,
  showsMean,
  showsSpread,
  type Printed,
  type PrintedBreakdown,
  type Problem,
} from "./printed";

export type Together = {
  readonly problems: readonly Problem[];
  /** Combinations of lines that people stand on, where three breakdowns or more are shown. */
  readonly atoms: number;
};

/** All lines together: what differences of unions of them say. */
export function checkTogether(printed: Printed): Together {
  const { breakdowns, document } = printed;
  const problems = breakdowns.flatMap((other, i) =>
    breakdowns.slice(0, i).flatMap((one) => checkPair(printed, one, other)),
  );
  const [, ...real] = breakdowns;
  if (real.length < 3) return { problems, atoms: 0 };
  const { atoms, people } = singledOut(
    real.map(({ lines, lineOf }) => ({ lines: lines.length, lineOf })),
    document.minimum,
  );
  const few = people === null ? [] : [`all breakdowns together single out ${people} people`];
  return { problems: [...problems, ...few], atoms };
}

function checkPair(printed: Printed, one: PrintedBreakdown, other: PrintedBreakdown): Problem[] {
  const cells = cellsOf(printed, one, other);
  return Array.from({ length: printed.measures.firstLeftover }, (_, measure) =>
    checkMeasure(printed, [one, other], measure, cells(measure)),
  ).flat();
}

function checkMeasure(
  printed: Printed,
  [one, other]: readonly [PrintedBreakdown, PrintedBreakdown],
  measure: number,
  cells: readonly Cell[],
): Problem[] {
  const where = `${one.by.join("*")} and ${other.by.join("*")}, ${nameOf(printed.measures, measure)}`;
  const check = (kind: string, arcs: readonly Arc[] | null, least: number): Problem[] => {
    const cut = arcs && findSmallCut(arcs, least);
    return cut === null ? [] : [`${where}: ${kind} differ by ${cut}, not ${least}`];
  };
  const means = arcsOf(one, other, cells, showsMean(measure));
  const spreads = arcsOf(one, other, cells, showsSpread(measure));
  const people = ({ people }: Cell) => [people, people] as const;
  return [
    ...check("people", means(people), printed.document.minimum),
    ...check(
      "room",
      means(({ above, below }) => [above, below]),
      ENOUGH_ROOM,
    ),
    ...check("people with a spread", spreads(people), MINIMUM_FOR_SPREAD),
    ...check(
      "squares",
      spreads(({ squares, rise }) => [squares, rise]),
      ENOUGH_SQUARES,
    ),
  ];
}

/** Arcs between the public sums of two breakdowns, with capacities of each cell; `null` where one has none. */
function arcsOf(
  one: PrintedBreakdown,
  other: PrintedBreakdown,
  cells: readonly Cell[],
  isShown: Parameters<typeof publicSums>[1],
) {
  const [from, to] = [publicSums(one, isShown), publicSums(other, isShown)];
  return (of: (cell: Cell) => readonly [number, number]): Arc[] | null => {
    if (!from || !to) return null;
    return cells.map((cell): Arc => {
      const [forth, back] = of(cell);
      return {
        from: from[cell.left] ?? 0,
        to: one.lines.length + 1 + (to[cell.right] ?? 0),
        ...{ forth, back, needsForth: true, needsBack: true },
      };
    });
  };
}
