import { useTranslation } from "react-i18next";

import { dateTime } from "~/i18n";

import type { AuditFilter, AuditLine } from "./act";

type Props = {
  readonly filter: AuditFilter;
  readonly lines: readonly AuditLine[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
};

export function AuditTable({ filter, lines, next }: Props) {
  const { t, i18n } = useTranslation("admin");
  const chosen = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  if (lines.length === 0) return <p>{t("audit.empty")}</p>;
  return (
    <>
      <div className="nm-scroll" role="region" aria-label={t("audit.table")} tabIndex={0}>
        <table className="nm-list">
          <thead>
            <tr>
              <th scope="col">{t("audit.at")}</th>
              <th scope="col">{t("audit.who")}</th>
              <th scope="col">{t("audit.what")}</th>
              <th scope="col">{t("audit.organisation")}</th>
              <th scope="col">{t("audit.details")}</th>
              <th scope="col">{t("audit.origin")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, at, actor, act, organisation, details, origin }) => (
              <tr key={id}>
                <th scope="row">
                  <time dateTime={at}>{dateTime(at, i18n.language, "medium")}</time>
                </th>
                <td>{actor}</td>
                <td>{t(`audit.acts.${act}`)}</td>
                <td>{organisation}</td>
                <td>{details}</td>
                <td>{origin}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="nm-row">
        {next !== null && (
          <a href={`/admin/audit?${new URLSearchParams([...chosen, ["before", next]])}`}>
            {t("audit.older")}
          </a>
        )}
        <a href={`/admin/audit.csv?${new URLSearchParams(chosen)}`}>{t("audit.csv")}</a>
      </div>
    </>
  );
}
