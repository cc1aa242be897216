/** A named member's mean on the competence in two rounds that asked it alike; scores of 0–100. */
export type MemberChange = {
  readonly slug: string;
  readonly before: number;
  readonly after: number;
};

export type ChangeLine = {
  readonly members: number;
  /** Mean of the members' changes in points, each member one vote. */
  readonly change: number;
};

export type EventChange =
  | { readonly took: ChangeLine; readonly others: ChangeLine }
  | { readonly withheld: "too-few"; readonly took: number; readonly others: number };

/** As for every line of organisations. */
export const fewestMembers = 4;

/**
 * The change of the members that took part beside that of the others. It describes; that one line moved further says
 * nothing of why.
 *
 * @param members named in both rounds
 * @param participants slugs of the members that took part
 * @returns withheld, with how many members there are, unless both lines hold at least four
 */
export function changeBeside(
  members: readonly MemberChange[],
  participants: readonly string[],
): EventChange {
  const took = members.filter(({ slug }) => participants.includes(slug));
  const others = members.filter(({ slug }) => !participants.includes(slug));
  if (Math.min(took.length, others.length) < fewestMembers)
    return { withheld: "too-few", took: took.length, others: others.length };
  return { took: lineOf(took), others: lineOf(others) };
}

function lineOf(members: readonly MemberChange[]): ChangeLine {
  const sum = members.reduce((all, { before, after }) => all + after - before, 0);
  return { members: members.length, change: Math.round((sum / members.length) * 10) / 10 };
}
