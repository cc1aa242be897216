import {
  applyFields,
  createSurvey,
  findQuestion,
  screensOf,
  visibleScreens,
  type Field,
} from "~/questionnaires/survey";

import type { OpenParticipation } from "./questionnaire-survey";
import type { DraftContent } from "./view";

/**
 * The draft after a screen was sent as a plain form: before its script came, or where there is none.
 *
 * @param sent the form's fields: the question's own, `screen` and `go`
 */
export function draftAfter(
  view: OpenParticipation,
  language: string,
  sent: readonly Field[],
): DraftContent {
  const screens = screensOf(view.definition);
  const model = createSurvey(view.definition, screens, language, view.draft?.answers ?? null);
  const current = Number(sent.find((field) => field.name === "screen")?.value);
  const question = findQuestion(model, screens[current]?.name ?? "");
  if (question) applyFields(question, sent);
  const numbers = visibleScreens(model, screens).map((screen) => screen.number);
  const back = sent.some((field) => field.name === "go" && field.value === "back");
  const next = back
    ? numbers.findLast((number) => number < current)
    : numbers.find((number) => number > current);
  return { answers: { ...model.data }, page: next ?? (back ? 0 : screens.length) };
}
