import type { Tone } from "./tone";

/** One line of a dot chart. Everything the canvas draws is also said in words. */
export type DotRow = {
  readonly id: string;
  readonly label: string;
  /** "2.1"; shown with a coloured dot before the label. */
  readonly code: string | null;
  /** A few words under the label. */
  readonly note?: string | null;
  readonly tone: Tone;
  readonly mark: DotMark | null;
  /** The same in an earlier measurement: drawn above as an open dot, joined by a line. */
  readonly before?: DotMark | null;
  /** Middle half of the others, 0–100. */
  readonly band: readonly [low: number, high: number] | null;
  /** Middle of the others: a line in the band, never a dot. */
  readonly middle?: number | null;
  /** Several marks in one row, each by itself. */
  readonly points?: readonly number[];
  /** What stands right of the line. */
  readonly value: string | null;
  readonly interval: string | null;
  readonly verdict: { readonly text: string; readonly proven: boolean } | null;
  /** In place of the numbers, when they may not be shown. */
  readonly hidden: string | null;
};

/** Scores of 0–100; the margin is null where it may not be shown. */
export type DotMark = {
  readonly mean: number;
  readonly margin: readonly [low: number, high: number] | null;
};

/** One stacked bar; parts add up to about 1. */
export type ShareRow = {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly parts: readonly SharePart[];
  readonly summary: string | null;
  readonly hidden: string | null;
};

export type SharePart = {
  readonly id: string;
  readonly share: number;
  readonly text: string;
  /** 0 (lightest) to 1 (full colour). */
  readonly depth: number;
};
