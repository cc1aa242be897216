import { z } from "zod";

import { changeMember, changeNetwork } from "~/organisations/index.server";
import { dayOf } from "~/platform";
import { database } from "~/platform/index.server";

import { isPast } from "../next-steps/choose-offers";
import { isEvent } from "./invitations";
import { namesOf } from "../names.server";
import type { Offer } from "../catalogue/offer";
import { findNetworkOffer, type ChangedOffer } from "../catalogue/offers.server";

const idSchema = z.uuid();

/** An event of the network; null when there is none with this id. */
export async function findEvent(id: string): Promise<Offer | null> {
  const offer = idSchema.safeParse(id).success ? await findNetworkOffer(id) : null;
  return offer && isEvent(offer) ? offer : null;
}

/** The network office offers its event to the members that lack the competence, or takes that back; until the day has passed. */
export async function offerEvent(
  id: string,
  offered: boolean,
  now: Date,
): Promise<"saved" | "unknown" | "past"> {
  const event = await findEvent(id);
  if (!event) return "unknown";
  if (isPast(event, dayOf(now))) return "past";
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
): Promise<ChangedOffer | "unknown" | "past"> {
  const event = await findEvent(id);
  if (!event) return "unknown";
  if (isPast(event, today)) return "past";
  return await changeMember(organisation, ({ id: organisationId }) =>
    database().$transaction(async (tx) => {
      const still = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM learning_offer WHERE id = ${id}::uuid FOR KEY SHARE`;
      if (still.length === 0) return "unknown";
      const key = { offerId: id, organisationId };
      if (joins) await tx.eventParticipation.createMany({ data: key, skipDuplicates: true });
      else await tx.eventParticipation.deleteMany({ where: key });
      return { id, title: event.title };
    }),
  );
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
