import { Link } from "@remix-run/react";

import { HeatKey, HeatTable, HiddenKey, Key } from "~/charts";
import { NotShown, Sheet } from "~/ui";

import { heatContent } from "./heat-content";
import type { HrView } from "./hr-view";
import { useWords } from "../words/use-words";

type Props = {
  readonly heat: NonNullable<HrView["heat"]>;
  readonly breakdowns: HrView["breakdowns"];
  readonly minimum: number;
  /** Address of this page with another breakdown. */
  readonly linkTo: (by: string) => string;
};

/** Groups by area, one breakdown at a time. */
export function HeatSection({ heat, breakdowns, minimum, linkTo }: Props) {
  const words = useWords();
  const { t, say } = words;
  const merged = heat.lines.some((line) => line.name === null);
  return (
    <Sheet id="groups" title={say(heat.finding)} say={heat.withheld ? null : t("heat.say")}>
      {breakdowns.length > 1 ? (
        <nav className="nm-choice" aria-label={t("heat.choose")}>
          {breakdowns.map(({ id, name }) => (
            <Link
              key={id}
              to={linkTo(id)}
              preventScrollReset
              aria-current={id === heat.by ? "true" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      {heat.withheld ? (
        <div className="nm-aside">
          <NotShown>{t(`reason.${heat.withheld}`)}</NotShown>
        </div>
      ) : (
        <>
          <Key>
            <HeatKey />
            <HiddenKey />
          </Key>
          <HeatTable {...heatContent(heat, words)} />
          <p className="nm-note">
            {merged ? `${t("heat.noteMerged", { minimum })} ` : null}
            {t("heat.noteMargin")}
          </p>
        </>
      )}
    </Sheet>
  );
}
