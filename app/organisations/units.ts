/** One line of the unit tree: headcount counts everybody in the unit, sub-units included. */
export type UnitLine = {
  readonly unit: string;
  readonly parent: string | null;
  readonly headcount: number;
};

/**
 * Headcount per node: who belongs to the node itself, once its `own` sub-units are counted apart.
 *
 * @param isGroup whether respondents of a unit stand under its own name; others stand under the
 * nearest unit around it that does
 * @returns the total, and headcount by unit name for every unit that is a group
 */
export function headcounts(
  units: readonly {
    readonly name: string;
    readonly parent: string | null;
    readonly headcount: number;
  }[],
  isGroup: (unit: string) => boolean,
): { readonly total: number; readonly byUnit: Readonly<Record<string, number>> } {
  const children = new Map<string | null, typeof units>();
  for (const unit of units) children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit]);
  const byUnit: Record<string, number> = {};

  /** The headcount below a node that its groups leave over, and its headcount in all. */
  const visit = (unit: (typeof units)[number]): { all: number; left: number } => {
    const below = (children.get(unit.name) ?? []).map(visit);
    const sum = below.reduce((total, { all }) => total + all, 0);
    // A parent that was given fewer people than its units together holds at least those.
    const all = Math.max(unit.headcount, sum);
    const left = all - sum + below.reduce((total, { left }) => total + left, 0);
    if (!isGroup(unit.name)) return { all, left };
    byUnit[unit.name] = left;
    return { all, left: 0 };
  };
  const roots = (children.get(null) ?? []).map(visit);
  return { total: roots.reduce((total, { all }) => total + all, 0), byUnit };
}
