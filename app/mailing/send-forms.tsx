import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { dateTime } from "~/i18n";
import { Button } from "~/ui";

import type { MailOverview } from "./overview";
import type { MailKind } from "./texts";

/** One button for each thing that can go out now, under the reason why it goes to whom. */
export function SendForms({
  overview: { notInvited, waves, refusals, remindFrom },
}: {
  readonly overview: MailOverview;
}) {
  const { t, i18n } = useTranslation("mail");
  const when = remindFrom && dateTime(remindFrom, i18n.language);
  const invitations = waves.filter(({ kind }) => kind === "invitation").length;
  const reminders = waves.filter(({ kind }) => kind === "reminder").length;
  return (
    <div className="nm-mail-send">
      <section>
        <h3>{t("send.invitation")}</h3>
        <p>{notInvited > 0 ? t("send.invitationSay") : t("send.invitationNone")}</p>
        {notInvited > 0 && refusals.invitation && (
          <p className="nm-soft">{t(`send.not.${refusals.invitation}`, { when })}</p>
        )}
        {notInvited > 0 && !refusals.invitation && (
          <StartForm kind="invitation" seen={invitations}>
            <Button>{t("send.sendInvitation", { count: notInvited })}</Button>
          </StartForm>
        )}
      </section>
      <section>
        <h3>{t("send.reminder")}</h3>
        <p>{t("send.reminderSay")}</p>
        {refusals.reminder ? (
          <p className="nm-soft">{t(`send.not.${refusals.reminder}`, { when })}</p>
        ) : (
          <StartForm kind="reminder" seen={reminders}>
            <Button look={notInvited > 0 ? "quiet" : "filled"}>
              {t("send.sendReminder", { number: reminders + 1 })}
            </Button>
          </StartForm>
        )}
      </section>
    </div>
  );
}

type StartFormProps = {
  readonly kind: MailKind;
  /** Waves of the kind that this page shows: pressed twice, the second asks for what is there. */
  readonly seen: number;
  readonly children: ReactNode;
};

function StartForm({ kind, seen, children }: StartFormProps) {
  return (
    <Form method="post" reloadDocument className="nm-mail-gap">
      <input type="hidden" name="intent" value="start" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="seen" value={seen} />
      {children}
    </Form>
  );
}
