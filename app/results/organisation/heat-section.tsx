import { ChartTools, HeatKey, HeatTable, HiddenKey, Key } from "~/charts";
import { Choice, NotShown, Sheet } from "~/ui";

import { heatChart } from "./heat-chart";
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
  const { t } = words;
  const chart = heatChart(heat, words);
  const merged = heat.lines.some((line) => line.name === null);
  return (
    <Sheet id="groups" title={chart.title} say={heat.withheld ? null : t("heat.say")}>
      {breakdowns.length > 1 ? (
        <Choice
          label={t("heat.choose")}
          chosen={heat.by}
          choices={breakdowns.map(({ id, name }) => ({ id, name, to: linkTo(id) }))}
        />
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
          <HeatTable {...chart.heat} />
          <p className="nm-note">
            {merged ? `${t("heat.noteMerged", { minimum })} ` : null}
            {t("heat.noteMargin")}
          </p>
          <ChartTools chart={chart} table={false} />
        </>
      )}
    </Sheet>
  );
}
