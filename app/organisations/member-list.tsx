import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, TextField } from "~/ui";

import type { FoundMembers } from "./member-search";

type Props = FoundMembers & { readonly search: string; readonly path: string };

/** The members of the network, to search and to leaf through. */
export function MemberList({ members, found, page, pages, search, path }: Props) {
  const { t } = useTranslation("members");
  const pageLink = (to: number) => {
    const asked = new URLSearchParams({ ...(search && { q: search }), page: String(to) });
    return `${path}?${asked}`;
  };
  return (
    <>
      <Form method="get" className="nm-search" role="search">
        <TextField
          name="q"
          type="search"
          label={t("list.search")}
          defaultValue={search}
          autoComplete="off"
        />
        <Button look="quiet">{t("list.show")}</Button>
        {search !== "" && <Link to={path}>{t("list.all")}</Link>}
      </Form>
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
      {pages > 1 && (
        <nav className="nm-row nm-after" aria-label={t("list.pages")}>
          {page > 1 && <Link to={pageLink(page - 1)}>{t("list.previous")}</Link>}
          <span>{t("list.page", { page, pages })}</span>
          {page < pages && <Link to={pageLink(page + 1)}>{t("list.next")}</Link>}
        </nav>
      )}
    </>
  );
}
