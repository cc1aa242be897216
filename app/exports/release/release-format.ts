/** The formats that a release leaves the house in. */
export const releaseFormats = ["csv", "xlsx", "pdf", "json"] as const;
export type ReleaseFormat = (typeof releaseFormats)[number];
