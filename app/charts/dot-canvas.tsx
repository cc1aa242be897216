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

function dotPoints({ rows, lines, tokens, range, meanLine, radius }: Props): DotPoint[] {
  const ground = {
    ticks: ticks(range),
    line: meanLine,
    grid: tokens.grid,
    lineColour: tokens["ink-soft"],
    band: tokens.peer,
    bandEdge: tokens["peer-edge"],
  };
  return rows.flatMap((row) => {
    const box = lines.boxes[row.id];
    if (!box) return [];
    return {
      x: row.mark?.mean ?? Number.NaN,
      y: (box.top + box.bottom) / 2,
      top: box.top,
      bottom: box.bottom,
      margin: row.mark?.margin ?? null,
      band: row.band,
      colour: colourOf(row.tone, tokens),
      // Taller than the dot, so that a small margin stays visible.
      cap: radius + 3,
      ground,
    };
  });
}

export function DotCanvas(props: Props) {
  const { lines, range, radius } = props;
  const points = dotPoints(props);
  const data = {
    datasets: [
      {
        label: "own",
        data: points,
        pointRadius: radius,
        pointBackgroundColor: points.map((point) => point.colour),
        pointBorderWidth: 0,
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
