import { Headline } from "~/ui";

import { eyebrow, type MeasurementTitle } from "./measurement-title";
import { ParticipationSection } from "./participation-section";
import type { ParticipationView } from "./participation-view";
import { useWords } from "../words/use-words";

type Props = {
  readonly measurement: MeasurementTitle | null;
  readonly participation: { readonly view: ParticipationView; readonly takenOn: string } | null;
};

/** Participation per unit, its finding first. */
export function ParticipationPage({ measurement, participation }: Props) {
  const words = useWords();
  const { t, say } = words;
  if (!measurement) return <Headline title={t("empty.none")} lead={t("empty.noneSay")} />;
  const above = eyebrow(measurement, words);
  if (!participation) {
    return (
      <Headline
        eyebrow={above}
        title={t("participation.notYet")}
        lead={t("participation.notYetSay")}
      />
    );
  }
  return (
    <>
      <Headline
        eyebrow={above}
        title={say(participation.view.finding)}
        lead={t("participation.say")}
      />
      <ParticipationSection {...participation} untitled />
    </>
  );
}
