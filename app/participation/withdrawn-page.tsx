import { useTranslation } from "react-i18next";

import { ButtonLink, MessagePage } from "~/ui";

/** The answers are gone; whoever thinks again can begin anew. */
export function WithdrawnPage() {
  const { t } = useTranslation("participation");
  return (
    <MessagePage title={t("withdraw.done")} text={t("withdraw.doneText")}>
      <p>{t("withdraw.again")}</p>
      <ButtonLink to="/" reloadDocument look="quiet">
        {t("withdraw.home")}
      </ButtonLink>
    </MessagePage>
  );
}

/** After closing nobody can find the answers any more. */
export function TooLatePage() {
  const { t } = useTranslation("participation");
  return (
    <MessagePage title={t("withdraw.tooLate")} text={t("withdraw.tooLateText")}>
      <ButtonLink to="/result" reloadDocument look="quiet">
        {t("withdraw.seeResult")}
      </ButtonLink>
    </MessagePage>
  );
}
