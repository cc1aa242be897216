import type { FormEvent, MouseEvent } from "react";
import { useTranslation } from "react-i18next";

import {
  isValid,
  SurveyScreen,
  type Question,
  type Screen,
  type SurveyModel,
} from "~/questionnaires/survey";
import { Button } from "~/ui";

import { questionBoxId } from "./questionnaire-survey";

type Props = {
  readonly model: SurveyModel;
  readonly screen: Screen;
  readonly question: Question;
  readonly first: boolean;
  readonly last: boolean;
  readonly go: (direction: "back" | "next") => void;
};

/** One question, and the way on. Before the script is there, the form goes to the server. */
export function QuestionForm({ model, screen, question, first, last, go }: Props) {
  const { t } = useTranslation("questions");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isValid(question)) go("next");
    else
      event.currentTarget
        .querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")
        ?.focus();
  }

  // Without checking: who goes back may have got stuck.
  function back(event: MouseEvent) {
    event.preventDefault();
    go("back");
  }

  return (
    <form method="post" noValidate className="nm-question" onSubmit={submit}>
      <input type="hidden" name="screen" value={screen.number} />
      {/* Enter presses a form's first button, and must not go back. */}
      <button type="submit" name="go" value="next" hidden tabIndex={-1} />
      <div id={questionBoxId}>
        {!question.hasTitle && <h1 className="sv-visuallyhidden">{screen.page.title}</h1>}
        <SurveyScreen model={model} question={question} />
      </div>
      <div className="nm-steps">
        {!first && (
          <Button look="quiet" name="go" value="back" onClick={back}>
            {t("previous")}
          </Button>
        )}
        <Button arrow name="go" value="next" className="nm-steps__main">
          {t(last ? "toCheck" : "next")}
        </Button>
      </div>
    </form>
  );
}
