import { areaOf } from "~/questionnaires";

import type { Offer } from "../catalogue/offer";

/** How many offers are shown for one competence, and how many competences of an organisation. */
export const shown = 3;

/** A competence or area that somebody may go on with, and at which level they stand there. */
export type Wanted = {
  /** "1.2", or "1" for anything in that area. */
  readonly id: string;
  /** Null when it is not known: then only what is for every level fits. */
  readonly level: string | null;
};

export type ChosenOffers = { readonly id: string; readonly offers: readonly Offer[] };

/** What fits one person. @param today ISO date @param language of the person: an offer in another does not fit */
type For = { readonly language: string; readonly today: string };

/**
 * Up to three offers for one person: for the first of what they may go on with that there is something for.
 * The own organisation's come first, whatever the level, for an employer that keeps the site behind it would learn from a
 * visit who stands at that level. Then what is for exactly their level, then the soonest; past days are left out. Of what is alike
 * in all of this the id decides: the database draws the same line (`fitting-offers.server.ts`), and no title gets in front.
 *
 * @param wanted weakest first
 * @returns null when nothing fits
 */
export function chooseOffers(
  offers: readonly Offer[],
  wanted: readonly Wanted[],
  { language, today }: For,
): ChosenOffers | null {
  const there = offers.filter((offer) => offer.language === language && !isPast(offer, today));
  for (const { id, level } of wanted) {
    const fitting = there.filter(
      (offer) => isFor(offer, id) && (offer.own || offer.level === "all" || offer.level === level),
    );
    if (fitting.length > 0) return { id, offers: fitting.toSorted(byUse).slice(0, shown) };
  }
  return null;
}

export type ScoredCompetence = { readonly id: string; readonly mean: number };
export type NextStep = ScoredCompetence & { readonly offers: readonly Offer[] };

/**
 * For each of the three lowest competences of an organisation at most three offers: whatever the level, for in an
 * organisation there are people of each, and in the asked language first. A competence without offers has an empty list.
 */
export function nextStepsOf(
  offers: readonly Offer[],
  competences: readonly ScoredCompetence[],
  { language, today }: For,
): NextStep[] {
  return lowestOf(competences).map(({ id, mean }) => {
    const fitting = offers.filter((offer) => isFor(offer, id) && !isPast(offer, today));
    const isOther = ({ language: spoken }: Offer) => Number(spoken !== language);
    const sorted = fitting.toSorted(
      (one, other) => isOther(one) - isOther(other) || byUse(one, other),
    );
    return { id, mean, offers: sorted.slice(0, shown) };
  });
}

/** The competences of an organisation that come first. */
export function lowestOf(competences: readonly ScoredCompetence[]): ScoredCompetence[] {
  return competences
    .toSorted((one, other) => one.mean - other.mean || one.id.localeCompare(other.id))
    .slice(0, shown);
}

/** @param id of a competence, or of an area, which holds its competences */
function isFor({ competence }: Offer, id: string): boolean {
  return competence === id || areaOf(competence) === id;
}

/** On the day itself one can still go. */
export function isPast({ date }: Pick<Offer, "date">, today: string): boolean {
  return date !== null && date < today;
}

function byUse(one: Offer, other: Offer): number {
  return (
    Number(other.own) - Number(one.own) ||
    Number(one.level === "all") - Number(other.level === "all") ||
    (one.date ?? "9").localeCompare(other.date ?? "9") ||
    (one.id < other.id ? -1 : 1)
  );
}
