import type { Instrument } from "~/questionnaires";

import { byCompetence } from "./item-sets";
import type { RespondentScores } from "./respondent";

const STEPS = 3;
/** Scores this near say little about which is the weaker, so another area may go first. */
const NEARLY_EQUAL = 5;

/**
 * Where to go next: at most three ids that have a next step in the definition, weakest first.
 *
 * Each turn takes the lowest score that is left. When an area not yet taken has one at most 5 points
 * higher, that one goes first: three steps in one area help less than steps in three. Missing scores
 * are skipped; equal scores go by id.
 */
export function nextSteps(
  instrument: Pick<Instrument, "nextSteps">,
  scores: Pick<RespondentScores, "competences" | "scales">,
): string[] {
  const steps = new Set(Object.keys(instrument.nextSteps));
  let left = [...Object.entries(scores.competences), ...Object.entries(scores.scales)]
    .flatMap(([id, score]) => (score === null || !steps.has(id) ? [] : [{ id, score }]))
    .sort((a, b) => a.score - b.score || byCompetence(a.id, b.id));
  const taken: string[] = [];
  while (taken.length < STEPS) {
    const lowest = left[0];
    if (lowest === undefined) break;
    const areas = new Set(taken.map(areaOf));
    const fresh = left.find(({ id }) => !areas.has(areaOf(id)));
    const next = fresh && fresh.score <= lowest.score + NEARLY_EQUAL ? fresh : lowest;
    taken.push(next.id);
    left = left.filter(({ id }) => id !== next.id);
  }
  return taken;
}

function areaOf(id: string): string {
  return id.split(".")[0] ?? id;
}
