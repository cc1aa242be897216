/** Where a named member stands on a competence, beside the others of its round; scores of 0–100. */
export type Mark = {
  readonly mean: number;
  /** 95 % margin; null for fewer than 20 people. */
  readonly ci: readonly [number, number] | null;
  /** The middle half of the others; null without a line of others. */
  readonly others: { readonly q1: number; readonly q3: number } | null;
};

/** A member that agreed to be named in the network's comparison of a closed round. */
export type Standing = {
  readonly slug: string;
  readonly name: string;
  readonly competences: Readonly<Record<string, Mark>>;
};

/**
 * Strong: the whole margin lies above the middle half of the others. Lacks it: the whole margin lies below. Anything else,
 * also a member without a margin or without others beside it, is neither, for then nothing may be claimed.
 */
export function placeAmong({ ci, others }: Mark): "strong" | "lacks" | null {
  if (!ci || !others) return null;
  if (ci[0] > others.q3) return "strong";
  return ci[1] < others.q1 ? "lacks" : null;
}

/** The members that stand there on a competence, by name. */
export function membersThat(
  place: "strong" | "lacks",
  competence: string,
  standings: readonly Standing[],
): Standing[] {
  return standings
    .filter(({ competences }) => {
      const mark = competences[competence];
      return mark !== undefined && placeAmong(mark) === place;
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
}
