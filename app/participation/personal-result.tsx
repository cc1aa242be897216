import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Host } from "~/organisations";
import { areaClass, Button, join, LanguageForm, ParticipantPage, useInBrowser } from "~/ui";

import { useKiosk } from "./kiosk-context";
import { KeepCode } from "./keep-code";
import { LevelBars, LevelRuler } from "./level-bars";
import type { PersonalHeadline, PersonalLine, PersonalStep, PersonalView } from "./personal-view";
import { PromiseLink } from "./promise-link";
import { TrialMark } from "./trial-mark";
import { Withdraw } from "./withdraw";

type Props = {
  readonly view: PersonalView;
  readonly host: Host;
  readonly trial: boolean;
  /** The personal code that opened this, 16 letters. */
  readonly receipt: string;
  /** True right after handing in. */
  readonly fresh: boolean;
  readonly withdrawable: boolean;
  readonly closesOn: string | null;
  readonly promiseHash: string;
  /** What there is to go on with, elsewhere: a computer that many share does not lead there. */
  readonly further?: ReactNode;
};

/** What one respondent sees of themselves: keep the code, then strongest and weakest, bars, next steps. */
export function PersonalResultPage(props: Props) {
  const { view, host, trial, receipt, fresh, withdrawable, closesOn, promiseHash, further } = props;
  const kiosk = useKiosk();
  const { t } = useTranslation("participation");
  return (
    <ParticipantPage
      host={host}
      className="nm-result"
      banner={
        <>
          {trial && <TrialMark />}
          {fresh && <KeepCode receipt={receipt} hostName={host.name} promiseHash={promiseHash} />}
        </>
      }
      languageSwitch={<LanguageForm fields={fresh ? { receipt, fresh: "1" } : { receipt }} />}
    >
      <h1>{headlineText(view.headline, t)}</h1>
      <p className="nm-lead nm-soft">{t("result.own")}</p>
      <section>
        <h2 className="nm-visually-hidden">{t("result.areas")}</h2>
        <LevelRuler levels={view.levels} />
        <LevelBars lines={view.areas} levels={view.levels} />
      </section>
      <NextSteps steps={view.next} />
      {kiosk === null && further}
      <Extra
        title={t("result.hostTitle", { host: host.name })}
        say={t("result.hostText", { host: host.name })}
        lines={view.host}
        levels={view.levels}
      />
      <Extra title={t("result.otherTitle")} lines={view.other} levels={view.levels} />
      <Extra
        title={t("result.knowledgeTitle")}
        say={t("result.knowledgeText")}
        lines={view.knowledge}
        levels={view.levels}
      />
      <PrintButton />
      {withdrawable && <Withdraw receipt={receipt} closesOn={closesOn} />}
      <p className="nm-section nm-soft nm-hash">
        {t("result.hash")} <PromiseLink hash={promiseHash} />
      </p>
    </ParticipantPage>
  );
}

function headlineText(headline: PersonalHeadline, t: TFunction<"participation">): string {
  switch (headline.kind) {
    case "contrast":
      return t("result.contrast", { strong: headline.strong, weak: headline.weak });
    case "single":
      return t("result.single", { strong: headline.strong });
    case "close":
      return t("result.close");
    case "none":
      return t("result.none");
  }
}

type ExtraProps = {
  readonly title: string;
  readonly say?: string;
  readonly lines: readonly PersonalLine[];
  readonly levels: PersonalView["levels"];
};

function Extra({ title, say, lines, levels }: ExtraProps) {
  if (lines.length === 0) return null;
  return (
    <section className="nm-section">
      <h2>{title}</h2>
      {say && <p className="nm-soft">{say}</p>}
      <LevelBars lines={lines} levels={levels} />
    </section>
  );
}

/** The first step stands out; the others follow it. */
function NextSteps({ steps }: { readonly steps: readonly PersonalStep[] }) {
  const { t } = useTranslation("participation");
  const [first, ...others] = steps;
  if (!first) return null;
  return (
    <section className="nm-section">
      <h2>{t("result.nextTitle")}</h2>
      <div className={join("nm-next", areaClass(first.area))}>
        <p className="nm-small nm-soft">{t("result.nextFirst")}</p>
        <h3>{first.title}</h3>
        <p>{first.text}</p>
      </div>
      <ul className="nm-then">
        {others.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PrintButton() {
  const { t } = useTranslation("participation");
  const inBrowser = useInBrowser();
  return (
    <div className="nm-actions nm-no-print">
      <Button
        type="button"
        look="quiet"
        onClick={() => window.print()}
        className={inBrowser ? "" : "nm-needs-script"}
      >
        {t("result.print")}
      </Button>
    </div>
  );
}
