import { Link } from "@remix-run/react";

import { longDate } from "~/i18n";
import { Headline } from "~/ui";

import { eyebrow, type MeasurementTitle } from "./measurement-title";
import { useWords } from "../words/use-words";

type Props = {
  readonly organisation: string;
  /** Null when there is no measurement at all. */
  readonly measurement: MeasurementTitle | null;
};

/** Before there are results: when they come, and what can be seen now. */
export function Waiting({ organisation, measurement }: Props) {
  const words = useWords();
  const { t, language } = words;
  if (!measurement) return <Headline title={t("empty.none")} lead={t("empty.noneSay")} />;
  const { state, closesOn, slug } = measurement;
  const phase = state === "published" ? "closed" : state;
  const title =
    phase === "open" && closesOn
      ? t("empty.openUntil", { date: longDate(closesOn, language) })
      : t(`empty.${phase}`);
  const search = new URLSearchParams({ measurement: slug });
  return (
    <Headline eyebrow={eyebrow(measurement, words)} title={title} lead={t(`empty.${phase}Say`)}>
      {phase === "open" ? (
        <Link to={`/organisations/${organisation}/participation?${search}`}>
          {t("empty.seeParticipation")}
        </Link>
      ) : null}
    </Headline>
  );
}
