import type { AxisRange } from "./range";
import type { LineBox, Lines } from "./use-lines";

/** Left and right ends of the lines; all rows of a chart share them. */
function ends(lines: Lines): Pick<LineBox, "left" | "right"> {
  return Object.values(lines.boxes)[0] ?? { left: 0, right: lines.width };
}

/**
 * chart.js options for a canvas under HTML rows: x is the data axis and spans the lines exactly, y is
 * pixels from the top, nothing moves and nothing answers the mouse.
 */
export function frameOptions(lines: Lines, range: AxisRange) {
  const { left, right } = ends(lines);
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false as const,
    events: [],
    layout: {
      autoPadding: false,
      padding: { left, right: lines.width - right, top: 0, bottom: 0 },
    },
    scales: {
      x: { type: "linear" as const, display: false, min: range.min, max: range.max },
      y: { type: "linear" as const, display: false, min: 0, max: lines.height, reverse: true },
    },
  };
}
