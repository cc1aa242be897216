import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Leafing, SearchForm } from "~/ui";

import type { FoundMembers } from "./member-search";

type Props = FoundMembers & { readonly search: string; readonly path: string };

/** The members of the network, to search and to leaf through. */
export function MemberList({ members, found, page, pages, search, path }: Props) {
  const { t } = useTranslation("members");
  return (
    <>
      <SearchForm {...{ path, search }} label={t("list.search")} />
      <p className="nm-say" role="status">
        {t("list.found", { count: found })}
      </p>
      {members.length > 0 && (
        <div className="nm-scroll" role="region" aria-label={t("list.table")} tabIndex={0}>
          <table className="nm-list">
            <thead>
              <tr>
                <th scope="col">{t("list.name")}</th>
                <th scope="col">{t("list.sector")}</th>
                <th scope="col" className="nm-number">
                  {t("list.units")}
                </th>
                <th scope="col" className="nm-number">
                  {t("list.measurements")}
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map(({ slug, name, sector, units, measurements }) => (
                <tr key={slug}>
                  <th scope="row">
                    <Link to={`${path}/${slug}`}>{name}</Link>
                  </th>
                  <td>{sector}</td>
                  <td className="nm-number">{units}</td>
                  <td className="nm-number">{measurements}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Leafing {...{ path, search, page, pages }} label={t("list.pages")} />
    </>
  );
}
