import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { dateTime } from "~/i18n";
import { Alert, Headline, Sheet } from "~/ui";

import type { DeskView } from "./desk.server";
import { headlineOf } from "./headline";
import { SendForms } from "./send-forms";
import { TextSheet, type TextAnswer } from "./text-sheet";
import { WaveTable } from "./wave-table";
import type { StartOutcome } from "./wave.server";

/** What came of a form, where it was not simply done. */
export type MailAnswer = TextAnswer | { readonly refused: Extract<StartOutcome, string> };

type Props = {
  readonly view: DeskView;
  readonly answer: MailAnswer | null;
  readonly saved: boolean;
  /** All measurements of the organisation. */
  readonly back: string;
  readonly kit: { readonly href: string; readonly file: string };
};

/** The mail of one measurement: what was sent, what can be sent, and what it says. */
export function MailPage({ view, answer, saved, back, kit }: Props) {
  const { t, i18n } = useTranslation("mail");
  const { overview, round, state } = view;
  const { key, values } = headlineOf(state, overview);
  const { remindFrom } = overview;
  const when = remindFrom && dateTime(remindFrom, i18n.language);
  const none = overview.waves.length === 0;
  return (
    <>
      <Headline
        eyebrow={t("eyebrow", { round })}
        title={t(`headline.${key}`, { ...values })}
        lead={t("lead", { count: overview.addresses })}
      >
        <Link to={back}>{t("back")}</Link>
      </Headline>
      {answer && "refused" in answer && (
        <div className="nm-column nm-mail-alert">
          <Alert title={t("refused.title")}>
            <p>{t(`refused.${answer.refused}`, { when })}</p>
          </Alert>
        </div>
      )}
      {state === "open" && overview.stuckSince && (
        <div className="nm-column nm-mail-alert">
          <Alert title={t("stuck.title")}>
            <p>{t("stuck.say", { when: dateTime(overview.stuckSince, i18n.language) })}</p>
          </Alert>
        </div>
      )}
      <Sheet
        title={none ? t("waves.none") : t("waves.title")}
        say={none ? t("waves.noneSay") : undefined}
      >
        {!none && <WaveTable overview={overview} open={state === "open"} />}
      </Sheet>
      {state === "open" && (
        <Sheet title={t("send.title")} say={view.canMail ? undefined : t("noServer")}>
          {view.canMail && <SendForms overview={overview} />}
        </Sheet>
      )}
      <TextSheet
        key={view.choice}
        view={view}
        answer={answer && !("refused" in answer) ? answer : null}
        saved={saved}
      />
      <Sheet title={t("kit.title")} say={t("kit.say")}>
        <p className="nm-mail-gap">
          <a href={kit.href} download={kit.file}>
            {t("kit.download", { round })}
          </a>
        </p>
      </Sheet>
    </>
  );
}
