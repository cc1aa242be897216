import { answerSpec, ratingCount } from "../answer-spec";
import { field, numberField, type JsonRecord } from "../json";
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
        "answers-from-elsewhere",
        { at: json, key: elsewhere },
        `write the answers of "${name}" in choices: answers from elsewhere cannot be checked`,
      );
    } else if (answerSpec(question).kind === "unsupported" && field(json, "scale") === undefined) {
      report(
        "unsupported-question-type",
        { at: json, key: "type" },
        `answers to "${name}" (${type}) could not be checked; use another type, such as matrix with rows, radiogroup or checkbox`,
      );
    }
    if (hasTooManyAnswers(json)) {
      report(
        "too-many-answers",
        { at: json, key: "choicesMax" },
        `"${name}" has over ${mostAnswers} answers; ask it another way`,
      );
    }
    if (type === "rating") checkRating(name, json, report);
  }
}

function checkRating(name: string, json: JsonRecord, report: Report): void {
  const { asked, offered } = ratingCount(json);
  const { rateCount } = json;
  if (asked > offered && offered > 0) {
    report(
      "too-many-answers",
      { at: json, key: Object.hasOwn(json, "rateMax") ? "rateMax" : "rateValues" },
      `SurveyJS offers the first ${offered} of the ${asked} values of "${name}" only; give it a rateStep, or make it a slider`,
    );
  } else if (rateCount !== undefined && rateCount !== offered) {
    report(
      "no-effect",
      { at: json, key: "rateCount" },
      `rateCount does nothing here: "${name}" has ${offered} values; write rateMin and rateMax`,
    );
  }
}

/** SurveyJS would make every one of them. */
export function hasTooManyAnswers(json: unknown): boolean {
  const step = numberField(json, "choicesStep", 1);
  const span = numberField(json, "choicesMax", 0) - numberField(json, "choicesMin", 0);
  return span / step > mostAnswers || step <= 0;
}
