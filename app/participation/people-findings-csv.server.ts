import type { TFunction } from "i18next";

import { writeCsv } from "~/platform/index.server";

import type { PeopleFinding } from "./people";
import { findingText } from "./people-words";

/** All findings as a file that Excel in Dutch opens; no cell begins as a formula does. */
export function findingsCsv(findings: readonly PeopleFinding[], t: TFunction<"people">): string {
  const head = [t("findings.line"), t("findings.value"), t("findings.reason")];
  const rows = findings.map((finding) => [
    String(finding.line),
    finding.value,
    findingText(finding, t),
  ]);
  return writeCsv([head, ...rows], { delimiter: ";" });
}
