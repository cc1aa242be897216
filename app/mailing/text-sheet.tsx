import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Alert, Button, ErrorSummary, Saved, Sheet, TextArea, TextField } from "~/ui";

import type { TextProblem, TextProblems } from "./check-text";
import type { DeskView } from "./desk.server";
import { LetterPreview } from "./letter-preview";
import { letterChoices, letterKey, placeholders, type MailText } from "./texts";

export type TextAnswer =
  | { readonly written: MailText; readonly problems: TextProblems }
  | { readonly written: MailText; readonly letter: DeskView["letter"] }
  | { readonly written: MailText; readonly tested: string | null };

type Props = {
  readonly view: DeskView;
  readonly answer: TextAnswer | null;
  readonly saved: boolean;
};

const places = placeholders.map((name) => `{{${name}}}`).join(", ");
const place = "{{link}}";

/** The words of one kind of letter in one language: to change, to look at, and to try out. */
export function TextSheet({ view, answer, saved }: Props) {
  const { t } = useTranslation("mail");
  const problems = answer && "problems" in answer ? answer.problems : {};
  const text = answer?.written ?? view.text;
  const say = (problem: TextProblem | undefined) =>
    problem && t(`problem.${problem}`, { place, places });
  const errors = {
    ...(problems.subject && { subject: say(problems.subject) ?? "" }),
    ...(problems.body && { body: say(problems.body) ?? "" }),
  };
  return (
    <Sheet id="texts" title={t("texts.title")} say={t("texts.say")}>
      <nav aria-label={t("texts.choose")} className="nm-mail-choose">
        <ul>
          {letterChoices.map(letterKey).map((key) => (
            <li key={key}>
              <Link
                to={`?text=${key}#texts`}
                aria-current={key === view.choice ? "true" : undefined}
              >
                {t(`texts.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="nm-mail-desk">
        <Form
          method="post"
          reloadDocument
          action={`?text=${view.choice}#texts`}
          noValidate
          className="nm-mail-form"
        >
          {Object.keys(errors).length > 0 && (
            <ErrorSummary title={t("texts.failed")} errors={errors} />
          )}
          {answer && "tested" in answer && <Tested email={answer.tested} />}
          {saved && !answer && <Saved>{t("texts.saved")}</Saved>}
          <p className="nm-soft">{view.own ? t("texts.own") : t("texts.ours")}</p>
          <input type="hidden" name="text" value={view.choice} />
          <TextField
            name="subject"
            label={t("texts.subject")}
            defaultValue={text.subject}
            error={errors.subject}
          />
          <TextArea
            name="body"
            label={t("texts.body")}
            hint={t("texts.hint", { places })}
            defaultValue={text.body}
            error={errors.body}
          />
          <div className="nm-row nm-mail-gap">
            <Button name="intent" value="save">
              {t("texts.save")}
            </Button>
            <Button look="quiet" name="intent" value="look">
              {t("texts.look")}
            </Button>
            {view.canMail && (
              <Button look="quiet" name="intent" value="test">
                {t("texts.test")}
              </Button>
            )}
            {view.own && (
              <button className="nm-button-text" name="intent" value="drop">
                {t("texts.drop")}
              </button>
            )}
          </div>
        </Form>
        <LetterPreview letter={answer && "letter" in answer ? answer.letter : view.letter} />
      </div>
    </Sheet>
  );
}

function Tested({ email }: { readonly email: string | null }) {
  const { t } = useTranslation("mail");
  if (email !== null) return <Saved>{t("texts.tested", { email })}</Saved>;
  return (
    <Alert title={t("texts.testFailed")}>
      <p>{t("texts.testFailedSay")}</p>
    </Alert>
  );
}
