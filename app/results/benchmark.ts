import type { Quartiles } from "~/charts";
import type { Interval } from "~/releases";

/** The other members on one scale or competence: each member one vote, scores of 0–100. */
export type OthersLine = Quartiles & {
  readonly mean: number;
  /** Of the members' means (n − 1). */
  readonly sd: number;
  readonly members: number;
};

export type Others = {
  readonly scales: Readonly<Record<string, OthersLine>>;
  readonly competences: Readonly<Record<string, OthersLine>>;
};

/** Why an organisation has no benchmark. */
export type BenchmarkReason =
  | "round-open"
  | "not-in-round" /** its release did not stand yet when the round closed */
  | "not-comparable" /** a shared area or competence is hidden, or was asked otherwise */
  | "too-few" /** fewer than four others, or fewer than four that anybody could subtract */
  | "could-be-subtracted"; /** one other outweighs the rest */

/** Own organisation against the others, or why not. */
export type BenchmarkAnswer =
  | { readonly kind: "withheld"; readonly reason: BenchmarkReason }
  | { readonly kind: "others"; readonly members: number; readonly others: Others };

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
    /** False for a member of which a line is hidden or not comparable. */
    readonly counted: boolean;
  }[];
  /** Areas and competences that all were asked alike. */
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
