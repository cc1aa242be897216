import { useTranslation } from "react-i18next";

import { Headline } from "~/ui";

import { Catalogue } from "./catalogue";
import type { CatalogueOutcome, CatalogueView } from "./catalogue-view";
import type { NextStep } from "./choose-offers";
import { LearningNav } from "./learning-nav";
import { NextSteps } from "./next-steps";

type Props = {
  readonly organisation: string;
  /** Null while there is no release. */
  readonly steps: readonly NextStep[] | null;
  readonly view: CatalogueView;
  readonly outcome: CatalogueOutcome | null;
};

/** What the people of an organisation can learn from: what fits its results first, then everything. */
export function LearningPage({ organisation, steps, view, outcome }: Props) {
  const { t } = useTranslation("learning");
  return (
    <>
      <Headline
        title={t("next.headline")}
        lead={t(steps && steps.length > 0 ? "next.lead" : "next.waiting")}
      >
        <LearningNav of={{ organisation }} />
      </Headline>
      {steps && (
        <NextSteps
          {...{ steps }}
          today={view.today}
          askAt={`/organisations/${organisation}/learning/help`}
        />
      )}
      <Catalogue {...{ view, outcome }} />
    </>
  );
}
