import type { NoStatistic } from "~/statistics";

/** Why a number is not shown. Each has a sentence in both languages. */
export type WithheldReason =
  | "too-few" /** fewer respondents than the minimum group */
  | "too-alike" /** a group's answers are extreme or too alike: one number would tell everybody's answer */
  | "too-few-for-margin" /** fewer than 20 respondents: no spread, no margin */
  | "too-few-for-distribution" /** levels cannot be merged into parts of 3 people or more */
  | "too-few-for-reliability" /** fewer than 100 respondents */
  | "not-computable" /** the statistic does not exist for these answers */
  | "could-be-subtracted" /** the breakdown together with others would isolate a small group */
  | "nearly-everyone"; /** over 90 % of the line took part: headcount and margin are left out */

export type Interval = readonly [low: number, high: number];

export type LevelShare = {
  /** Neighbouring levels that were merged, lowest first. */
  readonly ids: readonly string[];
  /** 0–1. */
  readonly share: number;
  readonly ci: Interval | null;
};

/** One scale on one line. Numbers are 0–100, rounded to one decimal in a protected document. */
export type ScaleResult = {
  readonly id: string;
  /** Null where even that would tell something: of a hidden scale outside the total. */
  readonly n: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly ci: Interval | null;
  readonly withheld?: WithheldReason;
  readonly levels: readonly LevelShare[] | null;
  readonly levelsWithheld?: WithheldReason;
  /** On the total line only. */
  readonly alpha?: Reliability | null;
  readonly omega?: number | null;
  readonly reliabilityWithheld?: WithheldReason;
  /** Why these answers have none; unprotected documents only. */
  readonly alphaReason?: NoStatistic;
  readonly omegaReason?: NoStatistic;
};

export type Reliability = {
  readonly value: number;
  readonly ci: Interval;
  readonly items: number;
  /** Listwise n; unprotected documents only. */
  readonly n?: number;
};

export type CompetenceResult = {
  readonly id: string;
  readonly n: number | null;
  readonly mean: number | null;
  readonly ci: Interval | null;
  readonly withheld?: WithheldReason;
};

export type ItemResult = {
  readonly id: string;
  readonly mean: number | null;
  /** 0–1: share of respondents without an answer; null where withheld. */
  readonly missing: number | null;
  readonly withheld?: WithheldReason;
};

export type TotalResult = Omit<
  ScaleResult,
  "id" | "alpha" | "omega" | "reliabilityWithheld" | "alphaReason" | "omegaReason"
>;

/** One shown line of a breakdown: a group, or the merged rest. */
export type GroupResult = {
  /** Category per background question, for a group of its own. */
  readonly values?: Readonly<Record<string, string>>;
  /** True for "Overige groepen". */
  readonly other?: true;
  readonly merged?: readonly Readonly<Record<string, string>>[];
  readonly n: number;
  readonly population: number | null;
  /** Beside a headcount that is known and left out. */
  readonly populationWithheld?: WithheldReason;
  readonly scales: readonly ScaleResult[];
  readonly competences: readonly CompetenceResult[];
  readonly total: TotalResult | null;
};

export type BreakdownResult = {
  readonly by: readonly string[];
  /** Why the whole breakdown is absent; then `groups` is empty. */
  readonly withheld: WithheldReason | null;
  readonly groups: readonly GroupResult[];
};

/** The document of `analyse`, of a release and of the API. */
export type ResultDocument = Outline & (Counted | Uncounted);

/** A document that holds numbers. */
export type ShownDocument = Outline & Counted;

type Counted = { readonly n: number; readonly withheld?: undefined };

/** Fewer respondents than the minimum: no number, and how many they are is told to nobody who has not their answers. */
type Uncounted = { readonly n: number | null; readonly withheld: WithheldReason };

type Outline = {
  readonly population: number | null;
  /** Beside a headcount that is known and left out. */
  readonly populationWithheld?: WithheldReason;
  readonly minimum: number;
  readonly protected: boolean;
  readonly scales: readonly ScaleResult[];
  readonly competences: readonly CompetenceResult[];
  readonly items: readonly ItemResult[];
  readonly total: TotalResult | null;
  readonly breakdowns: readonly BreakdownResult[];
};
