import { canonicalJson, isCompetence, type Instrument } from "~/questionnaires";

import { areaScales } from "./area-scales";
import type { Measured } from "./counted";

/**
 * Equal for two instruments whose shared areas are scored alike: the same core items with the same scale, competence,
 * weight and scoring. Wording does not count.
 */
export function coreSignature(instrument: Instrument): string {
  const areas = areaScales(instrument).map(({ id }) => id);
  const items = instrument.items
    .filter(({ scale }) => scale !== null && areas.includes(scale))
    .map(({ name, scale, competence, weight, scoring }) => ({
      name,
      scale,
      competence,
      weight,
      scoring: { ...scoring },
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return canonicalJson({ areas, items });
}

/** The areas of an instrument, and the competences that its areas' items measure. */
export function measuredBy(instrument: Instrument): Measured {
  const scales = areaScales(instrument).map(({ id }) => id);
  const competences = instrument.items.flatMap(({ scale, competence }) =>
    scale !== null && scales.includes(scale) && competence !== null && isCompetence(competence)
      ? [competence]
      : [],
  );
  return { scales, competences: [...new Set(competences)].sort() };
}
