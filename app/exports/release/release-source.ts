import type { Language } from "~/i18n";
import type { Instrument } from "~/questionnaires";
import type { ResultDocument } from "~/releases";
import type { Words } from "~/results";

/** Where the numbers come from. */
export type ReleaseFacts = {
  /** Slugs. */
  readonly measurement: string;
  readonly organisation: string;
  readonly round: string;
  readonly organisationName: string;
  readonly roundName: string;
  /** Key and number. */
  readonly questionnaire: string;
  readonly version: number;
  /** SHA-256 of the questionnaire's version. */
  readonly versionHash: string;
  /** SHA-256 of the release. */
  readonly releaseHash: string;
  /** ISO date. */
  readonly closedOn: string | null;
};

/** The texts of the files, of the dashboards and of the trend, in one language. */
export type ExportWords = {
  readonly own: Words;
  readonly results: Words;
  readonly trend: Words;
  readonly language: Language;
};

/** A release with all that it takes to write it down. */
export type ReleaseSource = {
  readonly document: ResultDocument;
  readonly instrument: Instrument;
  readonly facts: ReleaseFacts;
  readonly words: ExportWords;
  /** Made-up data are marked as such in every file for people. */
  readonly demo: boolean;
};
