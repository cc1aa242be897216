import { QuestionMatrixModel } from "survey-core";

import { answerSpec, matrixRows } from "./answer-spec";
import type { JsonRecord } from "./json";
import { questionsOf, type QuestionNode } from "./structure";
import { surveyModel } from "./survey-model.server";
import { hasConditions, type HiddenBy } from "./validator";

/**
 * Which questions and matrix rows a set of answers leaves hidden, as SurveyJS itself decides.
 *
 * @returns undefined for a definition without conditions, which needs no model
 */
export function hiddenQuestions(definition: JsonRecord): HiddenBy | undefined {
  if (!hasConditions(definition)) return undefined;
  const questions = questionsOf(definition);
  const model = surveyModel(definition);
  const asStored = yesAndNo(questions);
  return (answers) => {
    model.data = asStored(answers);
    const visible = new Map(model.getAllQuestions(true).map((shown) => [shown.name, shown]));
    const hidden = questions.flatMap((question) => {
      const shown = visible.get(question.name);
      if (!shown) return [question.name];
      return shown instanceof QuestionMatrixModel ? hiddenRows(question, shown) : [];
    });
    // Nobody's answers stay in memory after the question about them.
    model.data = {};
    return new Set(hidden);
  };
}

function hiddenRows({ name, json }: QuestionNode, shown: QuestionMatrixModel): readonly string[] {
  const visible = new Set(shown.visibleRows.map((row) => String(row.name)));
  return matrixRows(json).flatMap(({ value }) => (visible.has(value) ? [] : [`${name}.${value}`]));
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
