import { addOffers } from "~/learning/index.server";
import { dayOf } from "~/platform";

import { demoOffers } from "./offers";
import { daysBefore } from "./rounds";

/** What there is to learn from; what is there already stays as it is. */
export async function storeLearning(now: Date): Promise<void> {
  for (const { organisation, offers } of demoOffers((ahead) => dayOf(daysBefore(now, -ahead)))) {
    await addOffers(organisation === null ? "network" : { organisation }, offers);
  }
}
