import type { Shown } from "../figures/figure";
import type { SentenceValue } from "../words/sentence";
import type { Verdict } from "../figures/verdict";

/** One group of a heat map; its cells in the order of the columns. */
export type HeatLine = {
  readonly id: string;
  /** Null for the merged rest. */
  readonly name: SentenceValue | null;
  /** Names of the groups that were merged into this line. */
  readonly merged: readonly SentenceValue[];
  /** Null where there are fewer than the minimum. */
  readonly n: number | null;
  readonly cells: readonly { readonly figure: Shown; readonly verdict: Verdict | null }[];
};
