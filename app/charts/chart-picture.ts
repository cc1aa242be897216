import type { ChartContent } from "./chart-content";
import { drawOnCanvas, fontOf } from "./draw-on-canvas";
import type { Board, Measure } from "./drawing/drawing";
import { layText, lower, stack } from "./drawing/lay-text";
import { paper } from "./drawing/paper";

/** Pixels; twice as many are drawn, for screens and printers that show them. */
const WIDTH = 960;
const AIR = 36;
const SIZE = 16;
const DENSITY = 2;

type Picture = Pick<ChartContent, "title" | "draw"> & {
  /** Under the chart: where it comes from. */
  readonly source: string;
};

/** The chart with its finding above and its source below, as a PNG. Null where the browser cannot. */
export async function chartPicture({ title, draw, source }: Picture): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return null;
  const family = getComputedStyle(document.body).fontFamily;
  const measure: Measure = (text, size, strong) => {
    context.font = fontOf(size, strong, family);
    return context.measureText(text).width;
  };
  const board: Board = { width: WIDTH, size: SIZE, measure };
  const gap = { height: SIZE * 1.5, shapes: [] };
  const page = stack([
    layText(title, [0, 0], WIDTH, { size: SIZE * 1.6, ink: "ink", strong: true }, measure),
    gap,
    draw(board),
    gap,
    layText(source, [0, 0], WIDTH, { size: SIZE * 0.8, ink: "ink-soft" }, measure),
  ]);
  canvas.width = (WIDTH + 2 * AIR) * DENSITY;
  canvas.height = Math.ceil((page.height + 2 * AIR) * DENSITY);
  context.scale(DENSITY, DENSITY);
  context.fillStyle = paper.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(AIR, 0);
  drawOnCanvas(context, { shapes: lower(page.shapes, AIR) }, paper, family);
  return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
