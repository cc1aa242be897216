import { BandList } from "~/charts";
import { longDate } from "~/i18n";

import { bandLine, type ParticipationView } from "./participation-view";
import { useWords } from "../words/use-words";

type Props = {
  readonly view: ParticipationView;
  /** ISO date of the count; null where it is said elsewhere. */
  readonly takenOn: string | null;
  /** The page's own heading says the finding already. */
  readonly untitled?: boolean;
};

/** How many took part, in four steps per unit. */
export function ParticipationSection({ view, takenOn, untitled = false }: Props) {
  const { t, say, language } = useWords();
  const everybody = { id: "all", name: t("participation.everybody"), band: view.total };
  return (
    <section className="nm-sheet nm-sheet--plain" id="participation">
      <div className="nm-column">
        {untitled ? (
          <h2 className="nm-visually-hidden">{t("participation.caption")}</h2>
        ) : (
          <h2>{say(view.finding)}</h2>
        )}
        {untitled ? null : <p className="nm-say">{t("participation.say")}</p>}
        <BandList lines={[...view.units, everybody].map((line) => bandLine(line, t))} />
        {takenOn ? (
          <p className="nm-note">
            {t("participation.takenOn", { date: longDate(takenOn, language) })}
          </p>
        ) : null}
      </div>
    </section>
  );
}
