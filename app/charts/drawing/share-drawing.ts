import { ticks } from "../range";
import type { ShareRow } from "../rows";
import { axisPart, inkOf } from "./dot-drawing";
import type { Board, Drawing, Part, Shape } from "./drawing";
import { hiddenText } from "./hidden-text";
import { layText, stack } from "./lay-text";

const NAMES = 0.28;
const WHOLE = { min: 0, max: 100 };

export type Shares = { readonly rows: readonly ShareRow[]; readonly caption: string };

/** Stacked bars from 0 to 100 %; every part is named under its bar. */
export function shareDrawing({ rows, caption }: Shares, board: Board): Drawing {
  const { width } = board;
  const left = width * NAMES;
  const at = (percent: number) => left + (percent / 100) * (width - left - board.size);
  const body = stack(rows.map((row) => rowPart(row, board, left, at)));
  const all = stack([body, axisPart(ticks(WHOLE, 20), at, board, left, caption)]);
  const words = ({ label, hidden, parts }: ShareRow) =>
    `${label}: ${hidden ?? parts.map(({ text }) => text).join(", ")}`;
  return { width, ...all, alternative: rows.map(words).join("; ") };
}

function rowPart(
  row: ShareRow,
  { width, size, measure }: Board,
  left: number,
  at: (percent: number) => number,
): Part {
  const air = size * 0.5;
  const label = layText(row.label, [0, air], left - size, { size, ink: "ink" }, measure);
  if (row.hidden !== null) {
    const reason = hiddenText(row.hidden, [left, air], width - left, { size, measure });
    const height = Math.max(label.height, reason.height) + 2 * air;
    return { height, shapes: [...label.shapes, ...reason.shapes] };
  }
  const tall = size * 1.5;
  // Rounded shares may add up to a little more than everybody.
  const whole = Math.max(
    1,
    row.parts.reduce((sum, { share }) => sum + share, 0),
  );
  const bars = row.parts.map((part, index): Shape => {
    const before = row.parts.slice(0, index).reduce((sum, { share }) => sum + share, 0);
    const from = at((before / whole) * 100);
    return {
      kind: "box",
      at: [from, air],
      size: [at(((before + part.share) / whole) * 100) - from, tall],
      ink: inkOf(row.tone),
      depth: part.depth,
      edge: inkOf(row.tone),
    };
  });
  const names = layText(
    row.parts.map(({ text }) => text).join("  ·  "),
    [left, air + tall + size * 0.2],
    width - left,
    { size: size * 0.85, ink: "ink-soft" },
    measure,
  );
  return {
    height: Math.max(label.height, tall + size * 0.2 + names.height) + 2 * air,
    shapes: [...label.shapes, ...bars, ...names.shapes],
  };
}
