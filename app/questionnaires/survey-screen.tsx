import type { Question, SurveyModel } from "survey-core";
import {
  ReactElementFactory,
  ReactQuestionFactory,
  SurveyElementBase,
  SurveyQuestion,
  type ISurveyCreator,
} from "survey-react-ui";
import { useEffect, useMemo, useReducer, useState } from "react";

import { registerWidgets } from "./survey-widgets";

registerWidgets();

/** Drawn alike on the server and in the browser; the rest waits for the browser. */
const drawnOnServer = new Set([
  "boolean",
  "checkbox",
  "comment",
  "dropdown",
  "expression",
  "html",
  "image",
  "matrix",
  "multipletext",
  "radiogroup",
  "rating",
  "slider",
  "text",
]);

type Props = { readonly model: SurveyModel; readonly question: Question };

/** A question of the model with its heading, answers and mistakes, in SurveyJS's own components. */
export function SurveyScreen({ model, question }: Props) {
  const creator = useMemo(() => creatorOf(model), [model]);
  const inBrowser = useInBrowser();
  if (!inBrowser && !drawnOnServer.has(question.getType())) {
    return <h1 id={question.ariaTitleId}>{question.locTitle.renderedHtml}</h1>;
  }
  return <ScreenQuestion key={question.id} element={question} creator={creator} css={model.css} />;
}

/** With a heading of ours: SurveyJS's own holds a toolbar, and a `style` attribute. */
class ScreenQuestion extends SurveyQuestion {
  protected override renderHeader(question: Question) {
    return (
      <div className="nm-question__head">
        {question.hasTitle && (
          <h1 id={question.ariaTitleId}>
            {SurveyElementBase.renderLocString(question.locTitle)}
            {question.isRequired && (
              <span className="sd-question__required-text"> {question.requiredMark}</span>
            )}
          </h1>
        )}
        {question.hasDescriptionUnderTitle && (
          <p id={question.ariaDescriptionId} className="sd-description">
            {SurveyElementBase.renderLocString(question.locDescription)}
          </p>
        )}
      </div>
    );
  }
}

/** Renders again whenever an answer changes what the page around the question says. */
export function useAnswersOf(model: SurveyModel, changed: () => void): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const answered = () => {
      again();
      changed();
    };
    const events = [
      model.onQuestionVisibleChanged,
      model.onPanelVisibleChanged,
      model.onPageVisibleChanged,
    ];
    model.onValueChanged.add(answered);
    for (const event of events) event.add(again);
    return () => {
      model.onValueChanged.remove(answered);
      for (const event of events) event.remove(again);
    };
  }, [model, changed]);
}

function useInBrowser(): boolean {
  const [inBrowser, set] = useState(false);
  useEffect(() => set(true), []);
  return inBrowser;
}

function creatorOf(model: SurveyModel): ISurveyCreator {
  const creator: ISurveyCreator = {
    createQuestionElement: (question) =>
      ReactQuestionFactory.Instance.createQuestion(
        question.isDefaultRendering() ? question.getTemplate() : question.getComponentName(),
        { question, isDisplayMode: question.isInputReadOnly, creator },
      ),
    renderError: (key, error, cssClasses, element) =>
      ReactElementFactory.Instance.createElement(model.questionErrorComponent, {
        key,
        error,
        cssClasses,
        element,
      }),
    questionTitleLocation: () => model.questionTitleLocation,
    questionErrorLocation: () => model.questionErrorLocation,
  };
  return creator;
}
