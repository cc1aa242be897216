import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { DashboardPage } from "~/ui";

type Props = { readonly viewer: { readonly name: string }; readonly children: ReactNode };

/** The frame of the administrators' pages. */
export function AdminShell({ viewer, children }: Props) {
  const { t } = useTranslation(["admin", "accounts", "keys"]);
  const tabs = [
    { to: "/admin", label: t("tabs.people"), end: true },
    { to: "/admin/members", label: t("tabs.members") },
    { to: "/admin/sso", label: t("accounts:sso.tab") },
    { to: "/admin/keys", label: t("keys:tab") },
    { to: "/admin/audit", label: t("tabs.audit") },
  ];
  return (
    <DashboardPage owner={t("owner")} viewer={viewer} tabs={tabs}>
      {children}
    </DashboardPage>
  );
}
