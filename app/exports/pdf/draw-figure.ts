import { mixed, type Drawing, type Shape } from "~/charts";

import { figureText, type Block } from "../document/model";

import { ensureRoom, writable, type Canvas } from "./canvas";
import { drawPicture, type Element } from "./tags";
import { fullWidth, inkColour, page } from "./theme";

type Figure = Extract<Block, { kind: "figure" }>;

/** Of the words in a chart, in points. */
const sizes = { usual: 9, dense: 8 } as const;

/** Draws a chart as vectors, smaller where it is higher than a page. */
export function drawFigure(canvas: Canvas, parent: Element, figure: Figure): void {
  const drawing = laidOut(canvas, figure);
  const scale = Math.min(1, tallest / drawing.height);
  const height = drawing.height * scale;
  ensureRoom(canvas, height);
  const { doc } = canvas;
  const [x, y] = [page.left, doc.y];
  const alternative = writable(figureText(figure), canvas.has);
  drawPicture(doc, parent, alternative, { x, y, w: drawing.width * scale, h: height }, () => {
    doc.save().translate(x, y).scale(scale);
    for (const shape of drawing.shapes) drawShape(canvas, shape);
    doc.restore();
  });
  doc.y = y + height;
}

const tallest = page.height - page.top - page.bottom;

/** What a heading above it must have room for. */
export function figureLead(canvas: Canvas, figure: Figure): number {
  return Math.min(tallest / 2, laidOut(canvas, figure).height);
}

function laidOut({ doc, has }: Canvas, { draw, dense = false }: Figure): Drawing {
  return draw({
    ...{ width: fullWidth, size: dense ? sizes.dense : sizes.usual },
    measure: (text, textSize, strong) =>
      doc
        .font(strong ? "bold" : "regular")
        .fontSize(textSize)
        .widthOfString(writable(text, has)),
  });
}

function drawShape(canvas: Canvas, shape: Shape): void {
  const { doc } = canvas;
  switch (shape.kind) {
    case "line": {
      const [first, ...rest] = shape.points;
      if (!first) return;
      doc.moveTo(...first);
      for (const point of rest) doc.lineTo(...point);
      doc.lineWidth(shape.width);
      if (shape.dash) doc.dash(shape.dash[0] ?? 1, { space: shape.dash[1] ?? 1 });
      doc.stroke(inkColour(shape.ink));
      if (shape.dash) doc.undash();
      return;
    }
    case "box": {
      const fill = mixed(inkColour(shape.ink), inkColour("surface"), shape.depth ?? 1);
      doc.rect(...shape.at, ...shape.size).fill(fill);
      if (!shape.edge) return;
      doc
        .rect(...shape.at, ...shape.size)
        .lineWidth(0.5)
        .stroke(inkColour(shape.edge));
      return;
    }
    case "dot":
      doc.circle(...shape.at, shape.radius);
      if (shape.open) doc.lineWidth(shape.radius / 2.5).stroke(inkColour(shape.ink));
      else doc.fill(inkColour(shape.ink));
      return;
    case "shape":
      doc.polygon(...shape.points.map(([x, y]) => [x, y])).fill(inkColour(shape.ink));
      return;
    case "text":
      drawWords(canvas, shape);
  }
}

function drawWords(
  { doc, has }: Canvas,
  { at: [x, y], text, size: textSize, strong, ink, anchor }: Extract<Shape, { kind: "text" }>,
): void {
  const words = writable(text, has);
  doc.font(strong ? "bold" : "regular").fontSize(textSize);
  const width = doc.widthOfString(words);
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  doc.fillColor(inkColour(ink)).text(words, left, y, {
    ...{ lineBreak: false, baseline: "alphabetic" },
  });
}
