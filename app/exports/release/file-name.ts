import type { Language } from "~/i18n";

import { shortHash, type ReleaseFacts } from "./release-source";

type Named = {
  readonly format: "csv" | "xlsx" | "pdf" | "json";
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

/** Names the file for browsers old and new (RFC 6266). */
export function attachment(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]/g, "-");
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
