import { place, ticks, type AxisRange } from "./range";

type Props = {
  readonly range: AxisRange;
  readonly step?: number;
  readonly caption: string;
};

/** Ticks under the lines, and the sentence that says which part of the scale is shown. */
export function Axis({ range, step, caption }: Props) {
  return (
    <div className="nm-axis">
      <svg className="nm-axis__ticks" aria-hidden="true">
        {ticks(range, step).map((tick) => (
          <text key={tick} x={place(tick, range)} y="1em" textAnchor="middle">
            {tick}
          </text>
        ))}
      </svg>
      <p className="nm-axis__caption">{caption}</p>
    </div>
  );
}
