import { useTranslation } from "react-i18next";

import { Alert } from "~/ui";

import type { PeopleFinding } from "./people";
import { findingText } from "./people-words";

export type ShownFindings = {
  /** The first ones; more would not help anyone to mend a list. */
  readonly findings: readonly PeopleFinding[];
  /** Of all. */
  readonly count: number;
  /** All of them, as a file. */
  readonly csv: string;
};

/** All that is wrong with a list, line by line. */
export function PeopleFindings({ findings, count, csv }: ShownFindings) {
  const { t } = useTranslation("people");
  const more = count - findings.length;
  return (
    <>
      <Alert title={t("findings.title", { count })}>
        <p>{t("findings.say")}</p>
      </Alert>
      <div className="nm-scroll" role="region" aria-label={t("findings.table")} tabIndex={0}>
        <table className="nm-list nm-findings">
          <thead>
            <tr>
              <th scope="col">{t("findings.line")}</th>
              <th scope="col">{t("findings.value")}</th>
              <th scope="col">{t("findings.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding, place) => (
              <tr key={place}>
                <th scope="row">{finding.line}</th>
                <td>{finding.value || <span className="nm-soft">{t("findings.empty")}</span>}</td>
                <td>{findingText(finding, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p>{t("findings.more", { count: more })}</p>}
      <p>
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
          download={t("findings.fileName")}
        >
          {t("findings.download")}
        </a>
      </p>
    </>
  );
}
