import { areaOf, isCompetence, type Instrument } from "~/questionnaires";

import type { PersonalResult } from "./view";

/** What somebody may go on with first, and the level that they reached there. */
export type Weakest = {
  /** A competence, or an area. */
  readonly id: string;
  /** Id of a level of the questionnaire; null where its part has none. */
  readonly level: string | null;
};

/**
 * The next steps of a result as competences and areas, weakest first; without any the area with the lowest score. An own
 * scale that belongs to no area is left out.
 */
export function weakestFirst(
  { scales, total }: Pick<Instrument, "scales" | "total">,
  { next, scores, levels }: Pick<PersonalResult, "next" | "scores" | "levels">,
): Weakest[] {
  const inTotal = scales.filter(({ id }) => total.length === 0 || total.includes(id));
  const lowest = inTotal
    .flatMap(({ id }) => (typeof scores[id] === "number" ? [{ id, score: scores[id] }] : []))
    .toSorted((one, other) => one.score - other.score)
    .slice(0, 1);
  const ids = next.length > 0 ? next : lowest.map(({ id }) => id);
  return ids.flatMap((id) => {
    const scale = scales.find((one) => one.id === id);
    const goal = scale ? scale.competence : isCompetence(id) ? id : null;
    if (goal === null) return [];
    const level = scale ?? inTotal.find(({ competence }) => competence === areaOf(goal));
    return [{ id: goal, level: (level && levels[level.id]) ?? null }];
  });
}
