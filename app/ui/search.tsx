import { Form, Link } from "@remix-run/react";

import { Button } from "./button";
import { TextField } from "./text-field";

type SearchProps = {
  /** The page itself, without a search. */
  readonly path: string;
  readonly search: string;
  readonly words: { readonly label: string; readonly submit: string; readonly all: string };
};

/** Searches the list of a page by its address, as `q`. */
export function SearchForm({ path, search, words }: SearchProps) {
  return (
    <Form method="get" action={path} className="nm-search" role="search">
      <TextField
        name="q"
        type="search"
        label={words.label}
        defaultValue={search}
        autoComplete="off"
      />
      <Button look="quiet">{words.submit}</Button>
      {search !== "" && <Link to={path}>{words.all}</Link>}
    </Form>
  );
}

type LeafProps = {
  readonly path: string;
  readonly search: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly words: {
    readonly label: string;
    readonly previous: string;
    readonly where: string;
    readonly next: string;
  };
};

/** Leafs through a list that is too long for one page. */
export function Leafing({ path, search, page, pages, words }: LeafProps) {
  if (pages <= 1) return null;
  const to = (one: number) =>
    `${path}?${new URLSearchParams({ ...(search && { q: search }), page: String(one) })}`;
  return (
    <nav className="nm-row nm-after" aria-label={words.label}>
      {page > 1 && <Link to={to(page - 1)}>{words.previous}</Link>}
      <span>{words.where}</span>
      {page < pages && <Link to={to(page + 1)}>{words.next}</Link>}
    </nav>
  );
}
