import { DataTable, DotChart, Key, OthersKey, OwnKey } from "~/charts";
import { list } from "~/i18n";
import { NotShown, Sheet } from "~/ui";

import { axisCaption, rangeOf, scoreCells, wideRow } from "../figures/dot-rows";
import type { HrView } from "./hr-view";
import { useWords } from "../words/use-words";

/** The five areas with their margins, and the others beside them. */
export function AreasSection({
  finding,
  rows,
  others,
  noBenchmark,
  askedOtherwise,
}: HrView["areas"]) {
  const words = useWords();
  const { t, say, language } = words;
  const range = rangeOf(rows);
  const judged = rows.some(({ verdict }) => verdict);
  return (
    <Sheet id="areas" title={say(finding)}>
      <Key>
        <OwnKey text={t("chart.own")} />
        {others !== null ? <OthersKey text={t("chart.others", { count: others })} /> : null}
      </Key>
      <DotChart
        rows={rows.map((row) => wideRow(row, words))}
        range={range}
        caption={axisCaption(range, words)}
      />
      <DataTable
        caption={t("areas.caption")}
        columns={[
          t("areas.area"),
          t("areas.score"),
          t("areas.margin"),
          ...(others !== null ? [t("areas.others")] : []),
          ...(judged ? [t("areas.verdict")] : []),
        ]}
        rows={rows.map((row) => [
          row.name,
          ...scoreCells(row, words, { others: others !== null, verdict: judged }),
        ])}
      />
      {askedOtherwise.length > 0 ? (
        <p className="nm-note">
          {t("areas.askedOtherwise", { areas: list(askedOtherwise, language) })}
        </p>
      ) : null}
      {noBenchmark ? (
        <div className="nm-aside">
          <NotShown>{t(`benchmark.${noBenchmark}`)}</NotShown>
        </div>
      ) : null}
    </Sheet>
  );
}
