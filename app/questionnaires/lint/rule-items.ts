import { isOnScale } from "../answer-checks";
import { matrixRows } from "../answer-spec";
import { isCompetence } from "../digcomp";
import { field, isRecord, type JsonRecord } from "../json";
import { numericRange, numericValues, wrongCorrectAnswers, type ScoredItem } from "../scored-items";
import type { QuestionNode } from "../structure";
import type { Place, Report } from "./finding";
import { scaleIds } from "./rule-scales";
import type { Subject } from "./subject";

/** Every scored question and matrix row. */
export function checkItems(subject: Subject, report: Report): void {
  const core = scaleIds(subject.core);
  const own = scaleIds(subject.definition);
  for (const item of subject.items) {
    const place = placeOf(item);
    checkScale(item, core, own, report);
    checkCompetence(item, report);
    checkAnswers(item, report);
    if (item.reverse !== undefined && typeof item.reverse !== "boolean") {
      report(
        "invalid-property",
        place("reverse"),
        `reverse of "${item.name}" must be true or false`,
      );
    }
    if (item.reverse === true && item.correctAnswer !== undefined) {
      report(
        "reversed-knowledge",
        place("reverse"),
        `"${item.name}" has a right answer and cannot be reversed; remove one of the two`,
      );
    }
    if (item.weight !== undefined && !(typeof item.weight === "number" && item.weight > 0)) {
      report(
        "weight-not-positive",
        place("weight"),
        `the weight of "${item.name}" must be a number above 0; leave it out for 1`,
      );
    }
  }
  for (const question of subject.questions) checkRightRows(question, report);
  checkIdle(subject, report);
}

/** A right answer for a row that does not exist would never count. */
function checkRightRows({ name, type, json }: QuestionNode, report: Report): void {
  const right = json.correctAnswer;
  if (type !== "matrix" || !isRecord(right)) return;
  const rows = new Set(matrixRows(json).map(({ value }) => value));
  for (const row of Object.keys(right).filter((key) => !rows.has(key))) {
    report(
      "correct-answer-not-a-choice",
      { at: right, key: row },
      `"${name}" has no row "${row}" to have a right answer`,
    );
  }
}

/** Where a property of an item stands: on the row, or on the question that gives it to its rows. */
function placeOf(item: ScoredItem): (key: string) => Place {
  return (key) => {
    const at = Object.hasOwn(item.json, key) ? item.json : item.question.json;
    return Object.hasOwn(at, key) ? { at, key } : { at: item.row === null ? at : item.json };
  };
}

function checkScale(
  item: ScoredItem,
  core: ReadonlySet<string>,
  own: ReadonlySet<string>,
  report: Report,
): void {
  const { scale, name } = item;
  const place = placeOf(item)("scale");
  if (scale === undefined) return;
  if (typeof scale !== "string") {
    report("invalid-property", place, `the scale of "${name}" must be the id of a scale`);
  } else if (core.has(scale)) {
    report(
      "core-scale-own-items",
      place,
      `"${scale}" is a scale of the core and takes core questions only, or members could not compare; give "${name}" a scale of your own`,
    );
  } else if (!own.has(scale)) {
    report(
      "unknown-scale",
      place,
      `"${name}" is on a scale "${scale}" that nulmeting.scales does not have`,
    );
  }
}

function checkCompetence(item: ScoredItem, report: Report): void {
  const { competence, name } = item;
  if (competence === undefined) return;
  if (typeof competence === "string" && isCompetence(competence)) return;
  report(
    "unknown-competence",
    placeOf(item)("competence"),
    `DigComp 3.0 has no competence ${JSON.stringify(competence)} for "${name}"; they run from "1.1" to "5.4", in quotes`,
  );
}

function checkAnswers(item: ScoredItem, report: Report): void {
  const { spec, name, question, correctAnswer } = item;
  const place = placeOf(item);
  if (!["one", "many", "boolean", "number"].includes(spec.kind)) {
    report(
      "unscorable-type",
      { at: question.json, key: "type" },
      `a question of type ${question.type} cannot be scored as it stands ("${name}"); use rating, radiogroup, dropdown, boolean, checkbox with correctAnswer, matrix with rows, or slider`,
    );
    return;
  }
  if (correctAnswer !== undefined) {
    const isOff =
      spec.kind === "number" &&
      !(typeof correctAnswer === "number" && isOnScale(correctAnswer, spec));
    for (const wrong of isOff ? [correctAnswer] : wrongCorrectAnswers(item)) {
      report(
        "correct-answer-not-a-choice",
        place("correctAnswer"),
        `the right answer ${JSON.stringify(wrong)} of "${name}" is not among its answers`,
      );
    }
  } else if (spec.kind === "many") {
    report(
      "no-correct-answer",
      place("scale"),
      `"${name}" takes several answers, so it can only be scored with a correctAnswer`,
    );
  } else {
    checkRange(item, report);
  }
}

/** Beyond this a number is a slip, and arithmetic loses its precision some time after. */
const widestRange = 1_000_000;

function checkRange({ spec, name, question }: ScoredItem, report: Report): void {
  const range = numericRange(spec);
  if (range && !(range.max - range.min <= widestRange)) {
    report(
      "range-too-wide",
      { at: question.json },
      `the answers to "${name}" run from ${range.min} to ${range.max}; ${widestRange} apart is the most`,
    );
  } else if (!range) {
    const count = spec.kind === "one" ? new Set(numericValues(spec.choices)).size : 1;
    report(
      "single-value-range",
      { at: question.json },
      `"${name}" needs at least two different numbers among its answers, or a correctAnswer; it has ${count} (write {"value": 1, "text": …} with the number not in quotes)`,
    );
  }
}

/** Scoring properties that score nothing are a slip. */
function checkIdle({ questions, items }: Subject, report: Report): void {
  const scored = new Set(items.map(({ question }) => question.name));
  for (const { name, json } of questions) {
    if (scored.has(name)) continue;
    for (const key of ["reverse", "weight"]) {
      if (field(json, key) !== undefined) warnIdle(name, key, json, report);
    }
  }
}

function warnIdle(name: string, key: string, json: JsonRecord, report: Report): void {
  report("no-effect", { at: json, key }, `${key} does nothing: "${name}" is on no scale`);
}
