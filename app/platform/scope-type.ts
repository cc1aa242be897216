/** Whose data the work at hand may touch. */
export type Scope = {
  /** Ids of the organisations that are theirs. */
  readonly organisations: readonly string[];
  /** Such as `network`; the policies of the database say what each may see. */
  readonly roles: readonly string[];
};
