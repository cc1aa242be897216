import { dayOf } from "~/platform";

import { lowestOf, nextStepsOf, type NextStep, type ScoredCompetence } from "./choose-offers";

import { fittingOffers } from "./fitting-offers.server";

export type NextSteps = { readonly steps: readonly NextStep[]; readonly today: string };

/**
 * What the people of an organisation can learn from next.
 *
 * @param competences with the means that a release shows; a hidden one is left out before
 */
export async function nextStepsFor(
  organisation: string,
  competences: readonly ScoredCompetence[],
  language: string,
  now = new Date(),
): Promise<NextSteps> {
  const today = dayOf(now);
  const wanted = lowestOf(competences).map(({ id }) => ({ id, level: null }));
  const asked = { organisation, language, today, person: false };
  const offers = await fittingOffers(wanted, asked);
  return { steps: nextStepsOf(offers, competences, { language, today }), today };
}
