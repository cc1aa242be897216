import { changeMember, changeNetwork } from "~/organisations/index.server";
import { database } from "~/platform/index.server";

import { isEvent } from "./invitations";
import { namesOf } from "./names.server";
import type { Offer } from "./offer";
import { listOffers } from "./offers.server";

/** An event of the network; null when there is none with this id. */
export async function findEvent(id: string): Promise<Offer | null> {
  const offers = await listOffers(null);
  return offers.find((offer) => offer.id === id && isEvent(offer)) ?? null;
}

/** The network office offers its event to the members that lack the competence, or takes that back. */
export async function offerEvent(
  id: string,
  offered: boolean,
  now: Date,
): Promise<"saved" | "unknown"> {
  const { count } = await changeNetwork(() =>
    database().learningOffer.updateMany({
      where: { id, organisationId: null, kind: { in: ["event", "lunch-session"] } },
      data: { offeredAt: offered ? now : null },
    }),
  );
  return count === 1 ? "saved" : "unknown";
}

/** An organisation takes part in an event of the network, or does not after all; until the day has passed. @param today ISO date */
export async function joinEvent(
  organisation: string,
  id: string,
  joins: boolean,
  today: string,
): Promise<"saved" | "unknown" | "past"> {
  const event = await findEvent(id);
  if (!event) return "unknown";
  if (event.date !== null && event.date < today) return "past";
  return await changeMember(organisation, async ({ id: organisationId }) => {
    const key = { offerId: id, organisationId };
    if (joins) await database().eventParticipation.createMany({ data: key, skipDuplicates: true });
    else await database().eventParticipation.deleteMany({ where: key });
    return "saved" as const;
  });
}

/** The events that an organisation takes part in: ids. */
export async function joinedEvents(organisation: string): Promise<string[]> {
  const found = await database().eventParticipation.findMany({
    where: { organisation: { slug: organisation } },
    select: { offerId: true },
  });
  return found.map(({ offerId }) => offerId);
}

/** The organisations that take part in an event, by name. */
export async function listParticipants(id: string): Promise<{ slug: string; name: string }[]> {
  const found = await database().eventParticipation.findMany({
    where: { offerId: id },
    select: { organisationId: true },
  });
  const names = await namesOf(found.map(({ organisationId }) => organisationId));
  return [...names.values()].toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
}
