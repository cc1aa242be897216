import { mergeSmall, restGroups, shownGroups, type Groups } from "./merge-small";

/** Id of the merged line, "Overige groepen". */
export const OTHER = "__other__";

export type ShownLine = { readonly id: string; readonly merged?: readonly string[] };

export type OneWayPlan = {
  /** Groups by id, then the merged rest if there is one. */
  readonly shown: readonly ShownLine[];
  /** True when nothing can be shown; then `shown` is empty. */
  readonly dropped: boolean;
};

/**
 * Which groups of one breakdown may be shown, from their counts alone.
 *
 * @param counts people per group id; a group of 0 is never shown, and listed among the merged
 * @param minimum smallest number of people about whom a number is shown
 */
export function planOneWay(
  counts: Readonly<Record<string, number>>,
  { minimum }: { readonly minimum: number },
): OneWayPlan {
  const ids = Object.keys(counts).sort(byText);
  const groups: Groups = {
    ids,
    counts: ids.map((id) => counts[id] ?? 0),
    members: ids.map(() => 1),
    rest: ids.map(() => false),
  };
  if (mergeSmall(groups, minimum) === null) return { shown: [], dropped: true };
  const shown: ShownLine[] = shownGroups(groups).map((group) => ({ id: ids[group] ?? "" }));
  const merged = mergedIds(groups);
  return { shown: merged ? [...shown, { id: OTHER, merged }] : shown, dropped: false };
}

/** Names in the rest with the empty groups' names among them, or `null` when there is no rest. */
export function mergedIds(groups: Groups): string[] | null {
  if (restGroups(groups).length === 0) return null;
  return groups.ids.filter((_, group) => groups.rest[group] || (groups.counts[group] ?? 0) === 0);
}

/** By code unit: the same everywhere, whatever the language of the machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
