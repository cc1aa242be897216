import { DataTable, DotChart, Key, ToneKey } from "~/charts";
import { Sheet } from "~/ui";

import { axisCaption, denseRow, rangeOf, scoreCells } from "../figures/dot-rows";
import type { HrView } from "./hr-view";
import { useWords } from "../words/use-words";

/** The competences from high to low, with the organisation's own mean as a dotted line. */
export function CompetencesSection({ finding, rows, mean, areas }: HrView["competences"]) {
  const words = useWords();
  const { t, say } = words;
  // The others have a page of their own; here the order is the message.
  const own = rows.map((row) => ({ ...row, others: null, verdict: null }));
  const range = rangeOf(own);
  const text = t(mean === null ? "competences.sayPlain" : "competences.say", {
    count: rows.length,
  });
  return (
    <Sheet id="competences" title={say(finding)} say={text}>
      <Key>
        {areas.map(({ id, short, tone }) => (
          <ToneKey
            key={id}
            tone={tone}
            text={tone === "own" ? short : t("competences.areaKey", { number: tone, name: short })}
          />
        ))}
      </Key>
      <DotChart
        dense
        rows={own.map((row) => denseRow(row, words))}
        range={range}
        meanLine={mean}
        caption={axisCaption(range, words)}
      />
      <DataTable
        caption={t("competences.caption")}
        columns={[t("competences.competence"), t("areas.score"), t("areas.margin")]}
        rows={own.map((row) => [`${row.id} ${row.name}`, ...scoreCells(row, words)])}
      />
    </Sheet>
  );
}
