import type { AuditEvent } from "~/audit";
import {
  leafThrough,
  type FirstFindings,
  type Leafed,
  type TableFileProblem,
} from "~/organisations";
import { competenceTitle } from "~/questionnaires";

import type { EventKept } from "../events/event-kept";
import type { Offer, OfferProblems, TypedOffer } from "./offer";

const offersPerPage = 12;

export const SAVED_OFFERS = ["add", "change", "remove", "join", "leave"] as const;
export type SavedOffer = (typeof SAVED_OFFERS)[number];

/** A catalogue as its page shows it: what may be changed there, and what else there is to see. */
export type CatalogueView = Leafed<Offer> & {
  /** The page itself. */
  readonly path: string;
  readonly of: "network" | "organisation";
  readonly search: string;
  /** The one that the address chose to change. */
  readonly chosen: Offer | null;
  readonly saved: SavedOffer | null;
  /** ISO date. */
  readonly today: string;
};

export type CatalogueOutcome =
  | { readonly imported: { readonly added: number; readonly same: number } }
  | { readonly problems: OfferProblems; readonly typed: TypedOffer }
  | FirstFindings
  | { readonly unreadable: TableFileProblem }
  | { readonly kept: EventKept; readonly typed: TypedOffer }
  /** The catalogue holds no more; with what was typed, if it was no list. */
  | { readonly full: true; readonly typed: TypedOffer | null };

export type SteeredOffers =
  | CatalogueOutcome
  | { readonly saved: SavedOffer; readonly title: string; readonly id: string }
  | "unknown"
  | "nothing";

/** An event that can be joined no more: its day is over, or it was removed. */
export type EventOver = "past" | "gone";

/** What the audit log says of it; null where nothing changed. */
export function actOfOffer(
  outcome: Exclude<SteeredOffers, string>,
): (Pick<AuditEvent, "act"> & { readonly details: Readonly<Record<string, string>> }) | null {
  if ("imported" in outcome) {
    const { added, same } = outcome.imported;
    return { act: "offers-imported", details: { added: String(added), same: String(same) } };
  }
  if (!("saved" in outcome)) return null;
  const { saved, title, id } = outcome;
  const details = { title, id };
  if (saved === "join") return { act: "event-joined", details };
  if (saved === "leave") return { act: "event-left", details };
  if (saved === "remove") return { act: "offer-removed", details };
  return { act: "offer-saved", details: { what: saved, ...details } };
}

type Asked = Pick<CatalogueView, "path" | "of" | "today"> & {
  readonly language: string;
  readonly params: URLSearchParams;
};

/** The offers that an address asks for, by title; an organisation's page can change its own alone. */
export function catalogueView(
  offers: readonly Offer[],
  { path, of, today, language, params }: Asked,
): CatalogueView {
  const search = params.get("q") ?? "";
  const leafed = leafThrough(
    offers,
    ({ title, organiser, competence, kind }) =>
      `${title} ${organiser} ${kind} ${competence} ${competenceTitle(competence, language)}`,
    { search, page: Number(params.get("page") ?? 1), size: offersPerPage },
  );
  const isOurs = ({ own }: Offer) => own === (of === "organisation");
  return {
    ...leafed,
    ...{ path, of, today, search },
    chosen: offers.find((offer) => offer.id === params.get("offer") && isOurs(offer)) ?? null,
    saved: SAVED_OFFERS.find((one) => one === params.get("saved")) ?? null,
  };
}
