import { place, type AxisRange } from "./range";

/** The middle half of a group and its middle; scores of 0–100. */
export type Quartiles = {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
};

/** A box on a line for members without a name: never a dot, never a heat colour. */
export function QuartileLine({
  quartiles,
  range,
}: {
  readonly quartiles: Quartiles;
  readonly range: AxisRange;
}) {
  const { q1, median, q3 } = quartiles;
  const width = ((q3 - q1) / (range.max - range.min)) * 100;
  return (
    <svg className="nm-quartiles" aria-hidden="true">
      <line className="nm-quartiles__line" x1="0" x2="100%" y1="8" y2="8" />
      <rect
        className="nm-quartiles__box"
        x={place(q1, range)}
        width={`${width.toFixed(2)}%`}
        y="2"
        height="12"
      />
      <line
        className="nm-quartiles__middle"
        x1={place(median, range)}
        x2={place(median, range)}
        y1="0"
        y2="16"
      />
    </svg>
  );
}
