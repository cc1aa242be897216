/** What there is to download of a release. */
export type ReleaseOffer = {
  readonly n: number;
  readonly releaseHash: string;
  /** Those that have a report of their own. */
  readonly units: readonly string[];
};
