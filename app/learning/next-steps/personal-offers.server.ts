import { dayOf } from "~/platform";

import { chooseOffers, type ChosenOffers, type Wanted } from "./choose-offers";
import { listOffers } from "../catalogue/offers.server";

/** What one person of an organisation can go on with; null when nothing fits. Nothing is kept of who asked. */
export async function offersForPerson(
  organisation: string,
  wanted: readonly Wanted[],
  language: string,
  now = new Date(),
): Promise<{ readonly chosen: ChosenOffers; readonly today: string } | null> {
  const today = dayOf(now);
  const chosen = chooseOffers(await listOffers(organisation), wanted, { language, today });
  return chosen && { chosen, today };
}
