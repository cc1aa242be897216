import { isLanguage, type Language } from "~/i18n";

/** The names under which a release can be fetched. */
export const downloads = {
  "report.pdf": "pdf",
  "unit.pdf": "pdf",
  "release.xlsx": "xlsx",
  "release.csv": "csv",
  "release.json": "json",
} as const;

export type Download = keyof typeof downloads;

export type DownloadOrder = {
  readonly format: (typeof downloads)[Download];
  readonly language: Language;
  readonly unit: string | null;
};

/**
 * What an address asks for.
 *
 * @param fallback the language of the page
 * @returns null for what there is not
 */
export function readDownload(
  file: string | undefined,
  search: URLSearchParams,
  fallback: Language,
): DownloadOrder | null {
  const name = isDownload(file) ? file : null;
  const asked = search.get("language");
  const unit = search.get("unit");
  if (!name || (name === "unit.pdf" && unit === null)) return null;
  return {
    format: downloads[name],
    language: isLanguage(asked) ? asked : fallback,
    unit: name === "unit.pdf" ? unit : null,
  };
}

function isDownload(file: string | undefined): file is Download {
  return file !== undefined && Object.hasOwn(downloads, file);
}

/** The address of a file. */
export function downloadAddress(
  organisation: string,
  file: Download,
  asked: { readonly measurement: string; readonly language: string; readonly unit?: string },
): string {
  return `/organisations/${organisation}/downloads/${file}?${new URLSearchParams(asked)}`;
}
