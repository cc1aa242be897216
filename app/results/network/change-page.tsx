import { ChartTools, HeatTable, HiddenKey, Key } from "~/charts";
import { addressWith, Choice, Headline, Sheet } from "~/ui";
import { useLocation } from "@remix-run/react";

import { useWords } from "../words/use-words";
import { RoundChoice, type NetworkFrame } from "./network-shell";
import type { RoundsCompared } from "./rounds-compared.server";
import { roundsChart } from "./rounds-chart";

type Props = Pick<NetworkFrame, "rounds" | "round"> & {
  /** Null where there are no two closed rounds. */
  readonly compared: RoundsCompared | null;
};

/** What changed between two rounds, member by member. */
export function ChangePage({ rounds, round, compared }: Props) {
  const network = useWords("network");
  const [own, shared] = [useWords("trend"), useWords()];
  const location = useLocation();
  const { t } = network;
  const linkTo = (slug: string) => `/network/change?${new URLSearchParams({ round: slug })}`;
  if (!compared) {
    return (
      <Headline title={t("change.oneRound")} lead={t("change.oneRoundSay")}>
        <RoundChoice rounds={rounds} round={round} linkTo={linkTo} />
      </Headline>
    );
  }
  const { earlier, later, choices, view } = compared;
  const names = { earlier: earlier.name, later: later.name };
  const chart = roundsChart(view, { own, shared, network, names });
  return (
    <>
      <Headline eyebrow={t("change.eyebrow", names)} title={chart.title} lead={t("change.lead")}>
        <RoundChoice rounds={rounds} round={round} linkTo={linkTo} />
        {choices.length > 1 ? (
          <Choice
            label={t("change.choose")}
            chosen={earlier.slug}
            choices={choices.map(({ slug, name }) => ({
              id: slug,
              name,
              to: addressWith(location, "from", slug),
            }))}
          />
        ) : null}
      </Headline>
      {chart.heat.rows.length > 0 ? (
        <Sheet id="rounds" title={t("change.table", names)} say={t("change.say")}>
          <Key>
            <HiddenKey />
          </Key>
          <HeatTable {...chart.heat} />
          <p className="nm-note">{t("change.note")}</p>
          <ChartTools chart={chart} table={false} />
        </Sheet>
      ) : null}
    </>
  );
}
