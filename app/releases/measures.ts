import type { Instrument } from "~/questionnaires";
import { competenceSets, scaleSets, type ItemSet } from "~/scoring";

import { partsOf, type Part } from "./parts";

/**
 * The numbers that a line can carry: first the scales, then the total, then the competences; and last, never
 * shown, the leftovers that follow from those.
 *
 * A measure's family says on whom it stands: the total and its scales on everybody whose scales of
 * the total are valid, a scale outside the total on those of them who have that scale too.
 */
export type Measures = {
  readonly width: number;
  readonly scales: readonly ItemSet[];
  readonly competences: readonly ItemSet[];
  /** Places of the scales that make the total. */
  readonly totalOf: readonly number[];
  /** Place of the total. */
  readonly total: number;
  readonly firstCompetence: number;
  /** Per competence the places of the scales of its items; `null` for items on no scale. */
  readonly competenceScales: readonly (readonly number[] | null)[];
  /** Per scale, total and competence: `"core"`, the place of a scale outside the total, or `null`: none. */
  readonly familyOf: readonly (Family | null)[];
  /** Sums of items that follow from those of a scale and its competences. */
  readonly leftovers: readonly ItemSet[];
  /** Place of the scale of each. */
  readonly leftoverScales: readonly number[];
  readonly firstLeftover: number;
  /** Per scale what its competences divide it into; empty for a scale without competences. */
  readonly parts: readonly (readonly Part[])[];
};

export type Family = "core" | number;

export function measuresOf(instrument: Instrument): Measures {
  const scales = scaleSets(instrument);
  const competences = competenceSets(instrument);
  const place = new Map(scales.map(({ id }, i) => [id, i]));
  const totalOf = instrument.total.flatMap((id) => place.get(id) ?? []);
  const competenceScales = competences.map(({ items }) => {
    const found = items.map(({ scale }) => (scale === null ? undefined : place.get(scale)));
    const known = found.filter((scale) => scale !== undefined);
    return known.length < found.length ? null : [...new Set(known)].sort((a, b) => a - b);
  });
  const familyOfScale = (scale: number): Family => (totalOf.includes(scale) ? "core" : scale);
  const families = competenceScales.map((of) => {
    const found = new Set(of?.map(familyOfScale));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  });
  const firstCompetence = scales.length + 1;
  const firstLeftover = firstCompetence + competences.length;
  const { parts, leftovers } = partsOf(
    scales,
    competences.map((set, i) => (families[i] === null ? { ...set, items: [] } : set)),
    { firstCompetence, firstLeftover },
  );
  return {
    width: firstLeftover + leftovers.length,
    scales,
    competences,
    totalOf,
    total: scales.length,
    firstCompetence,
    competenceScales,
    familyOf: [
      ...scales.map((_, scale) => familyOfScale(scale)),
      totalOf.length > 0 ? "core" : null,
      ...families,
    ],
    leftovers,
    leftoverScales: leftovers.map(({ items: [first] }) => place.get(first?.scale ?? "") ?? 0),
    firstLeftover,
    parts,
  };
}
