import { longDate } from "~/i18n";
import { Headline } from "~/ui";

import { TrendChart } from "./trend-chart";
import { TrendGroupsSection } from "./trend-groups";
import { TrendHistory } from "./trend-history";
import type { TrendMeasurement } from "./trend-pair";
import type { TrendView } from "./trend-view";
import { useWords } from "../words/use-words";

type Props = {
  readonly organisation: string;
  /** Those with results, newest first; at least one. */
  readonly measurements: readonly TrendMeasurement[];
  readonly pair: {
    readonly earlier: TrendMeasurement;
    readonly later: TrendMeasurement;
    readonly view: TrendView;
  } | null;
};

/** What changed between two measurements, finding first. */
export function TrendPage({ organisation, measurements, pair }: Props) {
  const { t, say } = useWords("trend");
  const [only] = measurements;
  return (
    <>
      {pair ? (
        <>
          <Headline
            eyebrow={<Closed measurement={pair.later} />}
            title={say(pair.view.headline)}
            lead={pair.view.lead.map(say).join(" ")}
          />
          <Trend earlier={pair.earlier.name} later={pair.later.name} view={pair.view} />
        </>
      ) : only ? (
        <Headline
          eyebrow={<Closed measurement={only} />}
          title={t("single.title")}
          lead={t("single.lead", { measurement: only.name })}
        />
      ) : null}
      <TrendHistory organisation={organisation} measurements={measurements} pair={pair} />
    </>
  );
}

function Closed({ measurement: { name, closedOn } }: { readonly measurement: TrendMeasurement }) {
  const { t, language } = useWords();
  if (!closedOn) return name;
  return t("eyebrow.closed", { round: name, date: longDate(closedOn, language) });
}

function Trend({
  earlier,
  later,
  view,
}: {
  readonly earlier: string;
  readonly later: string;
  readonly view: TrendView;
}) {
  const own = useWords("trend");
  const shared = useWords();
  const { t, say } = own;
  const words = { own, shared, names: { earlier, later } };
  const { areas, others, alike, sameLevels, groups } = view;
  return (
    <>
      <TrendChart
        id="areas"
        title={say(areas.finding)}
        say={[
          t(alike ? "areas.alike" : "areas.notAlike"),
          ...(sameLevels ? [] : [t("areas.levels")]),
        ].join(" ")}
        head={shared.t("areas.area")}
        caption={t("areas.caption")}
        rows={areas.rows}
        alike={alike}
        words={words}
      />
      {others.length > 0 ? (
        <TrendChart
          id="others"
          title={t("others.title")}
          say={t("others.say")}
          head={t("others.part")}
          caption={t("others.caption")}
          rows={others}
          alike={alike}
          words={words}
        />
      ) : null}
      <TrendGroupsSection groups={groups} words={words} />
    </>
  );
}
