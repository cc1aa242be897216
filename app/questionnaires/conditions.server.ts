import {
  QuestionMatrixModel,
  QuestionRatingModel,
  QuestionSelectBase,
  type ItemValue,
  type Question,
} from "survey-core";

import { answerSpec, matrixRows } from "./answer-spec";
import { field, type JsonRecord } from "./json";
import { questionsOf, type QuestionNode } from "./structure";
import { surveyModel } from "./survey-model.server";
import { hasConditions, type HiddenBy } from "./validator";

/**
 * Which questions and matrix rows a set of answers leaves hidden, as SurveyJS itself decides. Where the chosen
 * answer itself is hidden, so is the question: nobody can have given it.
 *
 * @returns undefined for a definition without conditions, which needs no model
 */
export function hiddenQuestions(definition: JsonRecord): HiddenBy | undefined {
  if (!hasConditions(definition)) return undefined;
  const questions = questionsOf(definition);
  const model = surveyModel(definition);
  const asStored = yesAndNo(questions);
  const varying = new Set(questions.filter(hasVaryingAnswers).map(({ name }) => name));
  return (answers) => {
    model.data = asStored(answers);
    const visible = new Map(model.getAllQuestions(true).map((shown) => [shown.name, shown]));
    const hidden = questions.flatMap((question) => {
      const shown = visible.get(question.name);
      if (!shown) return [question.name];
      const offered = varying.has(question.name) ? offeredBy(shown) : null;
      if (shown instanceof QuestionMatrixModel) {
        return hiddenRows(question, shown, offered, answers[question.name]);
      }
      return isOffered(offered, answers[question.name]) ? [] : [question.name];
    });
    // Nobody's answers stay in memory after the question about them.
    model.data = {};
    return new Set(hidden);
  };
}

function hiddenRows(
  { name, json }: QuestionNode,
  shown: QuestionMatrixModel,
  offered: readonly ItemValue[] | null,
  answer: unknown,
): readonly string[] {
  const visible = new Set(shown.visibleRows.map((row) => String(row.name)));
  return matrixRows(json).flatMap(({ value }) =>
    visible.has(value) && isOffered(offered, field(answer, value)) ? [] : [`${name}.${value}`],
  );
}

/** True where the answers that are offered depend on other answers, and own words cannot stand in their place. */
function hasVaryingAnswers(question: QuestionNode): boolean {
  const spec = answerSpec(question);
  if ("ownWords" in spec && spec.ownWords) return false;
  const { json } = question;
  return ["choices", "columns", "rateValues"].some(
    (list) => hasConditions(json[list]) || json[`${list}VisibleIf`] !== undefined,
  );
}

function offeredBy(shown: Question): readonly ItemValue[] | null {
  if (shown instanceof QuestionSelectBase) return shown.visibleChoices;
  if (shown instanceof QuestionRatingModel) return shown.visibleRateValues;
  return shown instanceof QuestionMatrixModel ? shown.visibleColumns : null;
}

function isOffered(offered: readonly ItemValue[] | null, answer: unknown): boolean {
  if (offered === null || answer === undefined) return true;
  const values = new Set<unknown>(offered.map(({ value }): unknown => value));
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return chosen.every((one) => values.has(one));
}

/** Conditions speak of a yes-or-no question's own answers; valid answers say true and false. */
function yesAndNo(questions: readonly QuestionNode[]): (answers: JsonRecord) => JsonRecord {
  const own = new Map(
    questions.flatMap((question) => {
      const spec = answerSpec(question);
      return spec.kind === "boolean" ? [[question.name, spec] as const] : [];
    }),
  );
  return (answers) =>
    Object.fromEntries(
      Object.entries(answers).map(([name, value]) => {
        const spec = own.get(name);
        return [name, spec && typeof value === "boolean" ? (value ? spec.yes : spec.no) : value];
      }),
    );
}
