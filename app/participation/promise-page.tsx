import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import type { Host } from "~/organisations";
import { ButtonLink, Cross, ParticipantPage, Saved, Tick } from "~/ui";

import { GroupLimit } from "./group-limit";
import { TrialMark } from "./trial-mark";
import type { PromiseTerms } from "./view";
import { WholePromise } from "./whole-promise";

type Props = {
  readonly host: Host;
  readonly trial: boolean;
  readonly closesOn: string | null;
  readonly promise: PromiseTerms;
  readonly promiseHash: string;
  /** True when there are answers already. */
  readonly begun: boolean;
};

/** What the employer never sees, what they do see, and the limits: before the first question. */
export function PromisePage({ host, trial, closesOn, promise, promiseHash, begun }: Props) {
  const { t, i18n } = useTranslation("promise");
  const { minimum } = promise;
  return (
    <ParticipantPage host={host} className="nm-promise" banner={trial && <TrialMark />}>
      <h1>{t("title")}</h1>
      <p className="nm-lead">{t("lead")}</p>
      {begun && <Saved>{t("resumed")}</Saved>}
      <section className="nm-deep nm-never">
        <h2>{t("never.title")}</h2>
        <ul className="nm-ticks">
          <Line icon={<Cross />}>{t("never.answers")}</Line>
          <Line icon={<Cross />}>{t("never.part")}</Line>
          <Line icon={<Cross />}>{t("never.small", { minimum })}</Line>
        </ul>
      </section>
      <section className="nm-sees">
        <h2>{t("sees.title")}</h2>
        <ul className="nm-ticks">
          <Line icon={<Tick />}>{t("sees.means", { minimum })}</Line>
          <Line icon={<Tick />}>{t("sees.share")}</Line>
        </ul>
      </section>
      <GroupLimit minimum={minimum} />
      <section className="nm-section">
        <h2>{t("know.title")}</h2>
        <ul className="nm-know">
          <li>
            {t("know.link")} <strong>{t("know.keepLink")}</strong>
          </li>
          <li>
            {t("know.receipt")}{" "}
            {closesOn
              ? t("know.until", { day: longDate(closesOn, i18n.language) })
              : t("know.untilClosing")}
          </li>
          <li>{t("know.confidential")}</li>
        </ul>
      </section>
      <div className="nm-actions">
        <ButtonLink to="/t/questions" reloadDocument arrow>
          {begun ? t("resume") : t("begin")}
        </ButtonLink>
        <p className="nm-soft">{t("voluntary")}</p>
        <WholePromise host={host} promise={promise} promiseHash={promiseHash} />
      </div>
    </ParticipantPage>
  );
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {icon}
      <span>{children}</span>
    </li>
  );
}
