/** Per competence how a member stands beside the others of its round; what nothing may be claimed of is left out. */
export type Verdicts = Readonly<Record<string, "higher" | "lower" | "none">>;

/** A member that agreed to be named in the network's comparison of a closed round. */
export type Standing = {
  readonly slug: string;
  readonly name: string;
  readonly verdicts: Verdicts;
};

/** The members that demonstrably stand higher or lower than the others on a competence, by name. */
export function membersThat(
  stand: "higher" | "lower",
  competence: string,
  standings: readonly Standing[],
): Standing[] {
  return standings
    .filter(({ verdicts }) => verdicts[competence] === stand)
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
}
