type Line = {
  readonly organisation: string;
  readonly round: string;
  readonly state: string;
};

/**
 * The measurements with which members stand in a round: one each, also of a member that measured twice, so that it is
 * one vote. Whether it may be named hangs on the consent for this one.
 *
 * @param lines of all rounds, in the order in which they are always listed
 */
export function standingIn<T extends Line>(lines: readonly T[], round: string): T[] {
  const published = lines.filter((line) => line.round === round && line.state === "published");
  return published.filter(
    ({ organisation }, index) =>
      published.findIndex((other) => other.organisation === organisation) === index,
  );
}
