import { ALL_RULES, type DisclosureRules } from "./rules";

/** Why a group went into the rest. */
export type MergeReason =
  | "too-few" /** the group itself is too small (or one member weighs too much in it) */
  | "hide-the-rest" /** otherwise the rest would be found as the total minus what is shown */
  | "pair" /** a union of groups here and one there would differ by too few people */
  | "audit"; /** three or more breakdowns together would single out too few people */

/** A breakdown while it is planned: groups are numbers in rising order of their id. */
export type Groups = {
  readonly ids: readonly string[];
  /** People per group. */
  readonly counts: readonly number[];
  /** How many groups of the outside world each group stands for: more than 1 for an earlier rest. */
  readonly members: readonly number[];
  /** In the rest ("Overige groepen")? Changes while planning. */
  readonly rest: boolean[];
  /** A further reason why these groups cannot make a line, beside being too few. */
  readonly unfit?: (groups: readonly number[]) => boolean;
};

export type MergeRules = Pick<DisclosureRules, "smallGroups" | "wholeRest">;

export type Merge = { readonly group: number; readonly why: MergeReason };

/**
 * Moves groups into the rest until no line, the rest included, is about too few people, and the rest
 * cannot be one group by itself.
 *
 * @returns what was moved, in order, or `null` when nothing is left to move: drop the breakdown
 */
export function mergeSmall(
  groups: Groups,
  minimum: number,
  { smallGroups, wholeRest }: MergeRules = ALL_RULES,
): Merge[] | null {
  const merges: Merge[] = [];
  const move = (group: number, why: MergeReason) => {
    groups.rest[group] = true;
    merges.push({ group, why });
  };
  for (const group of smallGroups ? shownGroups(groups) : [])
    if ((groups.counts[group] ?? 0) < minimum || groups.unfit?.([group])) move(group, "too-few");
  for (;;) {
    const rest = restGroups(groups);
    if (rest.length === 0 || !wholeRest) return merges;
    const members = sum(rest.map((group) => groups.members[group] ?? 1));
    const fits = peopleOf(groups, rest) >= minimum && members >= 2 && !groups.unfit?.(rest);
    if (fits) return merges;
    const next = smallest(groups, shownGroups(groups));
    if (next === null) return null;
    move(next, "hide-the-rest");
  }
}

/** Groups with people that stand on a line of their own. */
export function shownGroups(groups: Groups): number[] {
  return indices(groups).filter((group) => !groups.rest[group]);
}

/** Groups with people that are in the rest. */
export function restGroups(groups: Groups): number[] {
  return indices(groups).filter((group) => groups.rest[group]);
}

export function peopleOf(groups: Groups, of: readonly number[]): number {
  return sum(of.map((group) => groups.counts[group] ?? 0));
}

/** The group with the fewest people; equal ones by id. */
export function smallest(groups: Groups, among: readonly number[]): number | null {
  let best: number | null = null;
  for (const group of among)
    if (best === null || (groups.counts[group] ?? 0) < (groups.counts[best] ?? 0)) best = group;
  return best;
}

function indices(groups: Groups): number[] {
  return groups.ids.flatMap((_, group) => ((groups.counts[group] ?? 0) > 0 ? [group] : []));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
