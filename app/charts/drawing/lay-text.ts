import type { Board, Ink, Part, Point, Shape } from "./drawing";

/** From one base line to the next, as a part of the size of the text. */
const LEADING = 1.3;
/** Of the letters above the base line, as a part of the size. */
const ASCENT = 0.95;

type Look = { readonly size: number; readonly ink: Ink; readonly strong?: boolean };

/** Words broken into lines that fit; a word that is too long for a line stands alone. */
export function linesOf(
  text: string,
  width: number,
  { size, strong = false }: Look,
  measure: Board["measure"],
): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measure(longer, size, strong) > width) return [...lines, word];
    return [...lines.slice(0, -1), longer];
  }, []);
}

/** Text from this corner downwards, within a width. */
export function layText(
  text: string,
  [x, y]: Point,
  width: number,
  look: Look,
  measure: Board["measure"],
  anchor: "start" | "middle" | "end" = "start",
): Part {
  const lines = text === "" ? [] : linesOf(text, width, look, measure);
  const left = anchor === "start" ? x : anchor === "middle" ? x + width / 2 : x + width;
  return {
    height: lines.length * look.size * LEADING,
    shapes: lines.map((line, index): Shape => {
      const base = y + index * look.size * LEADING + look.size * ASCENT;
      return { kind: "text", at: [left, base], text: line, anchor, ...look };
    }),
  };
}

/** Moves marks down. */
export function lower(shapes: readonly Shape[], by: number): Shape[] {
  const down = ([x, y]: Point): Point => [x, y + by];
  return shapes.map((shape) =>
    "points" in shape
      ? { ...shape, points: shape.points.map(down) }
      : { ...shape, at: down(shape.at) },
  );
}

/** Parts below each other, each laid out from 0. */
export function stack(parts: readonly Part[]): Part {
  return parts.reduce<Part>(
    (all, part) => ({
      height: all.height + part.height,
      shapes: [...all.shapes, ...lower(part.shapes, all.height)],
    }),
    { height: 0, shapes: [] },
  );
}
