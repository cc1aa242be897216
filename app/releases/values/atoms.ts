import { compareLists } from "~/disclosure";

import type { LinePlan } from "../line-plan";

/** One way of dividing everybody: into the lines of a breakdown, or as one line. */
export type Division = {
  /** Null for everybody as one line. */
  readonly plan: LinePlan | null;
  readonly lines: number;
};

/** People who stand on the same line of every division. */
export type Atoms = {
  /** Rows of the table, per atom. */
  readonly rows: readonly Int32Array[];
  /** Per division the line of each atom. */
  readonly lines: readonly Int32Array[];
};

/** In the order of their lines: what is decided near a limit hangs on rounding, and must not on who came first. */
export function atomsOf(divisions: readonly Division[], rows: Int32Array): Atoms {
  let ids = new Int32Array(rows.length);
  let atoms: number[][] = [[]];
  for (const { plan, lines } of divisions) {
    const seen = new Map<number, number>();
    const next: number[][] = [];
    ids = ids.map((before, i) => {
      const line = plan ? (plan.lineOf[plan.column.categories[rows[i] ?? 0] ?? 0] ?? 0) : 0;
      const key = before * lines + line;
      const known = seen.get(key);
      if (known !== undefined) return known;
      seen.set(key, next.length);
      return next.push([...(atoms[before] ?? []), line]) - 1;
    });
    atoms = next;
  }
  const order = atoms
    .map((_, id) => id)
    .sort((a, b) => compareLists(atoms[a] ?? [], atoms[b] ?? []));
  const placeOf = new Int32Array(order.length);
  order.forEach((id, place) => (placeOf[id] = place));
  return {
    rows: divided(
      rows,
      ids.map((id) => placeOf[id] ?? 0),
      rows.length > 0 ? atoms.length : 0,
    ),
    lines: divisions.map((_, division) =>
      Int32Array.from(order, (id) => atoms[id]?.[division] ?? 0),
    ),
  };
}

function divided(rows: Int32Array, ids: Int32Array, atoms: number): Int32Array[] {
  const sizes = new Int32Array(atoms);
  for (const id of ids) sizes[id] = (sizes[id] ?? 0) + 1;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(atoms);
  ids.forEach((id, i) => {
    const own = members[id];
    const place = filled[id] ?? 0;
    if (own) own[place] = rows[i] ?? 0;
    filled[id] = place + 1;
  });
  return members;
}
