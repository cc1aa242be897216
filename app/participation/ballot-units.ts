/** A node of the unit tree, by name. */
export type UnitNode = { readonly name: string; readonly parent: string | null };

type Line = { readonly unit: string | null };

/** Stands on a ballot whose holder is not asked for a unit, because too few share it. */
export const noUnit = "__unknown__";

/**
 * The unit that a ballot carries: the invited person's own, or the nearest around it that at least
 * `minimum` ballots carry. Small units are counted together in the unit around them; null when all of
 * them together stay below the minimum.
 *
 * @param invited the lines of the roll, each with its unit
 * @returns the ballot's unit for a unit of the roll
 */
export function ballotUnits(
  units: readonly UnitNode[],
  invited: readonly Line[],
  minimum: number,
): (unit: string | null) => string | null {
  const parents = new Map(units.map((unit) => [unit.name, unit.parent]));
  const counts = new Map<string, number>();
  const count = (name: string, people: number) =>
    counts.set(name, (counts.get(name) ?? 0) + people);
  for (const { unit } of invited) if (unit !== null) count(unit, 1);
  const lifted = new Map<string, string | null>();
  const way = (name: string) => upwards(name, parents);
  for (const name of [...parents.keys()].sort(
    (one, other) => way(other).length - way(one).length,
  )) {
    const people = counts.get(name) ?? 0;
    if (people >= minimum) continue;
    const around = way(name)[1] ?? null;
    // In a circle the unit around may have had its turn.
    const parent = around !== null && lifted.has(around) ? null : around;
    lifted.set(name, parent);
    if (parent !== null) count(parent, people);
  }
  return (unit) => {
    let carried = unit !== null && parents.has(unit) ? unit : null;
    while (carried !== null && lifted.has(carried)) carried = lifted.get(carried) ?? null;
    return carried;
  };
}

/**
 * What each ballot of the roll carries. Where some carry a unit, those who cannot would be few and
 * known: they are not asked for one, and while they are fewer than the minimum, others that chance
 * picks go without a unit too.
 *
 * @param below draws a whole number from 0 to below its argument; nobody may guess it
 * @returns for each line a unit, `noUnit`, or null: the holder is asked
 */
export function drawBallotUnits(
  units: readonly UnitNode[],
  invited: readonly Line[],
  minimum: number,
  below: (count: number) => number,
): (string | null)[] {
  const unitOf = ballotUnits(units, invited, minimum);
  const carried = invited.map(({ unit }) => unitOf(unit));
  if (carried.every((unit) => unit === null)) return carried;
  const unknown = invited.filter(({ unit }) => unit === null).length;
  const settled = carried.map((unit, line) => {
    const asked = invited[line]?.unit === null && unknown >= minimum;
    return unit === null && !asked ? noUnit : unit;
  });
  const without = settled.filter((unit) => unit === noUnit).length;
  if (without === 0 || without >= minimum) return settled;
  const cover = new Set(drawCover(settled, minimum, minimum - without, below));
  return settled.map((unit, line) => (cover.has(line) ? noUnit : unit));
}

/** Lines of the largest unit; where that would leave it too few, the whole smallest one. */
function drawCover(
  carried: readonly (string | null)[],
  minimum: number,
  wanted: number,
  below: (count: number) => number,
): number[] {
  const groups = new Map<string, number[]>();
  for (const [line, unit] of carried.entries()) {
    if (unit === null || unit === noUnit) continue;
    const group = groups.get(unit) ?? [];
    group.push(line);
    groups.set(unit, group);
  }
  const bySize = [...groups.values()].sort((one, other) => one.length - other.length);
  const largest = bySize.at(-1) ?? [];
  if (largest.length - wanted < minimum) return bySize[0] ?? [];
  const left = [...largest];
  return Array.from({ length: wanted }, () => left.splice(below(left.length), 1)).flat();
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
