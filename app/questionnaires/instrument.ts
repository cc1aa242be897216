/** A text in the languages of the product: Dutch always, English where translated. */
export type LocalText = { readonly nl: string; readonly en?: string };

/** What a respondent can answer to one question. */
export type AnswerValue = string | number | boolean | readonly AnswerValue[];

/** Answers by SurveyJS question name; a matrix holds an object of row → value. */
export type Answers = Readonly<Record<string, unknown>>;

/** A set of items with one score. */
export type Scale = {
  readonly id: string;
  readonly title: LocalText;
  /** Short name for column heads and keys. */
  readonly short: LocalText;
  /** Lower-case phrase for sentences: "sterk in …". */
  readonly activity: LocalText;
  /** The DigComp area ("1"…"5"), if the scale stands for one. */
  readonly competence: string | null;
  /** True when the scale belongs to the core, so that members compare on it. */
  readonly core: boolean;
};

/** A band of the 0–100 score, from `from` (inclusive) to the next band's `from`. */
export type Level = { readonly id: string; readonly from: number; readonly title: LocalText };

/** How one answer becomes 0–100. */
export type ItemScoring =
  | {
      readonly kind: "range";
      readonly min: number;
      readonly max: number;
      readonly reverse: boolean;
    }
  | { readonly kind: "correct"; readonly answer: AnswerValue };

/** One scored question, or one row of a matrix. */
export type Item = {
  /** `question`, or `question.row` for a matrix row. Stable over versions. */
  readonly name: string;
  readonly question: string;
  readonly row: string | null;
  readonly page: string;
  readonly title: LocalText;
  /** A few words for lists. */
  readonly short: LocalText;
  readonly scale: string | null;
  readonly competence: string | null;
  readonly weight: number;
  readonly scoring: ItemScoring;
  readonly core: boolean;
};

/** A question that groups respondents; every value is one category. */
export type BackgroundQuestion = {
  readonly name: string;
  readonly title: LocalText;
  readonly values: readonly { readonly value: string; readonly title: LocalText }[];
};

/** A question of any kind, in order of appearance, for the check page and for validation. */
export type QuestionOutline = {
  readonly name: string;
  readonly page: string;
  readonly title: LocalText;
  readonly short: LocalText;
  readonly background: boolean;
};

/** What a definition says, in the product's own terms: pure data, no SurveyJS. */
export type Instrument = {
  readonly key: string;
  readonly title: LocalText;
  readonly scales: readonly Scale[];
  /** The scales whose mean is the total; empty when the definition has no total. */
  readonly total: readonly string[];
  /** Rising from 0. */
  readonly levels: readonly Level[];
  readonly items: readonly Item[];
  readonly background: readonly BackgroundQuestion[];
  /** Most important first; each a list of background names (two for a table by pairs). */
  readonly breakdowns: readonly (readonly string[])[];
  readonly pages: readonly { readonly name: string; readonly title: LocalText }[];
  readonly questions: readonly QuestionOutline[];
  /** Two sentences per level, by scale id and level id. */
  readonly feedback: Readonly<Record<string, Readonly<Record<string, LocalText>>>>;
  /** What to do next, by competence or own scale id. */
  readonly nextSteps: Readonly<
    Record<string, { readonly title: LocalText; readonly text: LocalText }>
  >;
};
