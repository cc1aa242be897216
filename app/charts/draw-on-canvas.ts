import type { Drawing, Ink, Shape } from "./drawing/drawing";
import { mix } from "./mix";

type Context = CanvasRenderingContext2D;
type Colours = Readonly<Record<Ink, string>>;

export const fontOf = (size: number, strong: boolean, family: string) =>
  `${strong ? 700 : 400} ${size}px ${family}`;

/** The marks, one after the other, from where the context stands. */
export function drawOnCanvas(
  context: Context,
  { shapes }: Pick<Drawing, "shapes">,
  colours: Colours,
  family: string,
): void {
  for (const shape of shapes) drawShape(context, shape, colours, family);
}

const alignments = { start: "left", middle: "center", end: "right" } as const;

function drawShape(context: Context, shape: Shape, colours: Colours, family: string): void {
  const colour = colours[shape.ink];
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.setLineDash([]);
  context.beginPath();
  switch (shape.kind) {
    case "line":
      context.lineWidth = shape.width;
      context.setLineDash([...(shape.dash ?? [])]);
      for (const [x, y] of shape.points) context.lineTo(x, y);
      context.stroke();
      return;
    case "shape":
      for (const [x, y] of shape.points) context.lineTo(x, y);
      context.fill();
      return;
    case "box":
      context.fillStyle = mix(colour, colours.surface, shape.depth ?? 1);
      context.rect(...shape.at, ...shape.size);
      context.fill();
      if (!shape.edge) return;
      context.lineWidth = 1;
      context.strokeStyle = colours[shape.edge];
      context.stroke();
      return;
    case "dot":
      context.arc(...shape.at, shape.radius, 0, 2 * Math.PI);
      if (!shape.open) return context.fill();
      context.lineWidth = shape.radius / 3;
      return context.stroke();
    case "text":
      context.font = fontOf(shape.size, shape.strong ?? false, family);
      context.textAlign = alignments[shape.anchor ?? "start"];
      context.fillText(shape.text, ...shape.at);
  }
}
