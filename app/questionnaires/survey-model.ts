import {
  Helpers,
  QuestionMatrixModel,
  settings,
  SurveyModel,
  type PageModel,
  type Question,
} from "survey-core";

import type { Answers } from "./instrument";
import { apart, onScale } from "./survey-choices";
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

export type { PageModel, Question, SurveyModel };

/** One question on one screen. A screen keeps its number when others appear or vanish. */
export type Screen = {
  readonly number: number;
  readonly question: Question;
  readonly page: PageModel;
  /** False for what only tells something: no answer, not counted. */
  readonly asks: boolean;
};

/**
 * A SurveyJS model of a participant's definition, the same on the server and in the browser.
 *
 * @param definition SurveyJS JSON, its texts in one language
 * @param language of SurveyJS's own words
 * @param answers what was answered before; null lets the definition's default values stand
 */
export function createSurvey(
  definition: Readonly<Record<string, unknown>>,
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
  fixIds(model);
  if (answers !== null) model.data = { ...answers };
  return model;
}

/** Every question that stands on a screen of its own, in order, visible or not. */
export function screensOf(model: SurveyModel): readonly Screen[] {
  return model
    .getAllQuestions()
    .flatMap((question) => {
      const page = model.getPageByQuestion(question);
      return page === null ? [] : [{ question, page }];
    })
    .map(({ question, page }, number) => ({ number, question, page, asks: asks(question) }));
}

/** The screens that these answers lead to. */
export function visibleScreens(model: SurveyModel): readonly Screen[] {
  const visible = new Set(model.getAllQuestions(true));
  return screensOf(model).filter(({ question, page }) => page.isVisible && visible.has(question));
}

/** What may be handed in: the answers to what can be seen, without what a definition computes. */
export function answersToHandIn(model: SurveyModel): Answers {
  const data: Readonly<Record<string, unknown>> = model.data;
  const asked = visibleScreens(model).filter((screen) => screen.asks);
  const names = asked.flatMap(({ question }) => {
    const name = question.getValueName();
    return [name, name + settings.commentSuffix];
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

function asks(question: Question): boolean {
  return question.hasInput && question.getType() !== "expression";
}

// SurveyJS numbers ids per process: the server's differ from the browser's.
function fixIds(model: SurveyModel): void {
  model.pages.forEach((page, index) => (page.id = `p${index}`));
  model.getAllPanels().forEach((panel, index) => Object.assign(panel, { id: `g${index}` }));
  model.getAllQuestions(false, false, true).forEach((question, index) => {
    question.id = `q${index}`;
    const type = question.getType();
    if (type === "dropdown") question.renderAs = "select";
    if (type === "boolean" && question.renderAs !== "checkbox") question.renderAs = "radio";
    if (type === "rating") question.setPropertyValue("displayMode", "buttons");
  });
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
