import { BarController, BarElement, Chart as ChartJs, LinearScale } from "chart.js";
import { Chart } from "react-chartjs-2";

import { frameOptions } from "./frame-options";
import { mix } from "./mix";
import type { ShareRow } from "./rows";
import type { Lines } from "./use-lines";
import type { Tokens } from "./use-tokens";

ChartJs.register(BarController, BarElement, LinearScale);

const WHOLE = { min: 0, max: 100 };

type Props = {
  readonly rows: readonly ShareRow[];
  readonly lines: Lines;
  readonly tokens: Tokens;
};

export function ShareCanvas({ rows, lines, tokens }: Props) {
  const shown = rows.flatMap((row) => {
    const box = lines.boxes[row.id];
    return box && row.parts.length > 0 ? [{ row, box }] : [];
  });
  const colour = (row: ShareRow) => (row.tone === "own" ? tokens.own : tokens[`area-${row.tone}`]);
  const longest = Math.max(0, ...shown.map(({ row }) => row.parts.length));
  const data = {
    datasets: Array.from({ length: longest }, (_, index) => ({
      label: String(index),
      data: shown.map(({ row, box }) => ({
        x: (row.parts[index]?.share ?? 0) * 100,
        y: (box.top + box.bottom) / 2,
      })),
      backgroundColor: shown.map(({ row }) =>
        mix(colour(row), tokens.surface, row.parts[index]?.depth ?? 0),
      ),
      borderColor: shown.map(({ row }) => colour(row)),
      borderWidth: shown.map(({ row }) => (row.parts[index]?.share ? 1.5 : 0)),
      borderSkipped: false as const,
      barThickness: 24,
      stack: "levels",
    })),
  };
  const frame = frameOptions(lines, WHOLE);
  const options = {
    ...frame,
    indexAxis: "y" as const,
    scales: {
      x: { ...frame.scales.x, stacked: true },
      y: { ...frame.scales.y, offset: false },
    },
  };
  return <Chart type="bar" aria-hidden="true" role="presentation" data={data} options={options} />;
}
