import { useTranslation } from "react-i18next";

import { Leafing, SearchForm } from "~/ui";

import { RoleLines } from "./role-lines";
import { SignedIn } from "./signed-in";
import type { RoleName } from "./viewer";

export type FoundAccounts = {
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly {
      readonly role: RoleName;
      readonly organisation: { readonly slug: string; readonly name: string } | null;
    }[];
    /** Places where they are signed in now. */
    readonly sessions: number;
  }[];
  /** Of all that the search finds. */
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Without a search. */
  readonly all: number;
};

const path = "/admin";

type Props = FoundAccounts & { readonly search: string };

/** Who can sign in, to search and to leaf through. */
export function AccountList({ accounts, found, page, pages, search }: Props) {
  const { t } = useTranslation(["accounts", "admin"]);
  return (
    <>
      <SearchForm {...{ path, search }} label={t("people.search")} />
      <p className="nm-say" role="status">
        {t("people.found", { count: found })}
      </p>
      {accounts.length > 0 && (
        <div className="nm-scroll" role="region" aria-label={t("admin:people.table")} tabIndex={0}>
          <table className="nm-list">
            <thead>
              <tr>
                <th scope="col">{t("admin:people.name")}</th>
                <th scope="col">{t("admin:people.email")}</th>
                <th scope="col">{t("admin:people.role")}</th>
                <th scope="col">{t("people.signedIn")}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <tr key={account.email}>
                  <th scope="row">{account.name}</th>
                  <td>{account.email}</td>
                  <td>
                    <RoleLines person={account} />
                  </td>
                  <td>
                    <SignedIn person={account} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Leafing {...{ path, search, page, pages }} label={t("people.pages")} />
    </>
  );
}
