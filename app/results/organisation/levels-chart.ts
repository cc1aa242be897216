import { shareContent, type ShareContent, type TableCell } from "~/charts";

import type { Words } from "../words/words";
import type { HrView } from "./hr-view";

/** How people are spread over the levels of each area. */
export function levelsChart({ finding, rows }: HrView["levels"], words: Words): ShareContent {
  const { t, say } = words;
  return shareContent(
    {
      id: "levels",
      title: say(finding),
      table: {
        caption: t("levels.caption"),
        columns: [
          { head: t("areas.area"), kind: "text" },
          { head: t("levels.level"), kind: "text" },
          { head: t("levels.share"), kind: "share" },
        ],
        rows: rows.flatMap(({ name, parts, hidden }): TableCell[][] =>
          hidden
            ? [[name, { hidden: `${t("chart.hiddenCell")}: ${t(`reason.${hidden}`)}` }]]
            : parts.map(({ levels, share }) => [name, levels, share]),
        ),
      },
    },
    {
      rows: rows.map(({ id, name, tone, parts, hidden, summary }) => ({
        ...{ id, label: name, tone, parts },
        summary: summary && say(summary),
        hidden: hidden && t(`reason.${hidden}`),
      })),
      caption: t("chart.people"),
    },
  );
}
