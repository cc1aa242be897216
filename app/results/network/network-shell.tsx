import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Choice, DashboardPage } from "~/ui";

import { useWords } from "../words/use-words";

export type NetworkFrame = {
  readonly viewer: { readonly name: string };
  readonly rounds: readonly { readonly slug: string; readonly name: string }[];
  readonly round: {
    readonly slug: string;
    readonly name: string;
    readonly state: "open" | "closed";
  } | null;
};

/** The frame of the network's pages; the chosen round goes along from tab to tab. */
export function NetworkShell({
  viewer,
  round,
  children,
}: NetworkFrame & { readonly children: ReactNode }) {
  const { t } = useWords("network");
  const { t: common } = useTranslation("common");
  const [search] = useSearchParams();
  const chosen =
    round && search.has("round") ? `?${new URLSearchParams({ round: round.slug })}` : "";
  const tabs = [
    { to: `/network${chosen}`, label: t("tabs.comparison"), end: true },
    { to: `/network/members${chosen}`, label: t("tabs.members") },
    { to: `/network/change${chosen}`, label: t("tabs.change") },
    { to: `/network/round${chosen}`, label: t("tabs.board") },
    { to: "/network/rounds", label: t("tabs.rounds") },
    { to: `/network/instrument${chosen}`, label: t("instrument:tab") },
    { to: "/network/learning", label: t("learning:tab") },
    { to: "/network/onboarding", label: t("members:onboarding.tab") },
    { to: "/network/keys", label: t("keys:tab") },
  ];
  return (
    <DashboardPage owner={common("network")} viewer={viewer} tabs={tabs}>
      {children}
    </DashboardPage>
  );
}

/** Links to the same page of another round. */
export function RoundChoice({
  rounds,
  round,
  linkTo,
}: Pick<NetworkFrame, "rounds" | "round"> & { readonly linkTo: (round: string) => string }) {
  const { t } = useWords("network");
  if (rounds.length < 2) return null;
  return (
    <Choice
      label={t("round.choose")}
      chosen={round?.slug ?? null}
      choices={rounds.map(({ slug, name }) => ({ id: slug, name, to: linkTo(slug) }))}
    />
  );
}
