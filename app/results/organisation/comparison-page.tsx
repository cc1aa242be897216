import { DataTable, DotChart, Key, OthersKey, OwnKey } from "~/charts";
import { Headline, NotShown, Sheet } from "~/ui";

import { basedRow, basisWords } from "./basis-words";
import type { BenchmarkReason, LineBasis } from "../benchmark/benchmark";
import { placeOf, type ComparisonView } from "./comparison-view";
import {
  axisCaption,
  denseRow,
  rangeOf,
  scoreCells,
  wideRow,
  type ScoreRow,
} from "../figures/dot-rows";
import { eyebrow, type MeasurementTitle } from "./measurement-title";
import type { Sentence } from "../words/sentence";
import { useWords } from "../words/use-words";

type Props = {
  readonly measurement: MeasurementTitle;
  readonly comparison:
    | { readonly kind: "view"; readonly view: ComparisonView }
    | { readonly kind: "withheld"; readonly reason: BenchmarkReason };
};

/** Own place among the other members. */
export function ComparisonPage({ measurement, comparison }: Props) {
  const words = useWords();
  const { t, say } = words;
  if (comparison.kind === "withheld") {
    return (
      <>
        <Headline eyebrow={eyebrow(measurement, words)} title={t("comparison.unavailable")} />
        <section className="nm-sheet">
          <div className="nm-column">
            <h2 className="nm-visually-hidden">{t("tabs.comparison")}</h2>
            <NotShown>{t(`benchmark.${comparison.reason}`)}</NotShown>
          </div>
        </section>
      </>
    );
  }
  const { headline, members, areas, competences } = comparison.view;
  const lead = `${t("comparison.lead", { count: members })} ${t("comparison.leadRound")}`;
  return (
    <>
      <Headline eyebrow={eyebrow(measurement, words)} title={say(headline)} lead={lead} />
      <PlaceSection
        id="areas"
        finding={t("comparison.areas")}
        caption={t("areas.caption")}
        rows={areas.rows}
        members={members}
        alike={areas.alike}
      />
      <PlaceSection
        id="competences"
        finding={competences.finding}
        caption={t("competences.caption")}
        rows={competences.rows}
        members={members}
        dense
      />
    </>
  );
}

type PlaceProps = {
  readonly id: string;
  readonly finding: string | Sentence;
  readonly caption: string;
  readonly rows: readonly PlaceRow[];
  readonly members: number;
  readonly dense?: boolean;
  /** False where the rows say by themselves how far the questions are the same. */
  readonly alike?: boolean;
};

type PlaceRow = ScoreRow & Parameters<typeof placeOf>[0] & { readonly basis?: LineBasis | null };

function PlaceSection({
  id,
  finding,
  caption,
  rows,
  members,
  dense = false,
  alike = true,
}: PlaceProps) {
  const words = useWords();
  const { t, say } = words;
  const range = rangeOf(rows);
  const head = dense ? t("competences.competence") : t("areas.area");
  const columns = ["areas.score", "areas.margin", "areas.others", "areas.verdict"];
  return (
    <Sheet
      id={id}
      title={typeof finding === "string" ? finding : say(finding)}
      say={
        dense || !alike ? t("comparison.say") : `${t("comparison.say")} ${t("comparison.alike")}`
      }
    >
      <Key>
        <OwnKey text={t("chart.own")} />
        <OthersKey text={t("chart.others", { count: members })} />
      </Key>
      <DotChart
        dense={dense}
        rows={rows.map((row) =>
          dense ? denseRow(row, words) : basedRow(wideRow(row, words), row.basis ?? null, words),
        )}
        range={range}
        caption={axisCaption(range, words)}
      />
      <DataTable
        caption={caption}
        columns={[
          head,
          ...columns.map((key) => t(key)),
          t("comparison.placeHead"),
          ...(alike ? [] : [t("basis.head")]),
        ]}
        rows={rows.map((row) => {
          const place = placeOf(row);
          const name = dense ? `${row.id} ${row.name}` : row.name;
          const basis = row.basis && basisWords(row.basis, words);
          if (basis?.refused) return [name, basis.text];
          return [
            name,
            ...scoreCells(row, words, { others: true, verdict: true }),
            ...(place ? [t(`comparison.place.${place}`)] : []),
            ...(basis ? [basis.text] : []),
          ];
        })}
      />
    </Sheet>
  );
}
