import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { dateTime } from "~/i18n";
import { Button } from "~/ui";

import type { SessionLine } from "./session-line";

type Props = {
  readonly sessions: readonly SessionLine[];
  /** How many sessions just ended. */
  readonly ended: number;
};

/** Where somebody is signed in, each with a way to end it. */
export function SessionList({ sessions, ended }: Props) {
  const { t, i18n } = useTranslation("accounts");
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions")}</h2>
      <p className="nm-soft">{t("account.sessionsLead")}</p>
      {ended > 0 && <p role="status">{t("account.ended", { count: ended })}</p>}
      <ul className="nm-lines nm-sessions">
        {sessions.map(({ id, since, browser, isThis }) => {
          const when = dateTime(since, i18n.language);
          const name = browser ?? t("account.someBrowser");
          return (
            <li key={id}>
              <div>
                <b>{name}</b>
                <p className="nm-soft">
                  {isThis ? t("account.thisDevice") : t("account.since", { when })}
                </p>
              </div>
              {!isThis && (
                <Form method="post">
                  <input type="hidden" name="session" value={id} />
                  <Button look="quiet" aria-label={t("account.endOne", { browser: name, when })}>
                    {t("account.end")}
                  </Button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 1 && (
        <Form method="post">
          <Button look="quiet">{t("account.endOthers")}</Button>
        </Form>
      )}
    </section>
  );
}
