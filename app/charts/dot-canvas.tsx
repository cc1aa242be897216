import { Chart as ChartJs, LinearScale, PointElement, ScatterController } from "chart.js";
import { Chart } from "react-chartjs-2";

import { dotPlugin, type DotPoint } from "./dot-plugin";
import { frameOptions } from "./frame-options";
import { ticks, type AxisRange } from "./range";
import type { DotRow } from "./rows";
import type { Tone } from "./tone";
import type { Lines } from "./use-lines";
import type { Tokens } from "./use-tokens";

ChartJs.register(ScatterController, PointElement, LinearScale);

const colourOf = (tone: Tone, tokens: Tokens) =>
  tone === "own" ? tokens.own : tokens[`area-${tone}`];

type Props = {
  readonly rows: readonly DotRow[];
  readonly lines: Lines;
  readonly tokens: Tokens;
  readonly range: AxisRange;
  readonly meanLine: number | null;
  /** Radius of a dot in pixels. */
  readonly radius: number;
};

/** Two measurements in one row stand above each other, at these shares of its height. */
const THEN_AT = 0.3;
const NOW_AT = 0.7;

type Dot = DotPoint & { readonly open: boolean };

function dotPoints({ rows, lines, tokens, range, meanLine, radius }: Props): Dot[] {
  const ground = {
    ticks: ticks(range),
    line: meanLine,
    grid: tokens.grid,
    lineColour: tokens["ink-soft"],
    band: tokens.peer,
    bandEdge: tokens["peer-edge"],
  };
  return rows.flatMap((row): Dot[] => {
    const box = lines.boxes[row.id];
    if (!box) return [];
    const { before = null, mark, points = [] } = row;
    const base = {
      top: box.top,
      bottom: box.bottom,
      colour: colourOf(row.tone, tokens),
      // Taller than the dot, so that a small margin stays visible.
      cap: radius + 3,
    };
    const at = (share: number) => box.top + share * (box.bottom - box.top);
    const later = {
      ...base,
      x: mark?.mean ?? Number.NaN,
      y: at(before ? NOW_AT : 0.5),
      margin: mark?.margin ?? null,
      band: row.band,
      middle: row.middle ?? null,
    };
    const more = points.map((x) => ({
      ...{ ...later, x, margin: null, band: null, middle: null },
      ...{ ground: null, before: null, open: false },
    }));
    if (!before) return [{ ...later, ground, before: null, open: false }, ...more];
    const earlier = {
      ...base,
      x: before.mean,
      y: at(THEN_AT),
      margin: before.margin,
      band: null,
      middle: null,
    };
    return [
      { ...earlier, ground, before: null, open: true },
      { ...later, ground: null, before: { x: earlier.x, y: earlier.y }, open: false },
    ];
  });
}

export function DotCanvas(props: Props) {
  const { lines, range, radius, tokens } = props;
  const points = dotPoints(props);
  const data = {
    datasets: [
      {
        label: "own",
        data: points,
        pointRadius: radius,
        pointBackgroundColor: points.map(({ open, colour }) => (open ? tokens.surface : colour)),
        pointBorderColor: points.map(({ colour }) => colour),
        pointBorderWidth: points.map(({ open }) => (open ? 2.5 : 0)),
        clip: false as const,
      },
    ],
  };
  return (
    <Chart
      type="scatter"
      aria-hidden="true"
      role="presentation"
      data={data}
      options={frameOptions(lines, range)}
      plugins={[dotPlugin]}
    />
  );
}
