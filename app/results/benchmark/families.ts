import { isCompetence, type Instrument } from "~/questionnaires";

import { areaScales } from "../figures/area-scales";

/**
 * Areas with the competences that their items measure. Lines of one family add up to each other, so they stand on the
 * same members; lines of two families have no item in common.
 */
export type Family = {
  readonly scales: readonly string[];
  readonly competences: readonly string[];
};

/** The families of a round: areas that share a competence in any of its questionnaires are one. */
export function familiesOf(instruments: readonly Instrument[]): Family[] {
  let families: Family[] = [];
  for (const instrument of instruments)
    for (const { id } of areaScales(instrument)) {
      const competences = instrument.items.flatMap(({ scale, competence }) =>
        scale === id && competence !== null && isCompetence(competence) ? [competence] : [],
      );
      families = joined(families, { scales: [id], competences });
    }
  return families;
}

function joined(families: readonly Family[], added: Family): Family[] {
  const touches = ({ scales, competences }: Family) =>
    scales.some((id) => added.scales.includes(id)) ||
    competences.some((id) => added.competences.includes(id));
  const all = [...families.filter(touches), added];
  const union = (of: (family: Family) => readonly string[]) => [...new Set(all.flatMap(of))];
  const one = {
    scales: union(({ scales }) => scales),
    competences: union(({ competences }) => competences).sort(),
  };
  const first = families.findIndex(touches);
  const rest = families.filter((family) => !touches(family));
  return first < 0 ? [...rest, one] : rest.toSpliced(first, 0, one);
}
