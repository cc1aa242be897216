import { useTranslation } from "react-i18next";

import { ParticipantPage } from "~/ui";

export const handle = { title: "pages:privacy.title" };

export default function Privacy() {
  const { t } = useTranslation("pages");
  return (
    <ParticipantPage host={null} className="nm-prose">
      <h1>{t("privacy.title")}</h1>
      <p className="nm-lead">{t("privacy.lead")}</p>
      <h2>{t("privacy.who.title")}</h2>
      <p>{t("privacy.who.text")}</p>
      <h2>{t("privacy.kept.title")}</h2>
      <ul>
        <li>{t("privacy.kept.answers")}</li>
        <li>{t("privacy.kept.draft")}</li>
        <li>{t("privacy.kept.result")}</li>
        <li>{t("privacy.kept.address")}</li>
      </ul>
      <h2>{t("privacy.howLong.title")}</h2>
      <p>{t("privacy.howLong.text")}</p>
      <h2>{t("privacy.seen.title")}</h2>
      <ul>
        <li>{t("privacy.seen.employer")}</li>
        <li>{t("privacy.seen.network")}</li>
        <li>{t("privacy.seen.you")}</li>
      </ul>
      <h2>{t("privacy.limits.title")}</h2>
      <p>{t("privacy.limits.text")}</p>
      <h2>{t("privacy.rights.title")}</h2>
      <p>{t("privacy.rights.text")}</p>
      <h2>{t("privacy.cookies.title")}</h2>
      <p>{t("privacy.cookies.text")}</p>
    </ParticipantPage>
  );
}
