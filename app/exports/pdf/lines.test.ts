import fc from "fast-check";
import { expect, test } from "vitest";

import { breakLines, type Run } from "./lines";
import { linesThatFit } from "./write-text";

/** Every sign is one wide; bold ones two. */
const measure = (text: string, bold: boolean) => text.length * (bold ? 2 : 1);
const textsOf = (runs: readonly Run<boolean>[], width: number) =>
  breakLines(runs, width, measure).map(({ pieces }) => pieces.map(({ text }) => text).join(""));
const plain = (text: string, width: number) => textsOf([{ text, mark: false }], width);

test.each([
  ["een twee drie", 8, ["een twee ", "drie"]],
  ["een twee", 8, ["een twee"]],
  ["een twee ", 8, ["een twee "]],
  ["zeven-sloten tegelijk", 9, ["zeven-", "sloten ", "tegelijk"]],
  ["en/of dit", 5, ["en/of ", "dit"]],
  ["abcdefgh", 3, ["abc", "def", "gh"]],
  ["", 3, []],
])("“%s” in lines of %i breaks where a reader would", (text, width, lines) => {
  expect(plain(text, width)).toEqual(lines);
});

test("words in two looks without a space between them stay together", () => {
  const runs = [
    { text: "zie (", mark: false },
    { text: "bron", mark: true },
    { text: "), enzovoort", mark: false },
  ];
  expect(textsOf(runs, 13)).toEqual(["zie ", "(bron), ", "enzovoort"]);
});

const looks = fc.array(
  fc.record({ text: fc.string({ unit: fc.constantFrom(..."ab  -/") }), mark: fc.boolean() }),
);

test("no sign is lost, and no line is wider than it may be", () => {
  fc.assert(
    fc.property(looks, fc.integer({ min: 2, max: 30 }), (runs, width) => {
      const lines = breakLines(runs, width, measure);
      const signs = (all: readonly Run<boolean>[]) =>
        all.flatMap(({ text, mark }) => [...text].map((sign) => `${sign}${mark}`));
      expect(signs(lines.flatMap(({ pieces }) => pieces))).toEqual(signs(runs));
      for (const line of lines) {
        const last = line.pieces.at(-1);
        const all = line.pieces.reduce((sum, { text, mark }) => sum + measure(text, mark), 0);
        const space = (last?.text.match(/ *$/)?.[0].length ?? 0) * (last?.mark ? 2 : 1);
        expect(line.width).toBe(all - space);
        // Only spaces may stand out, where nobody sees them.
        const words = line.pieces.some(({ text }) => text.trim() !== "");
        if (words) expect(visible(line.pieces)).toBeLessThanOrEqual(width);
      }
    }),
    { numRuns: 500 },
  );
});

/** Up to the last sign that is no space. */
function visible(pieces: readonly Run<boolean>[]): number {
  const signs = pieces.flatMap(({ text, mark }) => [...text].map((sign) => ({ sign, mark })));
  const end = signs.findLastIndex(({ sign }) => sign !== " ");
  return signs.slice(0, end + 1).reduce((sum, { mark }) => sum + (mark ? 2 : 1), 0);
}

test("no line of a paragraph stands alone at the foot or the head of a page", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 50 }), (lines, room) => {
      const here = linesThatFit(lines, room);
      expect(here).toBeLessThanOrEqual(room);
      if (lines <= room) expect(here).toBe(lines);
      else expect(here === 0 || (here >= 2 && lines - here >= 2)).toBe(true);
    }),
  );
});
