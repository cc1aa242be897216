import { dayOf } from "~/platform";

import { chooseOffers, type ChosenOffers, type Wanted } from "./choose-offers";
import { fittingOffers } from "./fitting-offers.server";

/** What one person of an organisation can go on with; null when nothing fits. Nothing is kept of who asked. */
export async function offersForPerson(
  organisation: string,
  wanted: readonly Wanted[],
  language: string,
  now = new Date(),
): Promise<{ readonly chosen: ChosenOffers; readonly today: string } | null> {
  const today = dayOf(now);
  const offers = await fittingOffers(wanted, { organisation, language, today, person: true });
  const chosen = chooseOffers(offers, wanted, { language, today });
  return chosen && { chosen, today };
}
