import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

import { addressWith, ButtonLink, Headline } from "~/ui";

import { AreasSection } from "./areas-section";
import { CompetencesSection } from "./competences-section";
import { HeatSection } from "./heat-section";
import { ItemsSection } from "./items-section";
import type { HrView } from "./hr-view";
import { LevelsSection } from "./levels-section";
import { eyebrow, type MeasurementTitle } from "./measurement-title";
import { OwnSection } from "./own-section";
import { ResponseSection } from "./response-section";
import { ParticipationSection } from "./participation-section";
import type { ParticipationView } from "./participation-view";
import { useWords } from "../words/use-words";

type Props = {
  readonly measurement: MeasurementTitle;
  readonly view: HrView;
  readonly participation: ParticipationView | null;
  /** What to do next, after the findings. */
  readonly further?: ReactNode;
};

/** The results of one measurement, finding first. */
export function ResultsPage({ measurement, view, participation, further = null }: Props) {
  const words = useWords();
  const { t, say } = words;
  const location = useLocation();
  const chosen = new URLSearchParams({ measurement: measurement.slug });
  const lead = view.withheld
    ? t("lead.withheld", { minimum: view.minimum })
    : view.lead.map(say).join(" ");
  return (
    <>
      <Headline eyebrow={eyebrow(measurement, words)} title={say(view.headline)} lead={lead}>
        <ButtonLink to={`${location.pathname}/downloads?${chosen}`}>
          {t("exports:downloads.report")}
        </ButtonLink>
      </Headline>
      {view.withheld ? null : (
        <>
          {view.areas.rows.length > 0 ? <AreasSection {...view.areas} /> : null}
          {view.levels.rows.length > 0 ? <LevelsSection {...view.levels} /> : null}
          {view.competences.rows.length > 0 ? <CompetencesSection {...view.competences} /> : null}
          {view.heat ? (
            <HeatSection
              heat={view.heat}
              breakdowns={view.breakdowns}
              minimum={view.minimum}
              linkTo={(by) => addressWith(location, "by", by)}
            />
          ) : null}
          {view.own ? <OwnSection view={view.own} kind="own" /> : null}
          {view.knowledge ? <OwnSection view={view.knowledge} kind="knowledge" /> : null}
          {view.items ? (
            <ItemsSection
              view={view.items}
              linkTo={(scale) => addressWith(location, "questions", scale)}
            />
          ) : null}
        </>
      )}
      {further}
      {view.response ? (
        <ResponseSection view={view.response} />
      ) : participation ? (
        <ParticipationSection view={participation} takenOn={null} />
      ) : null}
    </>
  );
}
