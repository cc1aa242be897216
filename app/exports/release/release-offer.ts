/** What there is to download of a release. */
export type ReleaseOffer = {
  /** Null below the minimum. */
  readonly n: number | null;
  readonly minimum: number;
  readonly releaseHash: string;
  /** Those that have a report of their own. */
  readonly units: readonly string[];
};
