import { Form } from "@remix-run/react";

import { longDate } from "~/i18n";
import { Alert, Saved } from "~/ui";

import { stateOnBoard, type BoardMember, type BoardView } from "./board-view";
import { useWords } from "../words/use-words";

export type Reminded = {
  readonly organisation: string;
  readonly outcome: "reminded" | "done" | "no-mail" | "no-contact" | "today-already" | "not-sent";
};

/** A way to remind the contact of a member that is not done. */
export function BoardReminder({
  member: { slug, name, reminder },
}: {
  readonly member: BoardMember;
}) {
  const { t, language } = useWords("network");
  if (!reminder) return null;
  const { refused, remindedOn } = reminder;
  return (
    <>
      {remindedOn && (
        <small>{t("members:reminder.on", { date: longDate(remindedOn, language) })}</small>
      )}
      {refused === "no-contact" && <small>{t("members:reminder.nobody")}</small>}
      {refused === null && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="organisation" value={slug} />
          <button className="nm-button-text">
            {t("members:reminder.submit")}
            <span className="nm-visually-hidden">{t("members:reminder.to", { name })}</span>
          </button>
        </Form>
      )}
    </>
  );
}

/** What came of a reminder. */
export function ReminderOutcome({
  reminded: { organisation, outcome },
  view,
}: {
  readonly reminded: Reminded;
  readonly view: BoardView;
}) {
  const { t } = useWords("network");
  const name = stateOnBoard(view, organisation)?.name ?? organisation;
  return (
    <div className="nm-column">
      {outcome === "reminded" ? (
        <Saved>{t("members:reminder.outcome.reminded", { name })}</Saved>
      ) : (
        <Alert title={t(`members:reminder.outcome.${outcome}`, { name })} />
      )}
    </div>
  );
}
