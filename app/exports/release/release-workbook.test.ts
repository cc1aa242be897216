import exceljs from "exceljs";
import fc from "fast-check";
import { expect, test } from "vitest";

import { documents, name } from "./any-document";
import { goldenFacts, goldenInstrument } from "../../../tests/exports/golden-release";
import { releaseSheets } from "./release-workbook";
import { renderWorkbook } from "./render-workbook.server";
import { exportWords } from "./source-of.server";
import { withSheetNames, type Sheet } from "./sheet";

async function read(sheets: readonly Sheet[]): Promise<exceljs.Worksheet[]> {
  const book = new exceljs.Workbook();
  const bytes = await renderWorkbook(sheets);
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book.worksheets;
}

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
        const rows = found[place];
        [...sheet.rows].forEach((row, y) =>
          row.forEach((cell, x) => {
            const back = rows?.getCell(y + 2, x + 1);
            expect(back?.type).not.toBe(exceljs.ValueType.Formula);
            if (cell === null) expect(back?.value ?? null).toBeNull();
            else if (cell.kind === "text") {
              expect(back?.type).toBe(exceljs.ValueType.String);
              expect(plain(back?.text)).toBe(plain(cell.text));
            } else if (cell.kind === "date") expect(back?.value).toEqual(new Date(cell.day));
            else expect(back?.value).toBe(cell.value);
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
  expect(plain(sheet?.getCell("A2").text)).toBe(unit);
});

/** A workbook knows one end of a line, and not every sign there is. */
function plain(text: string | undefined): string | undefined {
  return text
    ?.replace("\u200b", "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "\ufffd");
}
