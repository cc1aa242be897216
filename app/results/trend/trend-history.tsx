import { Link } from "@remix-run/react";

import { longDate, whole } from "~/i18n";

import type { TrendMeasurement, TrendPair } from "./trend-pair";
import { useWords } from "../words/use-words";

type Props = {
  readonly organisation: string;
  /** Newest first. */
  readonly measurements: readonly TrendMeasurement[];
  readonly pair: TrendPair | null;
};

/** The measurements in time, each with its results and its comparison with the newest. */
export function TrendHistory({ organisation, measurements, pair }: Props) {
  const { t, language } = useWords("trend");
  const [newest] = measurements;
  const base = `/organisations/${organisation}`;
  return (
    <section className="nm-sheet nm-sheet--plain" id="history">
      <div className="nm-column">
        <h2>{t("history.title")}</h2>
        <ol className="nm-measurements">
          {measurements.map((measurement) => {
            const { slug, name, closedOn, n, questionnaire, version } = measurement;
            return (
              <li key={slug}>
                <h3>{name}</h3>
                <dl>
                  {closedOn ? (
                    <div>
                      <dt>{t("history.closed")}</dt>
                      <dd>{longDate(closedOn, language)}</dd>
                    </div>
                  ) : null}
                  <div>
                    <dt>{t("history.tookPart")}</dt>
                    <dd>{n === null ? t("history.tooFew") : whole(n, language)}</dd>
                  </div>
                  <div>
                    <dt>{t("history.questions")}</dt>
                    <dd>{t("history.version", { key: questionnaire, number: version })}</dd>
                  </div>
                </dl>
                <div className="nm-row">
                  <Link to={`${base}?${new URLSearchParams({ measurement: slug })}`}>
                    {t("history.results", { measurement: name })}
                  </Link>
                  <Compare
                    to={`${base}/trend`}
                    newest={newest}
                    measurement={measurement}
                    pair={pair}
                  />
                </div>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

function Compare({
  to,
  newest,
  measurement,
  pair,
}: {
  readonly to: string;
  readonly newest: TrendMeasurement | undefined;
  readonly measurement: TrendMeasurement;
  readonly pair: TrendPair | null;
}) {
  const { t } = useWords("trend");
  if (!newest || measurement === newest) return null;
  if (pair?.earlier.slug === measurement.slug && pair.later.slug === newest.slug)
    return <span className="nm-soft">{t("history.shown")}</span>;
  const search = new URLSearchParams({ measurement: newest.slug, from: measurement.slug });
  return (
    <Link to={`${to}?${search}`}>
      {t("history.compare", { later: newest.name, earlier: measurement.name })}
    </Link>
  );
}
