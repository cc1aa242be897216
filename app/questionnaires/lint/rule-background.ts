import { answerSpec } from "../answer-spec";
import { field, listField } from "../json";
import { isBackground } from "../parse-definition";
import type { QuestionNode } from "../structure";
import type { Report } from "./finding";
import type { Subject } from "./subject";

/** Category names that reports use themselves. */
const ownCategories = new Set(["__unknown__", "__other__"]);

const mostBreakdowns = 4;

/** Breakdowns, and the questions they group by. */
export function checkBackground(subject: Subject, report: Report): void {
  const { questions, coreQuestions, definition } = subject;
  for (const question of questions) checkQuestion(question, report);
  const names = new Set(
    [...questions, ...coreQuestions].filter(isBackground).map(({ name }) => name),
  );
  const breakdowns = listField(field(definition, "nulmeting"), "breakdowns");
  for (const breakdown of breakdowns) {
    if (!Array.isArray(breakdown)) continue;
    for (const [index, name] of breakdown.entries()) {
      if (typeof name !== "string") continue;
      const place = { at: breakdown, key: index };
      if (!names.has(name)) {
        report(
          "breakdown-not-background",
          place,
          `"${name}" is no background question; add "background": true to a question of that name`,
        );
      } else if (breakdown.indexOf(name) < index) {
        report(
          "breakdown-not-background",
          place,
          `a breakdown by pairs needs two different questions, not "${name}" twice`,
        );
      }
    }
  }
  if (breakdowns.length > mostBreakdowns) {
    report(
      "too-many-breakdowns",
      { at: breakdowns, key: mostBreakdowns },
      `a release holds ${mostBreakdowns} breakdowns; the first ${mostBreakdowns} count`,
    );
  }
}

function checkQuestion(question: QuestionNode, report: Report): void {
  const { background, name } = { background: question.json.background, name: question.name };
  const place = { at: question.json, key: "background" };
  if (background !== undefined && typeof background !== "boolean") {
    report("invalid-property", place, `background of "${name}" must be true or false`);
  }
  if (background !== true) return;
  const spec = answerSpec(question);
  const isUnit = name === "unit";
  const fixed =
    (spec.kind === "one" && (spec.choices.length > 0 || isUnit)) || spec.kind === "boolean";
  if (!fixed) {
    report(
      "background-without-answers",
      place,
      `"${name}" groups people, so it needs a fixed list of answers of which one is chosen: use dropdown or radiogroup with choices`,
    );
  } else if (spec.kind === "one") {
    const taken = spec.choices.find(({ value }) => ownCategories.has(String(value)));
    if (taken) {
      report(
        "reserved-name",
        place,
        `"${name}" has an answer ${String(taken.value)}, a name that reports use themselves; choose another value`,
      );
    }
  }
}
