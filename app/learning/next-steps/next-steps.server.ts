import { dayOf } from "~/platform";

import { nextStepsOf, type NextStep, type ScoredCompetence } from "./choose-offers";
import { listOffers } from "../catalogue/offers.server";

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
  const offers = await listOffers(organisation);
  return { steps: nextStepsOf(offers, competences, { language, today }), today };
}
