import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Sheet } from "~/ui";

import type { ActionLine } from "./action-item";
import { ActionList } from "./action-list";

type Props = {
  /** Slug. */
  readonly organisation: string;
  /** Agreed after the measurement before. */
  readonly actions: readonly ActionLine[];
};

/** Beside a next measurement: what was agreed after the one before. That something was done explains no difference. */
export function ActionsSince({ organisation, actions }: Props) {
  const { t } = useTranslation("learning");
  return (
    <Sheet
      id="actions"
      title={t("actions.since")}
      say={t(actions.length > 0 ? "actions.sinceSay" : "actions.sinceNone")}
    >
      {actions.length > 0 && <ActionList actions={actions} path={null} />}
      <p>
        <Link to={`/organisations/${organisation}/actions`}>{t("actions.toList")}</Link>
      </p>
    </Sheet>
  );
}
