import type { Interval, WithheldReason } from "~/releases";

/** A mean that may be shown. Scores are 0–100. */
export type Figure = {
  readonly kind: "figure";
  readonly n: number;
  readonly mean: number;
  /** 95 % interval; null where it may not be shown. */
  readonly margin: Interval | null;
  readonly sd: number | null;
};

/** A mean that may not be shown, and why. */
export type HiddenFigure = { readonly kind: "hidden"; readonly reason: WithheldReason };

export type Shown = Figure | HiddenFigure;

type Result = {
  readonly n: number | null;
  readonly mean: number | null;
  readonly ci?: Interval | null;
  readonly sd?: number | null;
  readonly withheld?: WithheldReason;
};

/** Hidden when the mean is: then nothing else of the result is looked at. */
export function figureOf(result: Result | null | undefined): Shown {
  if (!result) return { kind: "hidden", reason: "not-computable" };
  const { n, mean, ci, sd, withheld } = result;
  if (n === null || mean === null) return { kind: "hidden", reason: withheld ?? "not-computable" };
  return { kind: "figure", n, mean, margin: ci ?? null, sd: sd ?? null };
}

export function isFigure(shown: Shown): shown is Figure {
  return shown.kind === "figure";
}

/** Shown ones first, high to low; hidden ones keep their order behind. */
export function byScore(
  one: { readonly figure: Shown },
  other: { readonly figure: Shown },
): number {
  if (!isFigure(one.figure) || !isFigure(other.figure)) {
    return Number(!isFigure(one.figure)) - Number(!isFigure(other.figure));
  }
  return other.figure.mean - one.figure.mean;
}
