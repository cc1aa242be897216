import type { FirstFindings, TableRow } from "~/organisations";
import { changeMember, changeNetwork } from "~/organisations/index.server";
import { storedDay } from "~/platform";
import { database, type Prisma } from "~/platform/index.server";

import {
  mostOffers,
  OFFER_KINDS,
  OFFER_LANGUAGES,
  OFFER_LEVELS,
  type Offer,
  type OfferFacts,
} from "./offer";
import { eventKept, type EventKept } from "../events/event-kept";
import { isEvent } from "../events/invitations";
import { checkOffers, offerKey } from "./offer-table";

/** Whose catalogue: an organisation's by its slug, or the network's. */
export type Catalogue = { readonly organisation: string } | "network";

const facts = {
  ...{ title: true, competence: true, level: true, language: true, link: true, organiser: true },
  ...{ heldOn: true, kind: true },
} as const;

/**
 * What a member's people can learn from: its own offers and the network's. Which member is said here and not left to the
 * scope, because respondents, who have none, are shown offers too.
 *
 * @param organisation slug; null for the network's alone
 */
export async function listOffers(organisation: string | null): Promise<Offer[]> {
  const whose: Prisma.LearningOfferWhereInput[] = [{ organisationId: null }];
  if (organisation !== null) whose.push({ organisation: { slug: organisation } });
  return await offersWith({ OR: whose });
}

/** The offers that fit a condition, by title; the caller sees to whose they are. */
export async function offersWith(where: Prisma.LearningOfferWhereInput): Promise<Offer[]> {
  const found = await database().learningOffer.findMany({
    where,
    select: whole,
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return found.map(offerOf);
}

/** One of the network's offers; null when it has none with this id. */
export async function findNetworkOffer(id: string): Promise<Offer | null> {
  const found = await database().learningOffer.findFirst({
    where: { id, organisationId: null },
    select: whole,
  });
  return found && offerOf(found);
}

const whole = { id: true, organisationId: true, offeredAt: true, ...facts } as const;

function offerOf({
  id,
  organisationId,
  offeredAt,
  ...row
}: Prisma.LearningOfferGetPayload<{ select: typeof whole }>): Offer {
  return { ...factsOf(row), id, own: organisationId !== null, offered: offeredAt !== null };
}

type Row = Prisma.LearningOfferGetPayload<{ select: typeof facts }>;

function factsOf({ heldOn, level, language, kind, ...row }: Row): OfferFacts {
  return {
    ...row,
    level: known(OFFER_LEVELS, level),
    language: known(OFFER_LANGUAGES, language),
    kind: known(OFFER_KINDS, kind),
    date: storedDay(heldOn),
  };
}

/** The table refuses any other. */
function known<Value extends string>(values: readonly Value[], stored: string): Value {
  const found = values.find((value) => value === stored);
  if (found === undefined) throw new Error(`no offer is ${stored}`);
  return found;
}

/** Which offer it was, for the log. */
export type ChangedOffer = { readonly id: string; readonly title: string };

export async function addOffer(
  catalogue: Catalogue,
  offer: OfferFacts,
): Promise<ChangedOffer | "unknown" | "full"> {
  return await inCatalogue(catalogue, (organisationId) =>
    database().$transaction(async (tx) => {
      await oneAtATime(tx);
      const there = await tx.learningOffer.count({ where: { organisationId } });
      if (there >= mostOffers) return "full";
      return await tx.learningOffer.create({
        data: { ...stored(offer), organisationId },
        select: { id: true, title: true },
      });
    }),
  );
}

/** Whoever adds too waits, and then sees what the first one brought. */
async function oneAtATime(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('learning offers'))`;
}

/**
 * Changes or removes an offer. What organisations take part in stays what it was.
 *
 * @param to null removes it; an offer that stops being an event is offered no longer
 * @param today ISO date
 * @returns "unknown" for an offer of another catalogue
 */
export async function settleOffer(
  catalogue: Catalogue,
  id: string,
  to: OfferFacts | null,
  today: string,
): Promise<ChangedOffer | EventKept | "unknown"> {
  return await inCatalogue(catalogue, (organisationId) =>
    database().$transaction(async (tx) => {
      // Whoever wants to take part waits, and then finds it changed or gone.
      await tx.$queryRaw`SELECT 1 FROM learning_offer WHERE id = ${id}::uuid FOR UPDATE`;
      const found = await tx.learningOffer.findFirst({
        where: { id, organisationId },
        select: { ...facts, _count: { select: { participants: true } } },
      });
      if (!found) return "unknown";
      const { _count, ...row } = found;
      const kept = eventKept(factsOf(row), to, _count.participants, today);
      if (kept) return kept;
      if (to === null) await tx.learningOffer.delete({ where: { id } });
      else {
        const data = { ...stored(to), ...(!isEvent(to) && { offeredAt: null }) };
        await tx.learningOffer.update({ where: { id }, data });
      }
      return { id, title: row.title };
    }),
  );
}

export type AddedOffers = { readonly added: number; readonly same: number };

/** Takes a list of offers: all of them, or none and the first things that are wrong with it. */
export async function importOffers(
  catalogue: Catalogue,
  rows: readonly TableRow[],
): Promise<AddedOffers | FirstFindings | "unknown" | "full"> {
  const checked = checkOffers(rows);
  return "findings" in checked ? checked : await addOffers(catalogue, checked.offers);
}

/** What is there already, exactly so, stays. @returns "full" when it would be more than a catalogue holds: then none is added */
export async function addOffers(
  catalogue: Catalogue,
  offers: readonly OfferFacts[],
): Promise<AddedOffers | "unknown" | "full"> {
  return await inCatalogue(catalogue, (organisationId) =>
    database().$transaction(async (tx) => {
      await oneAtATime(tx);
      const there = await tx.learningOffer.findMany({ where: { organisationId }, select: facts });
      const keys = new Set(there.map((row) => offerKey(factsOf(row))));
      const fresh = offers.filter((offer) => !keys.has(offerKey(offer)));
      if (there.length + fresh.length > mostOffers) return "full";
      await tx.learningOffer.createMany({
        data: fresh.map((offer) => ({ ...stored(offer), organisationId })),
      });
      return { added: fresh.length, same: offers.length - fresh.length };
    }),
  );
}

function stored({ date, ...offer }: OfferFacts) {
  return { ...offer, heldOn: date === null ? null : new Date(date) };
}

async function inCatalogue<Outcome>(
  catalogue: Catalogue,
  work: (organisationId: string | null) => Promise<Outcome>,
): Promise<Outcome | "unknown"> {
  if (catalogue === "network") return await changeNetwork(() => work(null));
  return await changeMember(catalogue.organisation, ({ id }) => work(id));
}
