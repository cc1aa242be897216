import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button } from "./button";
import { TextField } from "./text-field";

type SearchProps = {
  /** The page itself, without a search. */
  readonly path: string;
  readonly search: string;
  /** What is searched. */
  readonly label: string;
};

/** Searches the list of a page by its address, as `q`. */
export function SearchForm({ path, search, label }: SearchProps) {
  const { t } = useTranslation("common");
  return (
    <Form method="get" action={path} className="nm-search" role="search">
      <TextField name="q" type="search" label={label} defaultValue={search} autoComplete="off" />
      <Button look="quiet">{t("list.search")}</Button>
      {search !== "" && <Link to={path}>{t("list.all")}</Link>}
    </Form>
  );
}

type LeafProps = {
  readonly path: string;
  readonly search: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** What is leafed through. */
  readonly label: string;
};

/** Leafs through a list that is too long for one page. */
export function Leafing({ path, search, page, pages, label }: LeafProps) {
  const { t } = useTranslation("common");
  if (pages <= 1) return null;
  const to = (one: number) =>
    `${path}?${new URLSearchParams({ ...(search && { q: search }), page: String(one) })}`;
  return (
    <nav className="nm-row nm-after" aria-label={label}>
      {page > 1 && <Link to={to(page - 1)}>{t("list.previous")}</Link>}
      <span>{t("list.page", { page, pages })}</span>
      {page < pages && <Link to={to(page + 1)}>{t("list.next")}</Link>}
    </nav>
  );
}
