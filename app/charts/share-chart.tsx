import { lazy } from "react";

import { NotShown } from "~/ui";

import { Axis } from "./axis";
import { CanvasFrame } from "./canvas-frame";
import type { SharePart, ShareRow } from "./rows";

const ShareCanvas = lazy(async () => ({ default: (await import("./share-canvas")).ShareCanvas }));

const WHOLE = { min: 0, max: 100 };

function Parts({ parts }: { readonly parts: readonly SharePart[] }) {
  return (
    <ul className="nm-shares__parts">
      {parts.map((part) => (
        <li key={part.id}>
          {parts.length > 1 ? (
            <svg className="nm-shares__swatch" aria-hidden="true">
              <rect width="100%" height="100%" fillOpacity={part.depth} />
            </svg>
          ) : null}
          {part.text}
        </li>
      ))}
    </ul>
  );
}

/** Stacked bars from 0 to 100 %; every part is named under its bar. */
export function ShareChart({
  rows,
  caption,
}: {
  readonly rows: readonly ShareRow[];
  readonly caption: string;
}) {
  return (
    <div className="nm-chart nm-chart--shares">
      <CanvasFrame
        draw={(lines, tokens) => <ShareCanvas rows={rows} lines={lines} tokens={tokens} />}
      >
        <ol className="nm-dots">
          {rows.map((row) => (
            <li key={row.id} className="nm-dots__row">
              <span className="nm-dots__label">{row.label}</span>
              {row.hidden === null ? (
                <div className={`nm-shares nm-area-${row.tone}`}>
                  <span className="nm-shares__line" data-line={row.id} aria-hidden="true" />
                  <Parts parts={row.parts} />
                </div>
              ) : (
                <NotShown>{row.hidden}</NotShown>
              )}
              {row.summary ? <span className="nm-shares__summary">{row.summary}</span> : null}
            </li>
          ))}
        </ol>
      </CanvasFrame>
      <Axis range={WHOLE} step={20} caption={caption} />
    </div>
  );
}
