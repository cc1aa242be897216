import type { Quartiles } from "~/charts";
import type { ComparisonVerdict } from "~/questionnaires";
import type { Interval } from "~/releases";

/** The other members on one scale or competence: each member one vote, scores of 0–100. */
export type OthersLine = Quartiles & {
  readonly mean: number;
  /** Of the members' means (n − 1). */
  readonly sd: number;
  readonly members: number;
  /** Own score on the items that all of these were asked alike; absent where that is the whole score. */
  readonly own?: { readonly n: number; readonly mean: number; readonly ci: Interval | null };
};

/** How own questions on an area relate to those of the others in its line. */
export type LineBasis = {
  readonly verdict: ComparisonVerdict;
  /** Items that are the same, of the items on the area. */
  readonly common: number;
  readonly items: number;
  /** Members of the round that were asked otherwise, and so do not stand in the line. */
  readonly leftOut: number;
  /** Why there is no line although the questions would allow one. */
  readonly withheld: LineReason | null;
};

export type LineReason =
  | "too-few" /** fewer than four others that were asked alike, or fewer than four that anybody could subtract */
  | "could-be-subtracted" /** one other outweighs the rest */
  | "too-few-for-common-items" /** fewer than 100 people here: no spread on part of the questions */
  | "hidden"; /** the own score on part of the questions may not be shown */

export type Others = {
  readonly scales: Readonly<Record<string, OthersLine>>;
  readonly competences: Readonly<Record<string, OthersLine>>;
};

/** Why an organisation has no benchmark. */
export type BenchmarkReason =
  | "round-open"
  | "not-in-round" /** its release did not stand yet when the round closed */
  | "not-comparable" /** an area or competence is hidden, or every area was asked otherwise */
  | "too-few" /** fewer than four others, or fewer than four that anybody could subtract */
  | "could-be-subtracted"; /** one other outweighs the rest */

/** Own organisation against the others, or why not. */
export type BenchmarkAnswer =
  | { readonly kind: "withheld"; readonly reason: BenchmarkReason }
  | {
      readonly kind: "others";
      /** In the longest line. */
      readonly members: number;
      readonly others: Others;
      /** By area, where somebody was asked otherwise; absent where all were asked alike. */
      readonly basis?: Readonly<Record<string, LineBasis>>;
    };

export type SectorFinding = {
  readonly sector: string;
  readonly scale: string;
  readonly verdict: "higher" | "lower";
};

export type ScoreMark = { readonly mean: number; readonly ci: Interval | null };

/** A member that agreed to be named, as it may stand in the network's tables. */
export type NamedMarks = {
  readonly scales: Readonly<Record<string, ScoreMark>>;
  readonly competences: Readonly<Record<string, ScoreMark>>;
  /** Areas and competences on which it was asked otherwise than most. */
  readonly otherwise?: readonly string[];
};

export type Pool = {
  /** One sector, or several that are too small to stand alone. */
  readonly sectors: readonly string[];
  readonly members: number;
  readonly scales: Readonly<Record<string, Quartiles>>;
};

/** What a round's closing stores. Made once; scores are 0–100 with one decimal. */
export type RoundBenchmark = {
  readonly version: 1;
  /** The fixed list of members whose release stood when the round closed. */
  readonly members: readonly {
    readonly slug: string;
    readonly sector: string;
    readonly named: boolean;
    /** False for a member of which a line is hidden or not comparable: it stands in no sector's line. */
    readonly counted: boolean;
  }[];
  /** Areas and competences, as most members were asked them. */
  readonly scales: readonly string[];
  readonly competences: readonly string[];
  /** Per member its own comparison; served to readers of that member's pages only. */
  readonly answers: Readonly<Record<string, BenchmarkAnswer>>;
  readonly named: Readonly<Record<string, NamedMarks>>;
  /** Lines of members without a name. */
  readonly pools: readonly Pool[];
  /** Why there are no such lines although there are such members. */
  readonly unpooled: "too-few" | "could-be-subtracted" | null;
  /** Proven differences between a sector and all members outside it. */
  readonly sectorFindings: readonly SectorFinding[];
};

/** What a member may see of a round's benchmark; null while the round is open. */
export function answerFor(benchmark: RoundBenchmark | null, slug: string): BenchmarkAnswer {
  if (!benchmark) return { kind: "withheld", reason: "round-open" };
  return benchmark.answers[slug] ?? { kind: "withheld", reason: "not-in-round" };
}
