import fc from "fast-check";
import { expect, test } from "vitest";

import { goldenFacts, goldenInstrument } from "../../../tests/exports/golden-release";
import { readWorkbook } from "../../../tests/setup/read-workbook";
import { documents, name } from "./any-document";
import { releaseSheets } from "./release-workbook";
import { renderWorkbook } from "./render-workbook.server";
import { exportWords } from "./source-of.server";
import { withSheetNames, type Sheet } from "./sheet";

const read = async (sheets: readonly Sheet[]) => await readWorkbook(await renderWorkbook(sheets));

const words = exportWords("nl");

test("names of sheets are ones that Excel takes, each once whatever its capitals", () => {
  const wanted = fc.array(fc.oneof(name, fc.string({ unit: "binary", maxLength: 60 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(wanted, (names) => {
      const given = withSheetNames(names.map((one) => ({ name: one, columns: [], rows: [] })));
      const taken = given.map((sheet) => sheet.name);
      expect(new Set(taken.map((one) => one.toLowerCase())).size).toBe(names.length);
      for (const one of taken) {
        expect(one).toMatch(/^[^[\]:*?/\\]{1,31}$/);
        expect(one).not.toMatch(/^'|'$|^history$/i);
        expect(one.trim()).toBe(one);
      }
    }),
  );
});

test("whatever a release holds, each cell comes back as it is typed, and none is a formula", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const instrument = { ...goldenInstrument, breakdowns: [] };
      const source = { document, instrument, words, facts: goldenFacts, demo: false };
      const sheets = releaseSheets(source);
      const found = await read(sheets);
      expect(found.map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
      for (const [place, sheet] of sheets.entries()) {
        const { rows = [], formulas } = found[place] ?? {};
        expect(formulas).toEqual([]);
        [...sheet.rows].forEach((row, y) =>
          row.forEach((cell, x) => {
            const back = rows[y + 1]?.[x] ?? null;
            if (cell === null) expect(back).toBeNull();
            else if (cell.kind === "text") expect(plain(back)).toBe(plain(cell.text));
            else if (cell.kind === "date") expect(back).toEqual(new Date(cell.day));
            else expect(back).toBe(cell.value);
          }),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test.each(["__proto__", "constructor", "toString"])("a unit may be called %s", async (unit) => {
  const rows = [[{ kind: "text", text: unit }]] as const;
  const [sheet] = await read([{ name: "a", columns: [{ head: unit, width: 10 }], rows }]);
  expect(sheet?.rows).toEqual([[unit], [unit]]);
});

test("while a large workbook is written, who asks something else is answered", async () => {
  const row = Array.from({ length: 20 }, (_, place) => ({ kind: "score", value: place }) as const);
  const rows = Array.from({ length: 4_000 }, () => row);
  const columns = row.map(() => ({ head: "a", width: 10 }));
  let answered = 0;
  const others = setInterval(() => (answered += 1), 1);
  await renderWorkbook([{ name: "a", columns, rows }]);
  clearInterval(others);
  expect(answered).toBeGreaterThan(50);
});

/** A workbook knows one end of a line, and not every sign there is. */
function plain(text: unknown): string {
  return String(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replaceAll("\u007f", "");
}
