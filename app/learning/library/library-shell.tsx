import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { DashboardPage } from "~/ui";

type Props = {
  readonly viewer: { readonly name: string };
  /** Where their own pages begin. */
  readonly home: string;
  readonly children: ReactNode;
};

/** The frame of what members share; its readers come from many houses. */
export function LibraryShell({ viewer, home, children }: Props) {
  const { t } = useTranslation("library");
  const tabs = [
    { to: "/library", label: t("tab.playbooks"), end: true },
    { to: "/library/parts", label: t("tab.parts") },
    { to: home, label: t("tab.home"), end: true },
  ];
  return (
    <DashboardPage owner={t("owner")} viewer={viewer} tabs={tabs}>
      {children}
    </DashboardPage>
  );
}
