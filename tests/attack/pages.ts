import { z } from "zod";

import type { Person } from "./knowledge";
import { everybody, statement, type Printed, type PrintedLine, type Statement } from "./printed";

const figure = z.object({
  kind: z.string(),
  n: z.number().optional(),
  mean: z.number().optional(),
  margin: z.tuple([z.number(), z.number()]).nullable().optional(),
  sd: z.number().nullable().optional(),
});

const row = z.object({ id: z.string(), figure });

const heat = z.object({
  by: z.string(),
  columns: z.array(z.object({ id: z.string() })),
  lines: z.array(z.object({ id: z.string(), n: z.number(), cells: z.array(z.object({ figure })) })),
});

const page = z.object({
  minimum: z.number(),
  areas: z.object({ rows: z.array(row) }),
  levels: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        parts: z.array(z.object({ id: z.string(), share: z.number() })),
      }),
    ),
  }),
  competences: z.object({ rows: z.array(row), mean: z.number().nullable() }),
  breakdowns: z.array(z.object({ id: z.string() })),
  heat: heat.nullable(),
  own: z.object({ rows: z.array(row) }).nullable(),
  knowledge: z.object({ rows: z.array(row) }).nullable(),
});

export type ResultsPage = z.infer<typeof page>;

/** The page of results in what its loader sent, wherever it stands. */
export function findResultsPage(data: unknown): ResultsPage | null {
  const found = page.safeParse(data);
  if (found.success) return found.data;
  if (typeof data !== "object" || data === null) return null;
  for (const part of Object.values(data)) {
    const inside = findResultsPage(part);
    if (inside) return inside;
  }
  return null;
}

/** Everything on the pages of one measurement, as statements about lines of people. */
export function readPages(pages: readonly ResultsPage[], people: readonly Person[]): Printed {
  const statements = pages.flatMap((one) => [
    ...[one.areas, one.own, one.knowledge].flatMap((rows) =>
      (rows?.rows ?? []).map(({ id, figure }) => shown(`scale:${id}`, everybody, figure)),
    ),
    ...one.competences.rows.map(({ id, figure }) => shown(`competence:${id}`, everybody, figure)),
    ...(one.competences.mean === null
      ? []
      : [statement("total", everybody, { mean: one.competences.mean })]),
    ...(one.heat ? heatStatements(one.heat, people) : []),
  ]);
  const levels = new Map(pages[0]?.levels.rows.map(({ id, parts }) => [id, parts]));
  return {
    minimum: pages[0]?.minimum ?? 0,
    statements: distinct(statements).map((one) => {
      const parts = one.line === everybody ? levels.get(one.measure.replace("scale:", "")) : null;
      const found = parts?.map(({ id, share }) => ({ ids: id.split("+"), share }));
      return found && found.length > 0 ? { ...one, levels: found } : one;
    }),
    headcounts: [],
  };
}

function shown(
  measure: string,
  line: PrintedLine,
  { kind, n, mean, margin, sd }: z.infer<typeof figure>,
) {
  return kind === "figure"
    ? statement(measure, line, {
        n: n ?? null,
        mean: mean ?? null,
        ci: margin ?? null,
        sd: sd ?? null,
      })
    : statement(measure, line, {});
}

function heatStatements({ by, columns, lines }: z.infer<typeof heat>, people: readonly Person[]) {
  const names = by.split("*");
  const groups = lines.map(({ id }) => (id === "other" ? null : valuesOf(id)));
  const named = new Set(groups.map((values) => JSON.stringify(values)));
  const all = people.map(({ categories }) =>
    Object.fromEntries(names.map((name) => [name, categories[name] ?? "__unknown__"])),
  );
  const rest = all.filter((values) => !named.has(JSON.stringify(values)));
  return lines.flatMap(({ cells }, i) => {
    const values = groups[i];
    const line = { by: names, groups: values ? [values] : rest };
    return cells.map(({ figure }, column) =>
      shown(`scale:${columns[column]?.id ?? ""}`, line, figure),
    );
  });
}

function valuesOf(id: string): Record<string, string> {
  return z.record(z.string(), z.string()).parse(JSON.parse(id));
}

/** The same number on several pages counts once. */
function distinct(statements: readonly Statement[]): Statement[] {
  return [
    ...new Map(statements.map((one) => [JSON.stringify([one.measure, one.line]), one])).values(),
  ];
}
