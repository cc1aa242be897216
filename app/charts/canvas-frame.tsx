import { Suspense, useRef, type ReactNode } from "react";

import { useLines, type Lines } from "./use-lines";
import { useTokens, type Tokens } from "./use-tokens";

type Props = {
  readonly children: ReactNode;
  /** Draws once the rows have been measured in a browser; never on the server. */
  readonly draw: (lines: Lines, tokens: Tokens) => ReactNode;
};

/** HTML rows with one canvas under them. The rows say it all; the canvas adds the picture. */
export function CanvasFrame({ children, draw }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const lines = useLines(frame);
  const tokens = useTokens(frame);
  return (
    <div className="nm-canvas-frame" ref={frame}>
      <div className="nm-canvas-frame__canvas" aria-hidden="true">
        {lines && tokens ? <Suspense fallback={null}>{draw(lines, tokens)}</Suspense> : null}
      </div>
      {children}
    </div>
  );
}
