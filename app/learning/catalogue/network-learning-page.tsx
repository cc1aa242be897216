import { useTranslation } from "react-i18next";

import { Headline } from "~/ui";

import { Catalogue } from "./catalogue";
import type { CatalogueOutcome, CatalogueView } from "./catalogue-view";
import { isEvent } from "../events/invitations";
import { LearningNav } from "../learning-nav";

type Props = {
  /** How many offers the network has in all. */
  readonly count: number;
  readonly view: CatalogueView;
  readonly outcome: CatalogueOutcome | null;
};

/** What the network offers, as its office keeps it. */
export function NetworkLearningPage({ count, view, outcome }: Props) {
  const { t } = useTranslation("learning");
  return (
    <>
      <Headline title={t("catalogue.headline", { count })} lead={t("catalogue.lead")}>
        <LearningNav of="network" />
      </Headline>
      <Catalogue
        {...{ view, outcome }}
        eventAt={(offer) => (isEvent(offer) ? `/network/learning/events/${offer.id}` : null)}
      />
    </>
  );
}
