import { useLocation } from "@remix-run/react";

import { ChartTools, HeatTable, type HeatContent } from "~/charts";
import { addressWith, Choice, Sheet } from "~/ui";

import { useWords } from "../words/use-words";
import type { TrendGroups } from "./trend-rows";

type Props = {
  /** Null where no group stands in both measurements. */
  readonly groups: TrendGroups | null;
  readonly chart: HeatContent | null;
};

/** Change per group and area, one breakdown at a time. */
export function TrendGroupsSection({ groups, chart }: Props) {
  const { t } = useWords("trend");
  const { t: shared } = useWords();
  const location = useLocation();
  if (!groups || !chart)
    return <Sheet id="groups" title={t("groups.absentTitle")} say={t("groups.absent")} />;
  const choices = groups.choices.map((choice) => ({
    ...choice,
    to: addressWith(location, "by", choice.id),
  }));
  return (
    <Sheet id="groups" title={chart.title} say={t("groups.say")}>
      {choices.length > 1 ? (
        <Choice label={shared("heat.choose")} chosen={groups.by} choices={choices} />
      ) : null}
      <HeatTable {...chart.heat} />
      <p className="nm-note">{shared("heat.noteMargin")}</p>
      <ChartTools chart={chart} table={false} />
    </Sheet>
  );
}
