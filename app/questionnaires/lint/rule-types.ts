import { answerSpec } from "../answer-spec";
import { field, numberField } from "../json";
import type { Report } from "./finding";
import type { Subject } from "./subject";

const mostAnswers = 1_000;

/** Questions whose answers could not be checked when they come in. */
export function checkTypes({ questions }: Subject, report: Report): void {
  for (const question of questions) {
    const { json, name, type } = question;
    const elsewhere = ["choicesByUrl", "choicesFromQuestion"].find(
      (key) => field(json, key) !== undefined,
    );
    if (elsewhere) {
      report(
        "error",
        "answers-from-elsewhere",
        { at: json, key: elsewhere },
        `write the answers of "${name}" in choices: answers from elsewhere cannot be checked`,
      );
    } else if (answerSpec(question).kind === "unsupported" && field(json, "scale") === undefined) {
      report(
        "error",
        "unsupported-question-type",
        { at: json, key: "type" },
        `answers to "${name}" (${type}) could not be checked; use another type, such as matrix with rows, radiogroup or checkbox`,
      );
    }
    if (hasTooManyAnswers(json)) {
      report(
        "error",
        "too-many-answers",
        { at: json, key: "choicesMax" },
        `"${name}" has over ${mostAnswers} answers; ask it another way`,
      );
    }
  }
}

/** SurveyJS would make every one of them. */
export function hasTooManyAnswers(json: unknown): boolean {
  const step = numberField(json, "choicesStep", 1);
  const span = numberField(json, "choicesMax", 0) - numberField(json, "choicesMin", 0);
  return span / step > mostAnswers || step <= 0;
}
