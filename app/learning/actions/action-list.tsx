import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { competenceTitle } from "~/questionnaires";
import { areaClass, Button } from "~/ui";

import type { ActionLine } from "./action-item";

type Props = {
  readonly actions: readonly ActionLine[];
  /** The page where they are changed; null where they are only shown. */
  readonly path: string | null;
};

/** What was agreed, each with what for, who, when, and whether it is done. */
export function ActionList({ actions, path }: Props) {
  const { t, i18n } = useTranslation("learning");
  const date = (day: string) => longDate(day, i18n.language);
  return (
    <ul className="nm-offers">
      {actions.map(({ id, what, gap, who, due, doneOn }) => (
        <li key={id} className={areaClass(gap.slice(0, 1))}>
          <p className="nm-offers__title">{what}</p>
          <p className="nm-small">
            {gap} {competenceTitle(gap, i18n.language)}
          </p>
          <p className="nm-small nm-soft">
            {[
              who,
              ...(due ? [t("actions.dueOn", { date: date(due) })] : []),
              doneOn ? t("actions.doneOn", { date: date(doneOn) }) : t("actions.open"),
            ].join(" · ")}
          </p>
          {path && (
            <Form method="post" className="nm-row">
              <input type="hidden" name="id" value={id} />
              <Button
                name="intent"
                value={doneOn ? "undone" : "done"}
                look="quiet"
                aria-label={t(doneOn ? "actions.undoneOf" : "actions.doneOf", { what })}
              >
                {t(doneOn ? "actions.undone" : "actions.done")}
              </Button>
              <Link
                to={`${path}?${new URLSearchParams({ action: id })}#edit`}
                aria-label={t("changeOf", { title: what })}
              >
                {t("change")}
              </Link>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
