import { useTranslation } from "react-i18next";

/** On every page of a trial run: nothing of it counts. */
export function TrialMark() {
  const { t } = useTranslation("participation");
  return (
    <div className="nm-demo nm-trial" role="note">
      <div className="nm-column">
        <strong>{t("trial.what")}</strong> {t("trial.say")}
      </div>
    </div>
  );
}
