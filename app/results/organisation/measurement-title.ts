import { longDate } from "~/i18n";
import type { MeasurementState } from "~/measurements";

import type { Words } from "../words/words";

/** A measurement as pages name it; dates are ISO. */
export type MeasurementTitle = {
  readonly slug: string;
  readonly roundName: string;
  readonly state: MeasurementState;
  readonly closesOn: string | null;
  readonly closedOn: string | null;
};

/** Which measurement, and since when it is closed: small above a headline. */
export function eyebrow({ roundName, closedOn }: MeasurementTitle, { t, language }: Words): string {
  return closedOn
    ? t("eyebrow.closed", { round: roundName, date: longDate(closedOn, language) })
    : roundName;
}
