/** A node of the unit tree, by name. */
export type UnitNode = { readonly name: string; readonly parent: string | null };

/**
 * The unit that a ballot carries: the smallest one around the invited person's own that has at least
 * `minimum` invitations, those of its sub-units included; null when even its root has fewer.
 *
 * @param invited the lines of the roll, each with its unit
 * @returns the ballot's unit for a unit of the roll
 */
export function ballotUnits(
  units: readonly UnitNode[],
  invited: readonly { readonly unit: string | null }[],
  minimum: number,
): (unit: string | null) => string | null {
  const parents = new Map(units.map((unit) => [unit.name, unit.parent]));
  const counts = new Map<string, number>();
  for (const { unit } of invited) {
    for (const name of upwards(unit, parents)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (unit) =>
    upwards(unit, parents).find((name) => (counts.get(name) ?? 0) >= minimum) ?? null;
}

/** A unit and the units around it, from inside out; a circle in the tree ends the way. */
export function upwards(
  unit: string | null,
  parents: ReadonlyMap<string, string | null>,
): readonly string[] {
  const way: string[] = [];
  for (let name = unit; name !== null && parents.has(name) && !way.includes(name);) {
    way.push(name);
    name = parents.get(name) ?? null;
  }
  return way;
}
