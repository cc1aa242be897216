import type { HouseStyle } from "~/organisations";
import type { PromiseTerms } from "~/participation";

/** All that the pack of one measurement is made from; nothing in it is guessed. Dates are ISO. */
export type PackSettings = {
  readonly organisation: {
    readonly name: string;
    readonly contact: string | null;
    readonly houseStyle: HouseStyle | null;
  };
  /** The measurement's slug. */
  readonly measurement: string;
  readonly state: "planned" | "open" | "closed" | "published" | "cancelled";
  readonly round: string;
  readonly openedOn: string | null;
  readonly closesOn: string | null;
  readonly closedOn: string | null;
  readonly questionnaire: {
    readonly title: string;
    readonly number: number;
    readonly hash: string;
    /** Scored questions, rows of a table each for themselves. */
    readonly items: number;
    /** Those among them with one right answer. */
    readonly knowledge: number;
    readonly background: readonly BackgroundQuestion[];
    /** Titles of questions that take words of one's own. */
    readonly freeText: readonly string[];
    /** Titles of background questions: one, or two for a table by pairs. */
    readonly breakdowns: readonly (readonly string[])[];
    /** Parts that only this organisation asks. */
    readonly ownParts: readonly string[];
  };
  readonly units: {
    readonly count: number;
    /** Null when no unit tree is known. */
    readonly headcount: number | null;
  };
  readonly promise: PromiseTerms;
  readonly promiseHash: string;
  readonly namedInNetwork: boolean;
  readonly demo: boolean;
};

export type BackgroundQuestion = {
  readonly title: string;
  /** Null where the answers are the organisation's own units. */
  readonly answers: readonly string[] | null;
};
