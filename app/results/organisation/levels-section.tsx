import { DataTable, ShareChart } from "~/charts";
import { Sheet } from "~/ui";

import type { HrView } from "./hr-view";
import { useWords } from "../words/use-words";

/** How people are spread over the levels of each area. */
export function LevelsSection({ finding, rows }: HrView["levels"]) {
  const { t, say } = useWords();
  return (
    <Sheet id="levels" title={say(finding)} say={t("levels.say")}>
      <ShareChart
        rows={rows.map(({ id, name, tone, parts, hidden, summary }) => ({
          id,
          label: name,
          tone,
          parts,
          summary: summary && say(summary),
          hidden: hidden && t(`reason.${hidden}`),
        }))}
        caption={t("chart.people")}
      />
      <DataTable
        caption={t("levels.caption")}
        columns={[t("areas.area"), t("levels.parts")]}
        rows={rows.map(({ name, parts, hidden }) => [
          name,
          hidden
            ? `${t("chart.hiddenCell")}: ${t(`reason.${hidden}`)}`
            : parts.map(({ text }) => text).join(", "),
        ])}
      />
    </Sheet>
  );
}
