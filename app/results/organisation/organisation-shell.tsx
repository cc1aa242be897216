import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";

import type { Host } from "~/organisations";
import { DashboardPage } from "~/ui";

import { useWords } from "../words/use-words";

export type OrganisationFrame = {
  readonly viewer: { readonly name: string };
  readonly as: "hr" | "network";
  readonly organisation: Host;
};

/** The frame of an organisation's pages; the chosen measurement goes along from tab to tab. */
export function OrganisationShell({
  viewer,
  as,
  organisation,
  children,
}: OrganisationFrame & { readonly children: ReactNode }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const measurement = search.get("measurement");
  const chosen = measurement ? `?${new URLSearchParams({ measurement })}` : "";
  const base = `/organisations/${organisation.slug}`;
  const tabs = [
    { to: `${base}${chosen}`, label: t("tabs.results"), end: true },
    { to: `${base}/participation${chosen}`, label: t("tabs.participation") },
    { to: `${base}/comparison${chosen}`, label: t("tabs.comparison") },
    { to: `${base}/trend${chosen}`, label: t("tabs.trend") },
    { to: `${base}/downloads${chosen}`, label: t("exports:downloads.tab") },
    { to: `${base}/measurements${chosen}`, label: t("tabs.measurements") },
    ...(as === "hr"
      ? [
          { to: `${base}/learning`, label: t("learning:tab"), also: `${base}/actions` },
          { to: `${base}/settings`, label: t("members:tab") },
          { to: `${base}/keys`, label: t("keys:tab") },
        ]
      : []),
    ...(as === "network" ? [{ to: "/network", label: t("tabs.network"), end: true }] : []),
  ];
  return (
    <DashboardPage owner={organisation.name} host={organisation} viewer={viewer} tabs={tabs}>
      {children}
    </DashboardPage>
  );
}
