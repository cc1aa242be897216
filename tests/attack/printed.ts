import type { ResultDocument } from "~/releases";

/** The people of a line, as it is printed: everybody, or those of the named groups of a breakdown. */
export type PrintedLine = {
  readonly by: readonly string[];
  /** Category per background question; empty for everybody. */
  readonly groups: readonly Readonly<Record<string, string>>[];
};

export type PrintedLevel = { readonly ids: readonly string[]; readonly share: number };

/** Numbers that stand beside each other: one measure on one line. Absent is null. */
export type Statement = {
  /** `total`, or the kind and the id: `scale:x`, `competence:1.1`, `item:a`. */
  readonly measure: string;
  readonly line: PrintedLine;
  /** Null where no number of people is printed beside it: then that of its line. */
  readonly n: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly ci: readonly [number, number] | null;
  readonly levels: readonly PrintedLevel[] | null;
  /** Cronbach's alpha. */
  readonly alpha: number | null;
  readonly missing: number | null;
};

export type PrintedHeadcount = {
  readonly line: PrintedLine;
  readonly n: number;
  readonly population: number | null;
};

/** All that one reader can lay hands on about one measurement. */
export type Printed = {
  readonly minimum: number;
  readonly statements: readonly Statement[];
  readonly headcounts: readonly PrintedHeadcount[];
};

export const everybody: PrintedLine = { by: [], groups: [] };

const nothing = {
  n: null,
  mean: null,
  sd: null,
  se: null,
  ci: null,
  levels: null,
  alpha: null,
  missing: null,
};

type Numbers = Partial<Omit<Statement, "measure" | "line">>;

export function statement(measure: string, line: PrintedLine, numbers: Numbers): Statement {
  return { ...nothing, ...numbers, measure, line };
}

/** What stands in a release. */
export function readDocument(document: ResultDocument): Printed {
  const lines = [
    { line: everybody, numbers: document, population: document.population },
    ...document.breakdowns.flatMap(({ by, groups }) =>
      groups.map((numbers) => ({
        line: { by, groups: numbers.merged ?? (numbers.values ? [numbers.values] : []) },
        numbers,
        population: numbers.population,
      })),
    ),
  ];
  return {
    minimum: document.minimum,
    statements: [
      ...lines.flatMap(({ line, numbers }) => [
        ...numbers.scales.map((scale) =>
          statement(`scale:${scale.id}`, line, { ...scale, alpha: scale.alpha?.value ?? null }),
        ),
        ...numbers.competences.map((one) => statement(`competence:${one.id}`, line, one)),
        ...(numbers.total ? [statement("total", line, numbers.total)] : []),
      ]),
      ...document.items.map((item) => statement(`item:${item.id}`, everybody, item)),
    ],
    headcounts: lines.flatMap(({ line, numbers: { n }, population }) =>
      n === null ? [] : [{ line, n, population }],
    ),
  };
}
