import { headcounts } from "~/organisations";

import type { Population } from "./options";

type Unit = { readonly name: string; readonly parent: string | null; readonly headcount: number };

/** Headcounts of the units as they were frozen at opening, for the groups that respondents stand in. */
export function populationOf(
  units: readonly Unit[],
  isGroup: (unit: string) => boolean,
): Population {
  if (units.length === 0) return { total: null, byCategory: {} };
  const { total, byUnit } = headcounts(units, isGroup);
  return { total, byCategory: { unit: byUnit } };
}
