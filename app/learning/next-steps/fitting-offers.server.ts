import { database } from "~/platform/index.server";

import { offersWith } from "../catalogue/offers.server";
import type { Offer } from "../catalogue/offer";
import { shown, type Wanted } from "./choose-offers";

type Asked = {
  /** Whose own offers come first: a slug. */
  readonly organisation: string;
  readonly language: string;
  /** ISO date. */
  readonly today: string;
  /** One person: of the network what is for their level or for all, in their language alone. Else an organisation. */
  readonly person: boolean;
};

/**
 * Of every catalogue that an organisation sees the few offers that the choice can fall on: as many as are shown for each
 * wanted competence, by the same rule as in `choose-offers.ts`. So a full catalogue costs no more than a small one.
 */
export async function fittingOffers(
  wanted: readonly Wanted[],
  { organisation, language, today, person }: Asked,
): Promise<Offer[]> {
  if (wanted.length === 0) return [];
  const [ids, levels] = [wanted.map(({ id }) => id), wanted.map(({ level }) => level ?? "")];
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT best.id::text FROM unnest(${ids}::text[], ${levels}::text[]) AS w(id, level)
    CROSS JOIN LATERAL (
      SELECT o.id FROM learning_offer o
      WHERE (o.organisation_id IS NULL OR o.organisation_id = (SELECT id FROM organisation WHERE slug = ${organisation}))
        AND (o.competence = w.id OR split_part(o.competence, '.', 1) = w.id)
        AND (o.held_on IS NULL OR o.held_on >= ${today}::date)
        AND (NOT ${person} OR o.language = ${language} AND (o.organisation_id IS NOT NULL OR o.level IN ('all', w.level)))
      ORDER BY o.language <> ${language}, o.organisation_id IS NULL, o.level = 'all', o.held_on NULLS LAST, o.id
      LIMIT ${shown}
    ) AS best`;
  return await offersWith({ id: { in: found.map(({ id }) => id) } });
}
