import { useTranslation } from "react-i18next";

import { ParticipantPage } from "~/ui";

export const handle = { title: "pages:accessibility.title" };

export default function Accessibility() {
  const { t } = useTranslation("pages");
  return (
    <ParticipantPage host={null} className="nm-prose">
      <h1>{t("accessibility.title")}</h1>
      <p className="nm-lead">{t("accessibility.lead")}</p>
      <h2>{t("accessibility.tested.title")}</h2>
      <ul>
        <li>{t("accessibility.tested.norm")}</li>
        <li>{t("accessibility.tested.automatic")}</li>
        <li>{t("accessibility.tested.keyboard")}</li>
        <li>{t("accessibility.tested.script")}</li>
      </ul>
      <h2>{t("accessibility.untested.title")}</h2>
      <p>{t("accessibility.untested.text")}</p>
      <h2>{t("accessibility.report.title")}</h2>
      <p>{t("accessibility.report.text")}</p>
      <p>{t("accessibility.report.more")}</p>
    </ParticipantPage>
  );
}
