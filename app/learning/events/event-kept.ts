import { isPast } from "../next-steps/choose-offers";
import type { OfferFacts } from "../catalogue/offer";

/** Why an event stays as it is: its day is over, or organisations take part in it. */
export type EventKept = "held" | "joined";

/**
 * Whether an event has to stay what it was, for its page says who took part in what, and when.
 *
 * @param to null for removing it
 * @param participants how many organisations take part
 * @param today ISO date
 * @returns null where it may be changed: anything nobody takes part in, and before its day all but what it is and is for
 */
export function eventKept(
  event: OfferFacts,
  to: OfferFacts | null,
  participants: number,
  today: string,
): EventKept | null {
  if (participants === 0) return null;
  if (isPast(event, today)) return "held";
  const isSame = to?.competence === event.competence && to.kind === event.kind;
  return isSame ? null : "joined";
}
