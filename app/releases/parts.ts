import type { Item } from "~/questionnaires";
import type { ItemSet } from "~/scoring";

/** A sum of items of one scale that no other part of it shares. */
export type Part = {
  /** Place among the measures. */
  readonly measure: number;
  /** Share of the scale: the shares of its parts add up to 1. */
  readonly weight: number;
  /** Place of the competence; `null` for items in no competence that is shown. */
  readonly competence: number | null;
};

type Places = { readonly firstCompetence: number; readonly firstLeftover: number };

/**
 * What follows from a scale and its competences: each scale in the parts that its competences make of it.
 *
 * Items in no competence follow as the scale minus the others. A competence over two scales makes a part of
 * each; those do not follow, but where each part may be known, so may whatever does.
 *
 * @param competences those without items are never shown
 * @returns the parts per scale, and the sets that are not themselves a competence
 */
export function partsOf(
  scales: readonly ItemSet[],
  competences: readonly ItemSet[],
  { firstCompetence, firstLeftover }: Places,
): { parts: Part[][]; leftovers: ItemSet[] } {
  const leftovers: ItemSet[] = [];
  const competenceOf = new Map(
    competences.flatMap(({ items }, i) => items.map(({ name }) => [name, i] as const)),
  );
  const parts = scales.map(({ id, items }): Part[] => {
    const groups = new Map<number | null, Item[]>();
    for (const item of items) {
      const competence = competenceOf.get(item.name) ?? null;
      groups.set(competence, [...(groups.get(competence) ?? []), item]);
    }
    if (groups.size === 0 || (groups.size === 1 && groups.has(null))) return [];
    const all = weightOf(items);
    return [...groups].map(([competence, own]) => {
      const isWhole = competence !== null && competences[competence]?.items.length === own.length;
      const measure = isWhole
        ? firstCompetence + competence
        : firstLeftover + leftovers.push({ id: `rest of ${id}`, items: own }) - 1;
      return { measure, weight: weightOf(own) / all, competence };
    });
  });
  return { parts, leftovers };
}

function weightOf(items: ItemSet["items"]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}
