import { useTranslation } from "react-i18next";

import { Alert, Headline } from "~/ui";

import { Catalogue } from "./catalogue/catalogue";
import type { CatalogueOutcome, CatalogueView, EventOver } from "./catalogue/catalogue-view";
import type { NextStep } from "./next-steps/choose-offers";
import type { MemberEvent } from "./events/invitations";
import { LearningNav } from "./learning-nav";
import { MemberEvents } from "./events/member-events";
import { NextSteps } from "./next-steps/next-steps";

type Props = {
  readonly organisation: string;
  /** Null while there is no release. */
  readonly steps: readonly NextStep[] | null;
  readonly events: readonly MemberEvent[];
  readonly view: CatalogueView;
  /** Why an event could not be joined. */
  readonly over: EventOver | null;
  readonly outcome: CatalogueOutcome | null;
};

/** What the people of an organisation can learn from: what fits its results first, then everything. */
export function LearningPage({ organisation, steps, events, view, over, outcome }: Props) {
  const { t } = useTranslation("learning");
  return (
    <>
      <Headline
        title={t("next.headline")}
        lead={t(steps === null ? "next.waiting" : steps.length > 0 ? "next.lead" : "next.hidden")}
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
      {over && (
        <div className="nm-column">
          <Alert title={t(`events.${over}`)} />
        </div>
      )}
      <MemberEvents events={events} />
      <Catalogue {...{ view, outcome }} />
    </>
  );
}
