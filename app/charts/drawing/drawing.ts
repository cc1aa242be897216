import type { HeatStep } from "../heat-step";
import type { Tone } from "../tone";

/** A role of the look, never a colour: who draws knows what it is on screen or on paper. */
export type Ink =
  | "ink"
  | "ink-soft"
  | "surface"
  | "rule"
  | "grid"
  | "peer"
  | "peer-edge"
  | "hidden-a"
  | "hidden-b"
  | "own"
  | `area-${Exclude<Tone, "own">}`
  | `heat-${HeatStep}`
  | `heat-${HeatStep}-ink`;

export type Point = readonly [x: number, y: number];

/** One mark. Lengths are in the unit of the drawing, y grows downwards. */
export type Shape =
  | {
      readonly kind: "line";
      readonly points: readonly Point[];
      readonly width: number;
      readonly ink: Ink;
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: "box";
      readonly at: Point;
      readonly size: Point;
      readonly ink: Ink;
      /** 0 (the ground) to 1 (full colour, the default). */
      readonly depth?: number;
      readonly edge?: Ink;
    }
  | {
      readonly kind: "dot";
      readonly at: Point;
      readonly radius: number;
      readonly ink: Ink;
      /** Only its edge. */
      readonly open?: boolean;
    }
  | { readonly kind: "shape"; readonly points: readonly Point[]; readonly ink: Ink }
  | {
      readonly kind: "text";
      /** On the base line. */
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly strong?: boolean;
      readonly ink: Ink;
      readonly anchor?: "start" | "middle" | "end";
    };

/** A chart as marks, for whoever draws vectors or pixels; what it says stands in `alternative` too. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly alternative: string;
};

/** How wide a text is, in the unit of the drawing. */
export type Measure = (text: string, size: number, strong: boolean) => number;

/** What a drawing is laid out on. */
export type Board = {
  readonly width: number;
  /** Of running text; all else follows from it. */
  readonly size: number;
  readonly measure: Measure;
};

/** Marks that follow each other downwards. */
export type Part = { readonly height: number; readonly shapes: readonly Shape[] };
