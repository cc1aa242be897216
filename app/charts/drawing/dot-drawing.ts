import { ticks, type AxisRange } from "../range";
import type { DotMark, DotRow } from "../rows";
import type { Tone } from "../tone";
import type { Board, Drawing, Ink, Part, Point, Shape } from "./drawing";
import { hiddenText, said } from "./hidden-text";
import { layText, lower, stack } from "./lay-text";

/** A mark and its meaning. */
export type DotKey = { readonly mark: "own" | "earlier" | "others"; readonly text: string };

export type Dots = {
  readonly rows: readonly DotRow[];
  readonly range: AxisRange;
  /** Under the axis. */
  readonly caption: string;
  /** A dotted line at this score. */
  readonly meanLine?: number | null;
  /** What the marks mean, where the rows do not say it. */
  readonly keys?: readonly DotKey[];
};

/** Shares of the width: names, the line, and what stands right of it. */
const NAMES = 0.34;
const LINE = 0.4;

export const inkOf = (tone: Tone): Ink => (tone === "own" ? "own" : `area-${tone}`);

/**
 * Dot = mean, capped whiskers = margin, grey band = middle half of the others, open dot = an earlier measurement.
 *
 * @param dots rows as on screen; scores of 0–100
 * @param board lengths of the drawing have its unit
 */
export function dotDrawing(
  { rows, range, caption, meanLine = null, keys = [] }: Dots,
  board: Board,
): Drawing {
  const { width, size } = board;
  const left = width * NAMES;
  const long = width * LINE;
  const at = (score: number) => left + ((score - range.min) / (range.max - range.min)) * long;
  const parts = rows.map((row) => rowPart(row, { ...board, left, right: left + long, at }));
  const body = stack(parts);
  const upright = (score: number, ink: Ink, dash?: readonly number[]): Shape => ({
    kind: "line",
    points: [
      [at(score), 0],
      [at(score), body.height],
    ],
    width: dash ? size / 9 : size / 14,
    ink,
    ...(dash && { dash }),
  });
  const all = stack([
    ...keyParts(keys, board),
    {
      height: body.height,
      shapes: [
        ...ticks(range).map((tick) => upright(tick, "grid")),
        ...body.shapes.filter(isGround),
        ...(meanLine === null ? [] : [upright(meanLine, "ink-soft", [size / 7, size / 3])]),
        ...body.shapes.filter((shape) => !isGround(shape)),
      ],
    },
    axisPart(ticks(range), at, board, left, caption),
  ]);
  return { width, ...all, alternative: rows.map(said).join("; ") };
}

const isGround = (shape: Shape) => shape.kind === "box" && shape.ink === "peer";

type Place = Board & {
  readonly left: number;
  readonly right: number;
  readonly at: (score: number) => number;
};

function rowPart(row: DotRow, place: Place): Part {
  const { width, size, measure, left, right } = place;
  const air = size * 0.45;
  const gap = size;
  const name = [row.code, row.label].filter(Boolean).join(" ");
  const small = { size: size * 0.85, ink: "ink-soft" } as const;
  const label = stack([
    layText(name, [0, 0], left - gap, { size, ink: "ink" }, measure),
    layText(row.note ?? "", [0, 0], left - gap, small, measure),
  ]);
  if (row.hidden !== null) {
    const reason = hiddenText(row.hidden, [left, 0], width - left, { size, measure });
    const height = Math.max(label.height, reason.height) + 2 * air;
    return { height, shapes: [...centred(label, height), ...centred(reason, height)] };
  }
  const figure = figurePart(row, [right + gap, width], place);
  const paired = row.before ? size * 2.6 : 0;
  const height = Math.max(label.height, figure.height, size * 1.3, paired) + 2 * air;
  return {
    height,
    shapes: [...centred(label, height), ...centred(figure, height), ...marks(row, height, place)],
  };
}

const centred = (part: Part, height: number) => lower(part.shapes, (height - part.height) / 2);

/** Right of the line: the value, how sure it is, and the verdict below. */
function figurePart(
  { value, interval, verdict }: DotRow,
  [left, right]: Point,
  { size, measure }: Board,
): Part {
  const strong = { size, ink: "ink", strong: true } as const;
  const soft = { size: size * 0.85, ink: "ink-soft" } as const;
  const number = layText(value ?? "", [left, 0], right - left, strong, measure);
  const beside = left + (value ? measure(value, size, true) + size * 0.5 : 0);
  const margin = layText(interval ?? "", [beside, size * 0.13], right - beside, soft, measure);
  const below = layText(
    verdict?.text ?? "",
    [left, 0],
    right - left,
    verdict?.proven ? { ...soft, ink: "ink", strong: true } : soft,
    measure,
  );
  const height = Math.max(number.height, margin.height);
  return stack([{ height, shapes: [...number.shapes, ...margin.shapes] }, below]);
}

function marks(row: DotRow, height: number, { size, at }: Place): Shape[] {
  const ink = inkOf(row.tone);
  const y = row.before ? height * 0.7 : height / 2;
  const { mark, before = null, band, middle = null, points = [] } = row;
  return [
    ...(band ? bandShapes(band, height, at, size) : []),
    ...(middle === null ? [] : [middleShape(middle, height, at, size)]),
    ...points.flatMap((mean) => markShapes({ mean, margin: null }, y, ink, { size, at }, false)),
    ...(before && mark
      ? [{ ...join([at(before.mean), height * 0.3], [at(mark.mean), y]), ink, width: size / 10 }]
      : []),
    ...(before ? markShapes(before, height * 0.3, ink, { size, at }, true) : []),
    ...(mark ? markShapes(mark, y, ink, { size, at }, false) : []),
  ];
}

const join = (one: Point, other: Point) => ({ kind: "line" as const, points: [one, other] });

/** Glyphs with their meaning, below each other. */
function keyParts(keys: readonly DotKey[], { width, size, measure }: Board): Part[] {
  const wide = size * 2.4;
  const tall = size * 1.5;
  const at = (share: number) => share * wide;
  const lines = keys.map(({ mark, text }): Part => {
    const glyph =
      mark === "others"
        ? bandShapes([0.05, 0.95], tall, at, size * 0.8)
        : markShapes(
            { mean: 0.5, margin: [0.1, 0.9] },
            tall / 2,
            "own",
            { size, at },
            mark === "earlier",
          );
    const look = { size: size * 0.85, ink: "ink-soft" } as const;
    const words = layText(text, [wide + size * 0.6, 0], width - wide - size, look, measure);
    const height = Math.max(tall, words.height);
    return { height, shapes: [...glyph, ...lower(words.shapes, (height - words.height) / 2)] };
  });
  return lines.length > 0 ? [...lines, { height: size * 0.8, shapes: [] }] : [];
}

function bandShapes(
  [low, high]: readonly [number, number],
  height: number,
  at: Place["at"],
  size: number,
): Shape[] {
  const top = height * 0.2;
  const edge = (score: number): Shape => ({
    ...join([at(score), top], [at(score), height - top]),
    width: size / 12,
    ink: "peer-edge",
  });
  return [
    {
      kind: "box",
      at: [at(low), top],
      size: [at(high) - at(low), height - 2 * top],
      ink: "peer",
    },
    edge(low),
    edge(high),
  ];
}

function middleShape(middle: number, height: number, at: Place["at"], size: number): Shape {
  const line = join([at(middle), height * 0.2], [at(middle), height * 0.8]);
  return { ...line, width: size / 5, ink: "peer-edge" };
}

function markShapes(
  { mean, margin }: DotMark,
  y: number,
  ink: Ink,
  { size, at }: Pick<Place, "size" | "at">,
  open: boolean,
): Shape[] {
  const radius = size * 0.36;
  // Taller than the dot, so that a small margin stays visible.
  const cap = radius * 1.45;
  const width = size / 8;
  const ends = margin ?? [];
  return [
    ...(margin ? [{ ...join([at(margin[0]), y], [at(margin[1]), y]), width, ink }] : []),
    ...ends.map((end) => ({ ...join([at(end), y - cap], [at(end), y + cap]), width, ink })),
    ...(open
      ? [{ kind: "dot" as const, at: [at(mean), y] as const, radius, ink: "surface" as const }]
      : []),
    { kind: "dot", at: [at(mean), y], radius, ink, open },
  ];
}

/** Numbers under the line, and the sentence below them. */
export function axisPart(
  marks: readonly number[],
  at: (score: number) => number,
  { width, size, measure }: Board,
  left: number,
  caption: string,
): Part {
  const small = { size: size * 0.85, ink: "ink-soft" as const };
  const numbers: Part = {
    height: small.size * 1.6,
    shapes: marks.map((mark) => ({
      ...{ kind: "text", text: String(mark), anchor: "middle", ...small },
      at: [at(mark), small.size * 1.15],
    })),
  };
  return stack([numbers, layText(caption, [left, 0], width - left, small, measure)]);
}
