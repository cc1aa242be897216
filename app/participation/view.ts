import type { Host } from "~/organisations";
import type { Answers } from "~/questionnaires";

/** What the respondent is promised: settled at opening, then only tightened. */
export type PromiseTerms = {
  /** Rises each time the promise is tightened. */
  readonly version: number;
  /** Smallest group about which a number is shown. */
  readonly minimum: number;
  /** How long addresses stay after closing, in weeks. */
  readonly addressesWeeks: number;
  /** How long answers stay after the release, in months. */
  readonly answersMonths: number;
  /** How long the personal result can be seen again after the release, in months. */
  readonly resultsMonths: number;
  /** What the numbers are made for; nothing else. */
  readonly purposes: readonly ("baseline" | "learning" | "comparison" | "trend")[];
  /** Who reads the numbers of groups. Nobody reads answers. */
  readonly readers: readonly ("hr" | "board" | "works-council" | "managers" | "network")[];
};

/** What one respondent scored, and where to go next. Scores are 0–100, unrounded. */
export type PersonalResult = {
  readonly scores: Readonly<Record<string, number | null>>;
  readonly total: number | null;
  readonly levels: Readonly<Record<string, string | null>>;
  /** Competence (or own scale) ids, most useful first. */
  readonly next: readonly string[];
};

export type DraftContent = { readonly answers: Answers; readonly page: number };

/** What a code opens. A result is never among it: that takes the receipt. */
export type ParticipationView =
  | { readonly state: "not-yet"; readonly host: Host }
  | { readonly state: "closed"; readonly host: Host }
  | {
      readonly state: "submitted";
      readonly host: Host;
      readonly trial: boolean;
      readonly closesOn: string | null;
    }
  | {
      readonly state: "open";
      readonly host: Host;
      /** A trial run: what is answered counts nowhere. */
      readonly trial: boolean;
      /** ISO date, the last day; null when no day is set yet. */
      readonly closesOn: string | null;
      readonly promise: PromiseTerms;
      readonly promiseHash: string;
      /** SurveyJS JSON without right answers; the unit question holds the unit tree or is gone. */
      readonly definition: Readonly<Record<string, unknown>>;
      readonly versionHash: string;
      /** The unit that the ballot carries, if any: then it is not asked. */
      readonly unit: string | null;
      readonly draft: DraftContent | null;
    };
