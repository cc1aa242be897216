import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { competenceTitle } from "~/questionnaires";
import { areaClass, join } from "~/ui";

import { isPast } from "../next-steps/choose-offers";
import type { Offer } from "./offer";

type Props = {
  readonly offers: readonly Offer[];
  /** ISO date. */
  readonly today: string;
  /** Where the competence stands above the list it need not stand in it. */
  readonly withCompetence?: boolean;
  /** Which of them can be changed, and where. */
  readonly changeAt?: (offer: Offer) => string | null;
  /** Which of them has a page of its own. */
  readonly eventAt?: (offer: Offer) => string | null;
};

/** What there is to learn from: each a link out, and in one line what, for whom, by whom and when. */
export function OfferList({ offers, today, withCompetence, changeAt, eventAt }: Props) {
  const { t, i18n } = useTranslation("learning");
  return (
    <ul className="nm-offers">
      {offers.map((offer) => {
        const [change, event] = [changeAt?.(offer) ?? null, eventAt?.(offer) ?? null];
        const facts = [
          t(`kind.${offer.kind}`),
          t(`language.${offer.language}`),
          t(`level.${offer.level}`),
          offer.organiser,
        ];
        return (
          <li key={offer.id} className={areaClass(offer.competence.slice(0, 1))}>
            <a href={offer.link} rel="noreferrer" className="nm-offers__title">
              {offer.title}
            </a>
            {withCompetence && (
              <p className={join("nm-offers__for", "nm-small")}>
                {offer.competence} {competenceTitle(offer.competence, i18n.language)}
              </p>
            )}
            <p className="nm-small nm-soft">
              {facts.join(" · ")}
              {offer.date && (
                <>
                  {" · "}
                  {t(isPast(offer, today) ? "was" : "on", {
                    date: longDate(offer.date, i18n.language),
                  })}
                </>
              )}
            </p>
            {(change ?? event) && (
              <p className="nm-links nm-small">
                {change && (
                  <Link to={change} aria-label={t("changeOf", { title: offer.title })}>
                    {t("change")}
                  </Link>
                )}
                {event && (
                  <Link to={event} aria-label={t("eventOf", { title: offer.title })}>
                    {t("event.open")}
                  </Link>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
