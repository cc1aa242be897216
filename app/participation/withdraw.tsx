import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { Button } from "~/ui";

type Props = { readonly receipt: string; readonly closesOn: string | null };

/** The way back out, with one question before it. */
export function Withdraw({ receipt, closesOn }: Props) {
  const { t, i18n } = useTranslation("participation");
  return (
    <section className="nm-section nm-no-print">
      <h2>{t("withdraw.title")}</h2>
      <p>
        {closesOn
          ? t("withdraw.until", { day: longDate(closesOn, i18n.language) })
          : t("withdraw.untilClosing")}
      </p>
      <details className="nm-confirm">
        <summary>{t("withdraw.ask")}</summary>
        <div>
          <h3>{t("withdraw.sure")}</h3>
          <p>{t("withdraw.means")}</p>
          <Form method="post" action="/result" reloadDocument>
            <input type="hidden" name="receipt" value={receipt} />
            <input type="hidden" name="intent" value="withdraw" />
            <Button look="quiet">{t("withdraw.confirm")}</Button>
          </Form>
        </div>
      </details>
    </section>
  );
}
