import { lazy } from "react";

import { join, NotShown } from "~/ui";

import { Axis } from "./axis";
import { CanvasFrame } from "./canvas-frame";
import type { DotKey } from "./drawing/dot-drawing";
import { EarlierKey, Key, OthersKey, OwnKey } from "./keys";
import type { AxisRange } from "./range";
import type { DotRow } from "./rows";
import type { Lines } from "./use-lines";

// chart.js comes after the page is there, and only where a chart is.
const DotCanvas = lazy(async () => ({ default: (await import("./dot-canvas")).DotCanvas }));

/** Smaller where rows stack: there the line starts at the frame's own edge. */
function radiusOf({ boxes }: Lines, dense: boolean): number {
  const stacked = Object.values(boxes).every(({ left }) => left < 1);
  return (dense ? 5 : 7) - (stacked ? 1 : 0) - (stacked && !dense ? 1 : 0);
}

const glyphs = { own: OwnKey, earlier: EarlierKey, others: OthersKey };

type Props = {
  readonly rows: readonly DotRow[];
  readonly range: AxisRange;
  /** Under the axis; null leaves the axis to a chart below. */
  readonly caption: string | null;
  /** Draws a dotted line at this score. */
  readonly meanLine?: number | null;
  /** Short rows for long lists. */
  readonly dense?: boolean;
  /** What the marks mean. */
  readonly keys?: readonly DotKey[];
};

function Label({ row }: { readonly row: DotRow }) {
  if (row.code === null)
    return (
      <span className="nm-dots__label">
        {row.label}
        {row.note ? <small>{row.note}</small> : null}
      </span>
    );
  return (
    <span className="nm-dots__label nm-dots__label--coded">
      <i className={`nm-swatch nm-area-${row.tone}`} aria-hidden="true" />
      <span className="nm-dots__code">{row.code}</span>
      <span>{row.label}</span>
    </span>
  );
}

function Value({ row }: { readonly row: DotRow }) {
  if (row.hidden !== null) return null;
  return (
    <span className="nm-dots__value">
      <b>{row.value}</b> {row.interval ? <span>{row.interval}</span> : null}{" "}
      {row.verdict ? (
        <em className={row.verdict.proven ? "nm-verdict nm-verdict--proven" : "nm-verdict"}>
          {row.verdict.text}
        </em>
      ) : null}
    </span>
  );
}

/** Dot = mean, capped whiskers = margin, grey band = middle half of the others, open dot = an earlier measurement. */
export function DotChart({
  rows,
  range,
  caption,
  meanLine = null,
  dense = false,
  keys = [],
}: Props) {
  const paired = rows.some(({ before }) => before);
  return (
    <>
      {keys.length > 0 ? (
        <Key>
          {keys.map(({ mark, text }) => {
            const Glyph = glyphs[mark];
            return <Glyph key={mark} text={text} />;
          })}
        </Key>
      ) : null}
      <div className={join("nm-chart", dense && "nm-chart--dense", paired && "nm-chart--paired")}>
        <CanvasFrame
          draw={(lines, tokens) => (
            <DotCanvas
              rows={rows}
              lines={lines}
              tokens={tokens}
              range={range}
              meanLine={meanLine}
              radius={radiusOf(lines, dense)}
            />
          )}
        >
          <ol className="nm-dots">
            {rows.map((row) => (
              <li key={row.id} className="nm-dots__row">
                <Label row={row} />
                {row.hidden === null ? (
                  <span className="nm-dots__line" data-line={row.id} aria-hidden="true" />
                ) : (
                  <NotShown>{row.hidden}</NotShown>
                )}
                <Value row={row} />
              </li>
            ))}
          </ol>
        </CanvasFrame>
        {caption === null ? null : <Axis range={range} caption={caption} />}
      </div>
    </>
  );
}
