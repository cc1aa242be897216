import type { Chart, Plugin } from "chart.js";

/** What lies under all rows: colours, and scores of 0–100. */
export type DotGround = {
  readonly ticks: readonly number[];
  /** The dotted line at the organisation's own mean. */
  readonly line: number | null;
  readonly grid: string;
  readonly lineColour: string;
  readonly band: string;
  readonly bandEdge: string;
};

/** A row as the canvas draws it; y, top and bottom in pixels from the canvas's top, scores 0–100. */
export type DotPoint = {
  /** NaN where there is no dot. */
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly margin: readonly [low: number, high: number] | null;
  readonly band: readonly [low: number, high: number] | null;
  /** A line in the band. */
  readonly middle: number | null;
  readonly colour: string;
  /** Half the height of a whisker's cap, in pixels. */
  readonly cap: number;
  /** Null where another dot of the same row has drawn it. */
  readonly ground: DotGround | null;
  /** The earlier dot that this one is joined to. */
  readonly before: { readonly x: number; readonly y: number } | null;
};

type Pen = {
  readonly context: CanvasRenderingContext2D;
  readonly pixel: (score: number) => number;
};

const isDotPoint = (value: unknown): value is DotPoint =>
  typeof value === "object" && value !== null && "ground" in value;

function vertical({ context, pixel }: Pen, score: number, top: number, bottom: number) {
  // Half a pixel keeps a thin line sharp.
  const x = Math.round(pixel(score)) + 0.5;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, bottom);
  context.stroke();
}

function drawBand(pen: Pen, { top, bottom, band, middle, ground }: DotPoint) {
  if (!band || !ground) return;
  const inset = (bottom - top) * 0.22;
  const [low, high] = band;
  pen.context.fillStyle = ground.band;
  pen.context.fillRect(
    pen.pixel(low),
    top + inset,
    pen.pixel(high) - pen.pixel(low),
    bottom - top - 2 * inset,
  );
  pen.context.strokeStyle = ground.bandEdge;
  pen.context.lineWidth = 1.5;
  for (const edge of band) vertical(pen, edge, top + inset, bottom - inset);
  if (middle === null) return;
  pen.context.lineWidth = 3;
  vertical(pen, middle, top + inset, bottom - inset);
}

function drawJoin({ context, pixel }: Pen, { x, y, before, colour }: DotPoint) {
  if (!before) return;
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(pixel(before.x), before.y);
  context.lineTo(pixel(x), y);
  context.stroke();
}

function drawUnder(pen: Pen, point: DotPoint) {
  const { context } = pen;
  const { top, bottom, ground } = point;
  drawJoin(pen, point);
  if (!ground) return;
  context.lineWidth = 1;
  context.strokeStyle = ground.grid;
  for (const tick of ground.ticks) vertical(pen, tick, top, bottom);
  drawBand(pen, point);
  if (ground.line === null) return;
  context.lineWidth = 1.5;
  context.strokeStyle = ground.lineColour;
  context.setLineDash([2, 4]);
  vertical(pen, ground.line, top, bottom);
  context.setLineDash([]);
}

function drawMargin({ context, pixel }: Pen, { margin, y, colour, cap }: DotPoint) {
  if (!margin) return;
  const [low, high] = [pixel(margin[0]), pixel(margin[1])];
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(low, y);
  context.lineTo(high, y);
  for (const end of [low, high]) {
    context.moveTo(end, y - cap);
    context.lineTo(end, y + cap);
  }
  context.stroke();
}

function drawEach(chart: Chart<"scatter">, draw: (pen: Pen, point: DotPoint) => void) {
  const scale = chart.scales["x"];
  const values: readonly unknown[] = chart.data.datasets[0]?.data ?? [];
  if (!scale) return;
  const pen = { context: chart.ctx, pixel: (score: number) => scale.getPixelForValue(score) };
  chart.ctx.save();
  for (const point of values.filter(isDotPoint)) draw(pen, point);
  chart.ctx.restore();
}

/** All of it lies under the dots, so that an open dot stays open: grid, band, joins and own mean, then the margins. */
export const dotPlugin: Plugin<"scatter"> = {
  id: "dots",
  beforeDatasetsDraw: (chart) => {
    drawEach(chart, drawUnder);
    drawEach(chart, drawMargin);
  },
};
