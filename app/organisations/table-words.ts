import type { TFunction } from "i18next";

import type { TableFinding } from "./table";

/** What is wrong, and what may have been meant. */
export function findingText(
  { problem, hint }: Pick<TableFinding, "problem" | "hint">,
  t: TFunction<"members">,
): string {
  const said = t(`problem.${problem}`, { hint: hint ?? "" });
  const isGuess = problem === "parent-unknown" || problem === "slug";
  return isGuess && hint !== null ? `${said} ${t("nearest", { hint })}` : said;
}
