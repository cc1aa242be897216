import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import { csvRecords } from "./read-csv-records.server";

async function* inPieces(text: string, size: number) {
  for (let i = 0; i < text.length; i += size) yield await Promise.resolve(text.slice(i, i + size));
}

/** The first line, as it is looked at, and the rest in pieces. */
function peeked(text: string, size: number) {
  const start = text.slice(0, text.search(/[\r\n]/) + 3);
  return { start, rest: inPieces(text.slice(start.length), size) };
}

async function read(text: string, size = 7) {
  const records: (readonly string[])[] = [];
  const lines: number[] = [];
  const problems: string[] = [];
  for await (const block of csvRecords(peeked(text, size))) {
    if ("records" in block) {
      records.push(...block.records);
      lines.push(...block.lines);
    } else problems.push(`line ${block.line}: ${block.message}`);
  }
  return { records, lines, problems };
}

const plainCell = fc.stringMatching(/^[a-z0-9 .€é]{0,6}$/);
const anyCell = fc.oneof(
  { weight: 3, arbitrary: plainCell },
  { weight: 1, arbitrary: fc.stringMatching(/^[ab",;\n]{1,6}$/) },
);
const pieces = fc.integer({ min: 1, max: 40 });
const tableOf = (cell: fc.Arbitrary<string>) =>
  fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 12,
    }),
  );
const header = (width: number) => Array.from({ length: width }, (_, i) => `kolom${i}`);
const withHeader = (rows: string[][]) => [header(rows[0]?.length ?? 0), ...rows];

test("cells come out as they went in, with quotes or without, in any pieces", async () => {
  await fc.assert(
    fc.asyncProperty(tableOf(anyCell), pieces, fc.boolean(), async (rows, size, quoted) => {
      const table = withHeader(rows);
      const text = stringify(table, { quoted });
      const found = await read(text, size);
      expect(found).toMatchObject({ records: table, problems: [] });
      let line = 1;
      const starts = table.map((cells) => {
        const own = line;
        line += cells.join("").split("\n").length;
        return own;
      });
      expect(found.lines).toEqual(starts);
    }),
  );
});

test("lines without quotes are cut as csv-parse cuts them, whatever ends them", async () => {
  const ends = fc.constantFrom("\n", "\r\n", "\r");
  await fc.assert(
    fc.asyncProperty(tableOf(plainCell), pieces, ends, async (rows, size, end) => {
      const table = withHeader(rows);
      const text = table.map((cells) => cells.join(";") + end).join("");
      const { records } = await read(text, size);
      expect(records).toEqual(parse(text, { delimiter: ";", record_delimiter: end }));
    }),
  );
});

test("a file may change its line ends halfway, and need not end with one", async () => {
  const { records, lines } = await read('a,b\r\n1,2\n3,"4\r\n5"\r\n6,7');
  expect(records).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4\r\n5"],
    ["6", "7"],
  ]);
  expect(lines).toEqual([1, 2, 3, 5]);
});

test("a quote inside a cell that has none around it is a mistake, with its line", async () => {
  const { problems } = await read('a,b\n1,2\n3,4 "vier"\n');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^line 3: this is not CSV: Invalid Opening Quote/);
});

test("a quote that never closes does not draw the whole file into memory", async () => {
  let drawn = 0;
  const endless = async function* () {
    for (;;) {
      drawn += 1;
      yield await Promise.resolve("1,2\n".repeat(10_000));
    }
  };
  const found: unknown[] = [];
  for await (const block of csvRecords({ start: 'a,b\n1,"2\n', rest: endless() }))
    found.push(block);
  expect(found.at(-1)).toMatchObject({ message: expect.stringContaining("Quote Not Closed") });
  expect(drawn).toBeLessThan(40);
});

test("a line without end does not draw the whole file into memory", async () => {
  let drawn = 0;
  const endless = async function* () {
    for (;;) {
      drawn += 1;
      yield await Promise.resolve("1,2,".repeat(10_000));
    }
  };
  const found: unknown[] = [];
  for await (const block of csvRecords({ start: "a,b\n", rest: endless() })) found.push(block);
  expect(found.at(-1)).toEqual({
    line: 2,
    column: null,
    message: "this line is longer than 1000000 letters",
  });
  expect(drawn).toBeLessThan(40);
});
