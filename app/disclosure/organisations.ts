import { planRelease, type PlanProof } from "./plan-release";
import { ALL_RULES, type DisclosureRules } from "./rules";

export type Member = {
  readonly id: string;
  /** Respondents of its release. */
  readonly respondents: number;
  /** Agreed to stand by name, so that everybody can take it out of a sum. */
  readonly named: boolean;
  /** Its category per breakdown, such as its sector. */
  readonly categories: Readonly<Record<string, string>>;
};

export type MemberLine = {
  /** The category, or `__other__`. */
  readonly id: string;
  readonly members: readonly string[];
  readonly merged?: readonly string[];
};

export type MemberPlan = {
  /** May a number about all members together be shown? */
  readonly total: "too-few" | "could-be-subtracted" | null;
  readonly breakdowns: readonly {
    readonly by: string;
    readonly withheld: "too-few" | "could-be-subtracted" | null;
    readonly lines: readonly MemberLine[];
  }[];
  readonly proof: PlanProof;
};

export const MINIMUM_MEMBERS = 4;

/**
 * Which lines of a round may be shown, with members as the people.
 *
 * Members that agreed to be named can be subtracted by anybody, so a line must contain none or at
 * least `minimum` of the others, and no member may have over half of a line's respondents.
 *
 * @param breakdowns most important first; a member without a category counts as `__unknown__`
 */
export function planOrganisations(
  members: readonly Member[],
  breakdowns: readonly string[],
  minimum = MINIMUM_MEMBERS,
  rules: DisclosureRules = ALL_RULES,
): MemberPlan {
  const unnamed = members.filter(({ named }) => !named);
  const categoryOf = (member: Member, by: string) =>
    (Object.hasOwn(member.categories, by) ? member.categories[by] : undefined) ?? "__unknown__";
  const columns = breakdowns.map((by) => {
    const groups = [...new Set(members.map((member) => categoryOf(member, by)))].sort();
    const of = (chosen: readonly number[]) =>
      members.filter((member) => chosen.includes(groups.indexOf(categoryOf(member, by))));
    return { by, groups, of };
  });
  const total = reasonAgainst(members, minimum, rules);
  const plan = planRelease(
    columns.map(({ by, groups }) => ({
      by: [by],
      groups,
      categories: unnamed.map((member) => groups.indexOf(categoryOf(member, by))),
    })),
    {
      n: unnamed.length,
      minimum,
      rules,
      unfit: (breakdown, groups) =>
        rules.majorities && isDominated(columns[breakdown]?.of(groups) ?? []),
    },
  );
  return {
    total,
    breakdowns: plan.breakdowns.map(({ withheld, lines }, i) => {
      const { by = "", groups = [], of = () => [] } = columns[i] ?? {};
      if (withheld || total) return { by, withheld: withheld ?? total, lines: [] };
      const open = groups
        .map((id, group) => ({ id, members: of([group]) }))
        .filter((line) => line.members.length > 0 && line.members.every(({ named }) => named))
        .map((line) => ({ id: line.id, members: line.members.map(({ id }) => id) }));
      const planned = lines.map(({ id, groups: chosen, merged }): MemberLine => {
        const members = of(chosen).map((member) => member.id);
        const openly = open.map((line) => line.id);
        return merged
          ? { id, members, merged: merged.filter((name) => !openly.includes(name)) }
          : { id, members };
      });
      return { by, withheld: null, lines: [...planned, ...open] };
    }),
    proof: plan.proof,
  };
}

/**
 * May this member see itself beside the others? Only with at least `minimum` others, none or at least
 * `minimum` of them unnamed, none with over half of the others' respondents.
 */
export function mayCompare(
  own: string,
  members: readonly Member[],
  minimum = MINIMUM_MEMBERS,
  rules: DisclosureRules = ALL_RULES,
): "too-few" | "could-be-subtracted" | null {
  return reasonAgainst(
    members.filter(({ id }) => id !== own),
    minimum,
    rules,
  );
}

function reasonAgainst(
  members: readonly Member[],
  minimum: number,
  { smallGroups, majorities }: DisclosureRules,
): "too-few" | "could-be-subtracted" | null {
  const unnamed = members.filter(({ named }) => !named).length;
  const isShort = members.length < minimum || (unnamed > 0 && unnamed < minimum);
  if (isShort && smallGroups) return "too-few";
  return majorities && isDominated(members) ? "could-be-subtracted" : null;
}

// Named members can be taken out, so nobody may outweigh the rest of the unnamed either.
function isDominated(members: readonly Member[]): boolean {
  const unnamed = members.filter(({ named }) => !named);
  return unnamed.length > 0 && (hasMajority(members) || hasMajority(unnamed));
}

function hasMajority(members: readonly Member[]): boolean {
  const all = members.reduce((sum, { respondents }) => sum + respondents, 0);
  return members.some(({ respondents }) => respondents > all / 2);
}
