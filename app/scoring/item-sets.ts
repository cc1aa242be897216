import type { Instrument, Item } from "~/questionnaires";

/** The items that make up a scale or a competence, in the order of the definition. */
export type ItemSet = { readonly id: string; readonly items: readonly Item[] };

export function scaleSets(instrument: Instrument): readonly ItemSet[] {
  return instrument.scales.map(({ id }) => ({
    id,
    items: instrument.items.filter((item) => item.scale === id),
  }));
}

/**
 * The competences in rising order, each with the items that feed it.
 *
 * Items on the scales of the total come first: where a competence has any of those, knowledge
 * questions and an organisation's own questions do not mix with them, so that a competence compares
 * between members and does not add a test to a self-estimate. A competence that only other items
 * mention is made of those.
 */
export function competenceSets(instrument: Instrument): readonly ItemSet[] {
  const core = new Set(instrument.total);
  const ids = new Set(instrument.items.flatMap((item) => item.competence ?? []));
  return [...ids].sort(byCompetence).map((id) => {
    const all = instrument.items.filter((item) => item.competence === id);
    const own = all.filter((item) => item.scale !== null && core.has(item.scale));
    return { id, items: own.length > 0 ? own : all };
  });
}

/** "1.2" before "1.10": by number where both are numbers. */
export function byCompetence(a: string, b: string): number {
  const left = a.split(".");
  const right = b.split(".");
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const x = left[i] ?? "";
    const y = right[i] ?? "";
    if (x === y) continue;
    const difference = Number(x) - Number(y);
    if (x !== "" && y !== "" && !Number.isNaN(difference) && difference !== 0) return difference;
    return x < y ? -1 : 1;
  }
  return 0;
}
