import { useTranslation } from "react-i18next";

import { competenceTitle } from "~/questionnaires";
import { Sheet } from "~/ui";

import type { NextStep } from "./choose-offers";
import { OfferList } from "../catalogue/offer-list";

type Props = {
  readonly steps: readonly NextStep[];
  /** ISO date. */
  readonly today: string;
  /** Where the network office can be asked; null where there is nobody to ask. */
  readonly askAt: string | null;
};

/** For the lowest competences of an organisation what there is to learn from, or that there is nothing yet. */
export function NextSteps({ steps, today, askAt }: Props) {
  const { t, i18n } = useTranslation("learning");
  if (steps.length === 0) return null;
  const served = steps.filter(({ offers }) => offers.length > 0).length;
  return (
    <Sheet
      id="next"
      title={t("next.title", { count: served, of: steps.length })}
      say={t("next.say")}
    >
      {steps.map(({ id, offers }) => (
        <section key={id} className="nm-step">
          <h3>
            {id} {competenceTitle(id, i18n.language)}
          </h3>
          {offers.length > 0 ? (
            <OfferList {...{ offers, today }} />
          ) : (
            <p>
              {t("next.none")} {askAt && <a href={askAt}>{t("next.ask")}</a>}
            </p>
          )}
        </section>
      ))}
    </Sheet>
  );
}
