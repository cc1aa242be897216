type ScoreCell = {
  readonly kind: "score";
  /** 0–100; decides the colour. */
  readonly score: number;
  readonly text: string;
  /** Only for a difference that was shown to be real. */
  readonly mark: { readonly direction: "higher" | "lower"; readonly text: string } | null;
};

/** A cell of a heat map: a score with its text, or nothing but the reason. */
export type HeatCell =
  | ScoreCell
  /** A number that is no score, such as a change: no colour. */
  | (Omit<ScoreCell, "kind" | "score"> & {
      readonly kind: "plain";
      readonly value: number;
      /** The two numbers that it rests on. */
      readonly pair?: readonly [number, number];
    })
  | { readonly kind: "hidden"; readonly reason: string };

export type HeatRow = {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  readonly count: string | null;
  /** The same as a number, where it is one. */
  readonly people: number | null;
  readonly emphasis: "rest" | null;
  readonly cells: readonly HeatCell[];
};

export type HeatColumn = {
  readonly id: string;
  readonly label: string;
  /** Why the whole column is hidden, in place of its cells. */
  readonly hidden: string | null;
};

export type HeatTableContent = {
  readonly caption: string;
  readonly rowHead: string;
  /** Null for a table without counts. */
  readonly countHead: string | null;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** Everybody together, below the groups. */
  readonly sum: HeatRow | null;
};

export type Span = { readonly from: number; readonly length: number; readonly reason: string };

/** Neighbouring cells that are hidden for the same reason, as one. */
export function hiddenSpans(reasons: readonly (string | null)[]): Span[] {
  const spans: Span[] = [];
  reasons.forEach((reason, index) => {
    if (reason === null) return;
    const last = spans.at(-1);
    if (last && last.reason === reason && last.from + last.length === index) {
      spans[spans.length - 1] = { ...last, length: last.length + 1 };
    } else spans.push({ from: index, length: 1, reason });
  });
  return spans;
}
