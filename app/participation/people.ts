import type { Language } from "~/i18n";
import type { TableFileProblem } from "~/organisations";

/** Somebody who is invited by mail. */
export type Person = {
  readonly email: string;
  readonly unit: string | null;
  readonly language: Language;
};

/** Why a line cannot be taken; each is a text `people:problem.…`. */
export type PeopleProblem =
  | "address-missing"
  | "address"
  | "twice"
  | "on-roll"
  | "unit"
  | "no-units"
  | "language"
  | "column-unknown"
  | "column-twice"
  | "column-nameless"
  | "no-address-column"
  | "cell-error";

export type PeopleFinding = {
  readonly line: number;
  /** As it stands in the file. */
  readonly value: string;
  readonly problem: PeopleProblem;
  /** The nearest unit, or the line where an address stood first. */
  readonly hint: string | null;
};

/** Why a whole file cannot be read; each is a text `people:file.…`. */
export type PeopleFileProblem = Exclude<TableFileProblem, "no-file">;

/** What is known of the measurement that the people are for. */
export type KnownToPeople = {
  readonly units: readonly string[];
  /** Addresses on the roll, by `addressKey`. */
  readonly onRoll: ReadonlySet<string>;
};

/** Two addresses that differ in capitals alone are one person's. */
export function addressKey(email: string): string {
  return email.normalize("NFC").toLowerCase();
}
