import { Link, NavLink, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { HostMark, HouseStyle, type PageHost } from "./house-style";
import { DemoStrip, PageFooter, PageHeader, SkipLink } from "./page-parts";

export type Tab = {
  readonly to: string;
  readonly label: string;
  /** True where a page below it has a tab of its own. */
  readonly end?: boolean;
  /** A page elsewhere that belongs to it too. */
  readonly also?: string;
};

type Props = {
  /** The organisation, or the network office, whose pages these are. */
  readonly owner: string;
  /** Gives the pages an organisation's house style. */
  readonly host?: PageHost | null;
  readonly viewer: { readonly name: string };
  readonly tabs: readonly Tab[];
  readonly children: ReactNode;
};

/** The wide frame of HR and network: whose pages, who is signed in, the parts. */
export function DashboardPage({ owner, host, viewer, tabs, children }: Props) {
  const { t } = useTranslation("common");
  const { pathname } = useLocation();
  return (
    <div className="nm-page nm-page--wide" data-organisation={host?.slug}>
      {host && <HouseStyle host={host} />}
      <SkipLink />
      <DemoStrip />
      <div className="nm-app">
        <PageHeader
          side={
            <>
              {host ? <HostMark host={host} /> : owner} · <Link to="/account">{viewer.name}</Link>
            </>
          }
        />
        <nav className="nm-tabs nm-column" aria-label={t("tabs")}>
          <ul>
            {tabs.map(({ to, label, end, also }) => (
              <li key={to}>
                {pathname === also ? (
                  <Link to={to} aria-current="page">
                    {label}
                  </Link>
                ) : (
                  <NavLink to={to} end={end}>
                    {label}
                  </NavLink>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <PageFooter />
    </div>
  );
}
