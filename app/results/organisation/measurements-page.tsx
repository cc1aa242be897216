import { Link } from "@remix-run/react";

import { longDate } from "~/i18n";
import { ButtonLink, Headline } from "~/ui";

import type { MeasurementTitle } from "./measurement-title";
import { useWords } from "../words/use-words";

type Props = {
  readonly organisation: string;
  /** HR alone may take the works-council and privacy pack. */
  readonly as: "hr" | "network";
  /** Newest round first. */
  readonly measurements: readonly (MeasurementTitle & { readonly namedInNetwork: boolean })[];
};

/** All measurements of an organisation, and where each stands. */
export function MeasurementsPage({ organisation, as, measurements }: Props) {
  const { t, language } = useWords();
  const [newest] = measurements;
  const plan = as === "hr" && (
    <ButtonLink to={`/organisations/${organisation}/measurements/new`} look="quiet">
      {t("measurements.plan")}
    </ButtonLink>
  );
  if (!newest) {
    return (
      <Headline title={t("empty.none")} lead={t("empty.noneSay")}>
        {plan}
      </Headline>
    );
  }
  const day = (date: string | null) =>
    date ? longDate(date, language) : t("measurements.unknownDate");
  return (
    <>
      <Headline
        title={t(`measurements.headline.${newest.state}`, { round: newest.roundName })}
        lead={
          newest.state === "published"
            ? t("measurements.lead", { count: measurements.length })
            : t(`empty.${newest.state}Say`)
        }
      >
        {plan}
      </Headline>
      <section className="nm-sheet">
        <div className="nm-column">
          <h2>{t("measurements.title")}</h2>
          <ul className="nm-measurements">
            {measurements.map((measurement) => (
              <li key={measurement.slug}>
                <h3>
                  {as === "hr" ? (
                    <Link to={`/organisations/${organisation}/measurements/${measurement.slug}`}>
                      {measurement.roundName}
                    </Link>
                  ) : (
                    measurement.roundName
                  )}
                </h3>
                <dl>
                  <div>
                    <dt>{t("measurements.state")}</dt>
                    <dd>{t(`state.${measurement.state}`)}</dd>
                  </div>
                  <div>
                    {measurement.closedOn ? (
                      <>
                        <dt>{t("measurements.closed")}</dt>
                        <dd>{day(measurement.closedOn)}</dd>
                      </>
                    ) : (
                      <>
                        <dt>{t("measurements.closes")}</dt>
                        <dd>{day(measurement.closesOn)}</dd>
                      </>
                    )}
                  </div>
                  <div>
                    <dt>{t("measurements.shared")}</dt>
                    <dd>
                      {t(measurement.namedInNetwork ? "measurements.yes" : "measurements.no")}
                    </dd>
                  </div>
                </dl>
                <MeasurementLinks organisation={organisation} as={as} measurement={measurement} />
              </li>
            ))}
          </ul>
        </div>
      </section>
    </>
  );
}

type LinksProps = Pick<Props, "organisation" | "as"> & { readonly measurement: MeasurementTitle };

/** What there is to see of a measurement, and for HR what there is to do. */
function MeasurementLinks({ organisation, as, measurement }: LinksProps) {
  const { t } = useWords();
  const { slug, state, roundName: round } = measurement;
  const base = `/organisations/${organisation}`;
  const here = `${base}/measurements/${slug}`;
  const search = new URLSearchParams({ measurement: slug });
  const canInvite = as === "hr" && (state === "planned" || state === "open");
  return (
    <ul className="nm-links">
      {state === "published" && (
        <li>
          <Link to={`${base}?${search}`}>{t("measurements.seeOf", { round })}</Link>
        </li>
      )}
      {(state === "open" || state === "closed") && (
        <li>
          <Link to={`${base}/participation?${search}`}>
            {t("measurements.participationOf", { round })}
          </Link>
        </li>
      )}
      {canInvite && (
        <>
          <li>
            <Link to={`${here}/people`}>{t("measurements.people", { round })}</Link>
          </li>
          <li>
            <Link to={`${here}/mail`}>{t("measurements.mailOf", { round })}</Link>
          </li>
        </>
      )}
      {as === "hr" && (
        <>
          <li>
            <a href={`${here}/pack.pdf`} download={`ondernemingsraad-en-privacy-${slug}.pdf`}>
              {t("measurements.pack", { round })}
            </a>
          </li>
          <li>
            <a href={`${here}/pack.md`} download={`ondernemingsraad-en-privacy-${slug}.md`}>
              {t("measurements.packText", { round })}
            </a>
          </li>
        </>
      )}
    </ul>
  );
}
