import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { ButtonLink, MessagePage } from "~/ui";

import { CodeForm } from "./code-form";
import { TrialMark } from "./trial-mark";
import type { ParticipationView } from "./view";

type Props = {
  /** Null when no code is known here. */
  readonly view: Exclude<ParticipationView, { state: "open" }> | null;
};

/** What a code opens when there are no questions to answer. */
export function StatePage({ view }: Props) {
  const { t, i18n } = useTranslation("participation");
  if (!view) {
    return (
      <MessagePage title={t("noCode.title")} text={t("noCode.text")}>
        <CodeForm />
      </MessagePage>
    );
  }
  const { state, host } = view;
  if (state === "not-yet") {
    return (
      <MessagePage
        host={host}
        title={t("notYet.title")}
        text={t("notYet.text", { host: host.name })}
      >
        <p>{t("notYet.next")}</p>
      </MessagePage>
    );
  }
  if (state === "closed") {
    return (
      <MessagePage host={host} title={t("closed.title")} text={t("closed.text")}>
        <p>{t("closed.hint")}</p>
        <ButtonLink to="/result" reloadDocument arrow>
          {t("closed.result")}
        </ButtonLink>
      </MessagePage>
    );
  }
  const day = view.closesOn && longDate(view.closesOn, i18n.language);
  return (
    <MessagePage host={host} title={t("submitted.title")} text={t("submitted.text")}>
      {view.trial && <TrialMark />}
      <ButtonLink to="/result" reloadDocument arrow>
        {t("submitted.result")}
      </ButtonLink>
      <p>{t("submitted.hint")}</p>
      <p className="nm-soft">
        {day ? t("submitted.withdraw", { day }) : t("submitted.withdrawOpen")}
      </p>
    </MessagePage>
  );
}
