import { useTranslation } from "react-i18next";

import { ParticipantPage } from "~/ui";

export const handle = { title: "pages:help.title" };

export default function Help() {
  const { t } = useTranslation(["pages", "figures"]);
  return (
    <ParticipantPage host={null} className="nm-prose">
      <h1>{t("help.title")}</h1>
      <p className="nm-lead">{t("help.lead")}</p>
      <h2 id="no-code">{t("help.noCode.title")}</h2>
      <p>{t("help.noCode.text")}</p>
      <h2>{t("help.wrongCode.title")}</h2>
      <p>{t("help.wrongCode.text")}</p>
      <h2>{t("help.lostCode.title")}</h2>
      <p>{t("help.lostCode.text")}</p>
      <h2 id="password">{t("help.password.title")}</h2>
      <p>{t("help.password.text")}</p>
      <h2>{t("help.figures.title")}</h2>
      <p>
        {t("help.figures.text")} <a href="/help/data">{t("figures:link")}</a>
      </p>
      <h2>{t("help.contact.title")}</h2>
      <p>{t("help.contact.text")}</p>
    </ParticipantPage>
  );
}
