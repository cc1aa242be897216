import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import { goldenInstrument } from "../../../tests/exports/golden-release";
import { documents } from "./any-document";
import { releaseCsv } from "./release-csv.server";
import { releaseColumns, releaseLines } from "./release-table";

const origin = {
  measurement: "huis-golf",
  versionHash: "a".repeat(64),
  releaseHash: "b".repeat(64),
};
const read = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, bom: true, record_delimiter: "\r\n" });

test("every line comes back from the file as it went in, and says which release it is of", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const lines = releaseLines(document, goldenInstrument);
      const back = read(releaseCsv(lines, origin));
      expect(back).toHaveLength(lines.length);
      for (const [place, line] of lines.entries()) {
        const row = back[place];
        expect(row).toMatchObject({
          measurement: "huis-golf",
          version_hash: origin.versionHash,
          release_hash: origin.releaseHash,
        });
        for (const column of releaseColumns) {
          const key = column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
          const text = line[column] === null ? "" : String(line[column]);
          const guard = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? "'" : "";
          expect(row?.[key]).toBe(guard + text);
        }
      }
    }),
  );
});

test("no cell begins a formula, whatever units and scales are called", () => {
  fc.assert(
    fc.property(documents, (document) => {
      for (const row of read(releaseCsv(releaseLines(document, goldenInstrument), origin)))
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("each figure of the document stands in one line, and what is withheld has its reason there", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const lines = releaseLines(document, goldenInstrument);
      const shown = document.breakdowns.filter((one) => one.withheld === null);
      const all = [document, ...shown.flatMap(({ groups }) => groups)];
      const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
      const sum = (of: (one: (typeof all)[number]) => number) =>
        all.reduce((n, one) => n + of(one), 0);
      const hidden = document.breakdowns.length - shown.length;
      expect(count("total")).toBe(sum(({ total }) => (total ? 1 : 0)) + hidden);
      expect(count("scale")).toBe(sum(({ scales }) => scales.length));
      expect(count("competence")).toBe(sum(({ competences }) => competences.length));
      expect(count("item")).toBe(document.items.length);
      const levels = sum(
        ({ scales, total }) =>
          scales.reduce((n, one) => n + (one.levels?.length ?? 0), 0) +
          (total?.levels?.length ?? 0),
      );
      expect(lines.filter(({ kind, share }) => kind === "level" && share !== null)).toHaveLength(
        levels,
      );
    }),
  );
});

test("the columns stand in an order that does not change", () => {
  expect(releaseCsv([], origin).trim().replace("\uFEFF", "")).toBe(
    "breakdown,group,merged,population,kind,id,n,mean,sd,se,ci_low,ci_high,share,alpha,alpha_low,alpha_high,omega,withheld,reliability_withheld,population_withheld,measurement,version_hash,release_hash",
  );
});
