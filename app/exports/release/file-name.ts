import type { Language } from "~/i18n";
import { shortHash } from "~/results";

import type { ReleaseFormat } from "./release-format";
import type { ReleaseFacts } from "./release-source";

type Named = {
  readonly format: ReleaseFormat;
  readonly language: Language;
  readonly unit?: string | null;
};

const kinds = {
  nl: { report: "rapport", numbers: "cijfers" },
  en: { report: "report", numbers: "numbers" },
} as const;

/** Such as `rapport-martini-ziekenhuis-najaar-2026-balie-1a2b3c4d5e6f.pdf`. */
export function fileName(
  { measurement, releaseHash }: Pick<ReleaseFacts, "measurement" | "releaseHash">,
  { format, language, unit }: Named,
): string {
  const kind = kinds[language][format === "pdf" ? "report" : "numbers"];
  const parts = [kind, measurement, ...(unit ? [plain(unit)] : []), shortHash(releaseHash)];
  return `${parts.filter(Boolean).join("-")}.${format}`;
}

/** Letters of any script, digits and dashes. */
function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
