import { Helpers, QuestionMatrixModel, settings, SurveyModel, type Question } from "survey-core";

import type { Answers } from "./instrument";
import type { JsonRecord } from "./json";
import { apart, onScale } from "./survey-choices";
import { findQuestion, visibleScreens, type Screen } from "./survey-screens";
import { mendDutch } from "./survey-texts";

// Without a document SurveyJS leaves its environment undefined and then reads a property of it.
if (typeof document === "undefined") Object.assign(settings, { environment: { root: undefined } });
Object.assign(settings, { animationEnabled: false });
mendDutch();

/** Rendered as another type with the same values, because SurveyJS's own needs a script to be drawn. */
const plainerTypes: Readonly<Record<string, string>> = {
  tagbox: "checkbox",
  buttongroup: "radiogroup",
};

/** Of the survey as a whole: how a page is laid out is ours, and a start page would stand outside the count. */
const ours = new Set([
  "questionsOnPageMode",
  "questionsOrder",
  "questionOrder",
  "firstPageIsStartPage",
  "firstPageIsStarted",
  "navigateToUrl",
  "cookieName",
]);

export type { Question, SurveyModel };

/**
 * A SurveyJS model of a participant's definition, the same on the server and in the browser.
 *
 * @param definition SurveyJS JSON, its texts in one language
 * @param screens of the whole definition
 * @param language of SurveyJS's own words
 * @param answers what was answered before; null lets the definition's default values stand
 */
export function createSurvey(
  definition: JsonRecord,
  screens: readonly Screen[],
  language: string,
  answers: Answers | null,
): SurveyModel {
  const kept = Object.fromEntries(Object.entries(definition).filter(([key]) => !ours.has(key)));
  const model = new SurveyModel(plainer(kept));
  model.locale = language;
  model.showQuestionNumbers = false;
  model.textUpdateMode = "onTyping";
  model.questionErrorLocation = "bottom";
  model.requiredMark = language === "en" ? "(required)" : "(verplicht)";
  model.validationEnabled = true;
  // The server and every device must shuffle alike.
  model.setPropertyValue("randomSeed", 1);
  model.css = {
    radiogroup: { itemSvgIconId: "" },
    checkbox: { itemSvgIconId: "" },
    boolean: { itemSvgIconId: "", svgIconId: "" },
    matrix: { itemSvgIconId: "" },
  };
  // Only what stands inside another question: a screen draws its own heading.
  model.onGetTitleTagName.add((_, options) => (options.tagName = "h2"));
  model.onUpdateChoiceItemCss.add((_, options) => {
    const { question, item } = options;
    if (apart(question, item)) options.css += " nm-choice--apart";
    else if (onScale(question, item)) options.css += " nm-choice--scale";
  });
  fixIds(model, screens);
  if (answers !== null) model.data = { ...answers };
  return model;
}

/** What may be handed in: the answers to what can be seen, without what a definition computes. */
export function answersToHandIn(model: SurveyModel, screens: readonly Screen[]): Answers {
  const data: Readonly<Record<string, unknown>> = model.data;
  const names = visibleScreens(model, screens).flatMap(({ name, asks }) => {
    const valueName = (asks && findQuestion(model, name)?.getValueName()) || null;
    return valueName === null ? [] : [valueName, valueName + settings.commentSuffix];
  });
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]]),
  );
}

/** Whether the question has its answer; a matrix has one for each row. */
export function isAnswered(question: Question): boolean {
  if (!(question instanceof QuestionMatrixModel)) return !question.isEmpty();
  return question.visibleRows.every((row) => !Helpers.isValueEmpty(row.value));
}

/** Shows the mistakes on this screen, if any. */
export function isValid(question: Question): boolean {
  return question.validate(true);
}

// SurveyJS numbers ids per process: the server's differ from the browser's.
function fixIds(model: SurveyModel, screens: readonly Screen[]): void {
  const numbers = new Map(screens.map((screen) => [screen.name, screen.number]));
  for (const root of model.getAllQuestions()) {
    const id = `q${numbers.get(root.name) ?? ""}`;
    root.page.onFirstRendering();
    root.getNestedQuestions(false, true, true).forEach((question, index) => {
      question.id = question === root ? id : `${id}_${index}`;
      const type = question.getType();
      if (type === "dropdown") question.renderAs = "select";
      if (type === "boolean" && question.renderAs !== "checkbox") question.renderAs = "radio";
      if (type === "rating") question.setPropertyValue("displayMode", "buttons");
    });
  }
}

function plainer(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(plainer);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, part]) => [
      key,
      key === "type" && typeof part === "string" ? (plainerTypes[part] ?? part) : plainer(part),
    ]),
  );
}
