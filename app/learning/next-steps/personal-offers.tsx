import { useTranslation } from "react-i18next";

import { competenceTitle } from "~/questionnaires";

import type { ChosenOffers } from "./choose-offers";
import { OfferList } from "../catalogue/offer-list";

type Props = {
  readonly chosen: ChosenOffers;
  /** ISO date. */
  readonly today: string;
};

/** What there is for one person. Plain links: nobody is told who looked, or where they came from. */
export function PersonalOffers({ chosen, today }: Props) {
  const { t, i18n } = useTranslation("learning");
  return (
    <section className="nm-section">
      <h2>{t("personal.title")}</h2>
      <p className="nm-soft">
        {t("personal.say", { competence: competenceTitle(chosen.id, i18n.language) })}
      </p>
      <OfferList offers={chosen.offers} today={today} />
    </section>
  );
}
