/** Headcounts, as far as known. */
export type Population = {
  readonly total: number | null;
  /** Headcount per category of a background question. */
  readonly byCategory: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export type DocumentOptions = {
  /** Smallest group about which a number is shown. */
  readonly minimum: number;
  readonly population: Population;
  /** Most important first; each one background question, or two for a table by pairs. */
  readonly breakdowns: readonly (readonly string[])[];
  /** False: for analysts with their own data; nothing is merged, hidden or rounded. */
  readonly protected: boolean;
  /** For who has the answers: how many they are is told below the minimum too. */
  readonly tellsFew?: boolean;
};
