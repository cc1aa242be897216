import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { ChartTable, TableCell } from "~/charts";

import { chartCsv } from "./chart-csv.server";

const heads = {
  low: (head: string) => `${head}, laag`,
  high: (head: string) => `${head}, hoog`,
  reason: "Waarom niet getoond",
};
const origin = [["release_hash", "b".repeat(64)]] as const;
const text = fc.oneof(
  fc.string(),
  fc.constantFrom("=1+1", "@SUM(A1)", "+1", "-1", 'a "b", c', "een\r\ntwee"),
);
const score = fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10);
const cell: fc.Arbitrary<TableCell> = fc.oneof(text, score, fc.tuple(score, score));
const tables: fc.Arbitrary<ChartTable> = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    caption: fc.constant("Tabel"),
    columns: fc.constant(
      Array.from({ length: width }, (_, index) => ({
        head: `Kolom ${index}`,
        kind: "score" as const,
      })),
    ),
    rows: fc.array(
      fc.oneof(
        fc.array(cell, { minLength: width, maxLength: width }),
        fc.tuple(
          text,
          text.map((hidden) => ({ hidden })),
        ),
      ),
      { maxLength: 5 },
    ),
  }),
);

const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n" });

test("every number of a chart stands in its file, a pair as two, and every row says its release", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const [head = [], ...rows] = read(chartCsv(table, origin, heads));
      expect(rows).toHaveLength(table.rows.length);
      rows.forEach((row, index) => {
        expect(row).toHaveLength(head.length);
        expect(row.at(-1)).toBe(origin[0][1]);
        const numbers = (table.rows[index] ?? [])
          .flatMap((one) => (Array.isArray(one) ? one : [one]))
          .filter((one) => typeof one === "number");
        for (const number of numbers) expect(row).toContain(String(number));
      });
    }),
  );
});

test("no cell begins a formula", () => {
  fc.assert(
    fc.property(tables, (table) => {
      for (const one of read(chartCsv(table, origin, heads)).flat())
        expect(one).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("a hidden row has its reason in a column of its own and no number", () => {
  const csv = chartCsv(
    {
      caption: "",
      columns: [
        { head: "Gebied", kind: "text" },
        { head: "Score", kind: "score" },
        { head: "Marge", kind: "score" },
      ],
      rows: [
        ["Informatie", 61.2, [60, 62.4]],
        ["Veiligheid", { hidden: "Te gelijk" }],
      ],
    },
    [],
    heads,
  );
  expect(read(csv)).toEqual([
    ["Gebied", "Score", "Marge, laag", "Marge, hoog", "Waarom niet getoond"],
    ["Informatie", "61.2", "60", "62.4", ""],
    ["Veiligheid", "", "", "", "Te gelijk"],
  ]);
});
