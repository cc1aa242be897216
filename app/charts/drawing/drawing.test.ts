import fc from "fast-check";
import { expect, test } from "vitest";

import type { DotRow, ShareRow } from "../rows";
import { dotDrawing } from "./dot-drawing";
import type { Board, Drawing, Point, Shape } from "./drawing";
import { heatDrawing } from "./heat-drawing";
import { shareDrawing } from "./share-drawing";

const measure = (text: string, size: number) => text.length * size * 0.5;
const board: Board = { width: 600, size: 10, measure };

const words = fc
  .array(fc.stringMatching(/^[a-zé]{1,14}$/), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(" "));
const score = fc.integer({ min: 300, max: 900 }).map((tenths) => tenths / 10);
const pair = fc
  .tuple(score, score)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const mark = fc.record({ mean: score, margin: fc.option(pair) });

const shown = { code: fc.option(fc.constant("2.1")), tone: fc.constantFrom("2", "own") };
const dotRow: fc.Arbitrary<DotRow> = fc.oneof(
  fc.record({
    ...{ id: fc.uuid(), label: words, ...shown, mark, before: fc.option(mark) },
    ...{ band: fc.option(pair), value: fc.constant("62"), interval: fc.constant("60 tot 64") },
    verdict: fc.option(fc.record({ text: words, proven: fc.boolean() })),
    hidden: fc.constant(null),
  }),
  fc.record({
    ...{ id: fc.uuid(), label: words, ...shown, hidden: words },
    ...{ mark: fc.constant(null), band: fc.constant(null) },
    ...{ value: fc.constant(null), interval: fc.constant(null), verdict: fc.constant(null) },
  }),
);

/** The corners of what a mark covers. */
function cornersOf(shape: Shape): Point[] {
  if ("points" in shape) return [...shape.points];
  const [x, y] = shape.at;
  if (shape.kind === "box") return [shape.at, [x + shape.size[0], y + shape.size[1]]];
  if (shape.kind === "dot")
    return [
      [x - shape.radius, y - shape.radius],
      [x + shape.radius, y + shape.radius],
    ];
  const wide = measure(shape.text, shape.size);
  const from = { start: x, middle: x - wide / 2, end: x - wide }[shape.anchor ?? "start"];
  return [
    [from, y - shape.size],
    [from + wide, y],
  ];
}

function expectInside({ width, height, shapes }: Drawing) {
  for (const [x, y] of shapes.flatMap(cornersOf)) {
    // The first number of an axis may stand half out.
    expect(x).toBeGreaterThan(-board.size);
    expect(x).toBeLessThan(width + board.size);
    expect(y).toBeGreaterThan(-board.size);
    expect(y).toBeLessThanOrEqual(height + 0.01);
  }
}

const dots = (rows: readonly DotRow[]) =>
  dotDrawing({ rows, range: { min: 30, max: 90 }, caption: "Zelf ingeschat", meanLine: 60 }, board);

test("all of a chart of dots stands on its board", () => {
  fc.assert(
    fc.property(fc.array(dotRow, { minLength: 1, maxLength: 6 }), (rows) => {
      expectInside(dots(rows));
    }),
  );
});

test("a row that is hidden has its reason and no mark", () => {
  const hidden = {
    id: "a",
    label: "Veiligheid",
    code: null,
    tone: "4" as const,
    mark: null,
    band: null,
  };
  const nothing = { value: null, interval: null, verdict: null };
  const { shapes, alternative } = dots([{ ...hidden, ...nothing, hidden: "Te weinig mensen" }]);
  expect(shapes.filter(({ kind }) => kind === "dot")).toEqual([]);
  expect(alternative).toBe("Veiligheid: Te weinig mensen");
});

test("a dot stands where its score is on the axis", () => {
  fc.assert(
    fc.property(score, (mean) => {
      const row = {
        id: "a",
        label: "Content",
        code: null,
        tone: "3" as const,
        mark: { mean, margin: null },
      };
      const rest = { band: null, value: "1", interval: null, verdict: null, hidden: null };
      const { shapes } = dots([{ ...row, ...rest }]);
      const [dot] = shapes.filter((shape) => shape.kind === "dot");
      const at = (text: string) => {
        const found = shapes.find((shape) => shape.kind === "text" && shape.text === text);
        return found && "at" in found ? found.at[0] : NaN;
      };
      const share = ((dot && dot.at[0]) ?? NaN) - at("30");
      expect(share / (at("90") - at("30"))).toBeCloseTo((mean - 30) / 60, 6);
    }),
  );
});

test("parts of a bar are as long as their shares and stand side by side", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      (sizes) => {
        const all = sizes.reduce((sum, size) => sum + size, 0);
        const row: ShareRow = {
          ...{ id: "a", label: "Informatie", tone: "1", summary: null, hidden: null },
          parts: sizes.map((size, index) => ({
            ...{ id: String(index), share: size / all, text: `deel ${index}`, depth: 0.5 },
          })),
        };
        const drawing = shareDrawing({ rows: [row], caption: "Deel van de mensen" }, board);
        const boxes = drawing.shapes.flatMap((shape) => (shape.kind === "box" ? [shape] : []));
        const wide = boxes.reduce((sum, { size }) => sum + size[0], 0);
        boxes.forEach(({ at, size }, index) => {
          expect(size[0] / wide).toBeCloseTo((sizes[index] ?? 0) / all, 6);
          const next = boxes[index + 1];
          if (next) expect(at[0] + size[0]).toBeCloseTo(next.at[0], 6);
        });
        expectInside(drawing);
      },
    ),
  );
});

test("a hidden column is hatched in every row and says why once, and its numbers stand nowhere", () => {
  const cell = (text: string) => ({
    kind: "score" as const,
    score: Number(text),
    text,
    mark: null,
  });
  const row = (id: string, texts: readonly string[]) => ({
    ...{
      id,
      label: id,
      note: null,
      count: "20",
      people: 20,
      emphasis: null,
      cells: texts.map(cell),
    },
  });
  const drawing = heatDrawing(
    {
      ...{ caption: "Afdelingen", rowHead: "Afdeling", countHead: "n", sum: null },
      columns: [
        { id: "1", label: "Informatie", hidden: null },
        { id: "4", label: "Veiligheid", hidden: "Te gelijk" },
      ],
      rows: [row("Zorg", ["61", "41"]), row("ICT", ["72", "42"])],
    },
    board,
  );
  const texts = drawing.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
  expect(texts).toEqual(expect.arrayContaining(["61", "72", "Veiligheid: Te gelijk"]));
  expect(texts).not.toContain("41");
  expect(texts).not.toContain("42");
  expect(drawing.alternative).not.toMatch(/4[12]/);
  expect(
    drawing.shapes.filter((shape) => shape.kind === "box" && shape.ink === "hidden-b"),
  ).toHaveLength(3);
  expectInside(drawing);
});
