import { competences } from "~/questionnaires";

import { isPast } from "../next-steps/choose-offers";
import type { HelpLine } from "../help/matches";
import type { Offer } from "../catalogue/offer";
import { membersThat, type Standing } from "./standing";

export type Gap = {
  readonly competence: string;
  /** Named members that lack it. */
  readonly lacking: readonly { readonly slug: string; readonly name: string }[];
  /** Members that ask for help with it. */
  readonly asking: number;
  /** Of the network, and not past. */
  readonly offers: number;
};

/**
 * The 21 competences beside what the network offers: what is lacked or asked and has no offer comes first, then the most
 * needed.
 *
 * @param standings of the named members of one closed round; the others are in no number here
 * @param offers the network's own
 * @param today ISO date
 */
export function gapsOf(
  standings: readonly Standing[],
  lines: readonly Pick<HelpLine, "competence" | "kind">[],
  offers: readonly Offer[],
  today: string,
): Gap[] {
  const gaps = competences.map(({ id }): Gap => ({
    competence: id,
    lacking: membersThat("lower", id, standings).map(({ slug, name }) => ({ slug, name })),
    asking: lines.filter(({ competence, kind }) => competence === id && kind === "asks").length,
    offers: offers.filter((offer) => offer.competence === id && !isPast(offer, today)).length,
  }));
  return gaps.toSorted(
    (one, other) =>
      Number(isOpen(other)) - Number(isOpen(one)) ||
      need(other) - need(one) ||
      one.offers - other.offers,
  );
}

const need = ({ lacking, asking }: Gap) => lacking.length + asking;

/** Some member lacks it or asks for help with it. */
export function isNeeded(gap: Gap): boolean {
  return need(gap) > 0;
}

/** Needed, and nothing is there for it. */
export function isOpen(gap: Gap): boolean {
  return isNeeded(gap) && gap.offers === 0;
}
