import type { Board, Part, Point } from "./drawing";
import { layText } from "./lay-text";

/** The reason in the place of the numbers, beside a hatched bar. */
export function hiddenText(
  reason: string,
  [x, y]: Point,
  width: number,
  { size, measure }: Pick<Board, "size" | "measure">,
): Part {
  const bar = size * 0.5;
  const text = layText(
    reason,
    [x + 2 * bar, y],
    width - 2 * bar,
    { size: size * 0.85, ink: "ink-soft" },
    measure,
  );
  return {
    height: text.height,
    shapes: [
      { kind: "box", at: [x, y], size: [bar, text.height], ink: "hidden-b", edge: "rule" },
      ...text.shapes,
    ],
  };
}

/** A row in words, as a reader of the drawing would say it. */
export function said(row: {
  readonly label: string;
  readonly code?: string | null;
  readonly note?: string | null;
  readonly value?: string | null;
  readonly interval?: string | null;
  readonly verdict?: { readonly text: string } | null;
  readonly hidden: string | null;
}): string {
  const name = [row.code, row.label].filter(Boolean).join(" ");
  const rest =
    row.hidden ?? [row.note, row.value, row.interval, row.verdict?.text].filter(Boolean).join(", ");
  return rest ? `${name}: ${rest}` : name;
}
