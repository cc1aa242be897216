import type { ScaleName } from "../figures/area-scales";
import type { Sentence, SentenceValue } from "../words/sentence";
import type { TrendGroup } from "./trend";
import type { TrendLine } from "./trend-lines";

/** One line of a trend, with what it is called; the total has the id "total". */
export type TrendRow = { readonly name: ScaleName | null; readonly line: TrendLine };

export type TrendGroups = {
  readonly by: string;
  readonly name: string;
  readonly finding: Sentence;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly columns: readonly ScaleName[];
  readonly lines: readonly {
    readonly id: string;
    readonly name: SentenceValue;
    readonly n: TrendGroup["n"];
    /** In the order of the columns. */
    readonly cells: readonly TrendLine[];
  }[];
};

export type TrendNames = { readonly earlier: string; readonly later: string };
