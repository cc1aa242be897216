import type { TFunction } from "i18next";

import type { PeopleFinding } from "./people";

/** What is wrong with a line, in one or two sentences. */
export function findingText({ problem, hint }: PeopleFinding, t: TFunction<"people">): string {
  const reason = t(`problem.${problem}`, { hint });
  return problem === "unit" && hint !== null
    ? `${reason} ${t("problem.nearest", { hint })}`
    : reason;
}
