import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { Button, Sheet } from "~/ui";

type Props = {
  /** The trial that goes on, if any. */
  readonly trial: { readonly closesOn: string } | null;
  /** Right after it was started, and never again. */
  readonly links: readonly string[] | null;
};

/** HR tries a planned measurement before others see it. */
export function TrialSheet({ trial, links }: Props) {
  const { t, i18n } = useTranslation("measurement");
  if (!trial) {
    return (
      <Sheet title={t("trial.title")} say={t("trial.say")}>
        <Form method="post" className="nm-form">
          <Button name="intent" value="try" look="quiet">
            {t("trial.submit")}
          </Button>
        </Form>
      </Sheet>
    );
  }
  const date = longDate(trial.closesOn, i18n.language);
  return (
    <Sheet title={t("trial.goesOn", { date })} say={t("trial.goesOnSay")}>
      {links && (
        <div className="nm-trial-links" role="status">
          <h3>{t("trial.links")}</h3>
          <p>{t("trial.linksSay")}</p>
          <ul>
            {links.map((link) => (
              <li key={link}>
                <code>{link}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Form method="post" className="nm-form">
        <Button name="intent" value="end-trial" look="quiet">
          {t("trial.end")}
        </Button>
      </Form>
    </Sheet>
  );
}
