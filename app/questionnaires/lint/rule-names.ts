import { matrixRows, readChoices } from "../answer-spec";
import { field, isRecord, isReservedName, listField } from "../json";
import { pagesOf, type QuestionNode } from "../structure";
import type { Report } from "./finding";
import type { Subject } from "./subject";

/** Names are what answers, scores and later versions are matched by. */
export function checkNames(subject: Subject, report: Report): void {
  const taken = new Map<string, string>();
  for (const { name } of subject.coreQuestions) taken.set(name, "the core");
  for (const { name } of subject.items.filter(({ row }) => row !== null))
    taken.set(name, "a matrix row");
  for (const question of subject.questions) {
    checkName(question, report);
    const other = taken.get(question.name);
    if (other) {
      report(
        "duplicate-name",
        { at: question.json, key: "name" },
        `the name "${question.name}" is taken by ${other}; give every question its own`,
      );
    } else taken.set(question.name, "another question");
    checkRows(question, report);
    checkAnswers(question, report);
  }
  checkPages(subject, report);
}

function checkName({ name, json }: QuestionNode, report: Report): void {
  const place = { at: json, key: "name" };
  if (isReservedName(name)) {
    report("reserved-name", place, `every object has a "${name}"; choose another name`);
  }
  if (name.endsWith("-Comment")) {
    report(
      "reserved-name",
      place,
      "SurveyJS keeps names that end in -Comment for comments; choose another name",
    );
  }
  if (field(json, "valueName") !== undefined) {
    report(
      "value-name",
      { at: json, key: "valueName" },
      "answers are kept under the question's own name; remove valueName",
    );
  }
}

function checkRows(question: QuestionNode, report: Report): void {
  if (question.type !== "matrix") return;
  const seen = new Set<string>();
  const rows = listField(question.json, "rows");
  for (const [index, { value }] of matrixRows(question.json).entries()) {
    const place = { at: rows, key: index };
    if (isReservedName(value)) {
      report("reserved-name", place, `every object has a "${value}"; choose another row value`);
    }
    if (seen.has(value)) {
      report(
        "duplicate-name",
        place,
        `the row "${value}" stands twice in "${question.name}"; give every row its own value`,
      );
    }
    seen.add(value);
  }
}

function checkAnswers({ name, json }: QuestionNode, report: Report): void {
  for (const key of ["choices", "columns", "rateValues"]) {
    const list = listField(json, key);
    const seen = new Set<unknown>();
    for (const [index, entry] of list.entries()) {
      const value = readChoices([entry])[0]?.value;
      if (value === undefined) {
        report(
          "invalid-property",
          { at: list, key: index },
          `this answer of "${name}" has no value: a text, a number, true or false`,
        );
      } else if (seen.has(value)) {
        report(
          "duplicate-answer",
          { at: list, key: index },
          `"${name}" has two answers with the value ${JSON.stringify(value)}: on screen, choosing one marks both`,
        );
      }
      seen.add(value);
    }
  }
}

function checkPages({ definition, core }: Subject, report: Report): void {
  const seen = new Set(core ? pagesOf(core).map(({ name }) => name) : []);
  for (const { json } of pagesOf(definition)) {
    const { name } = json;
    if (typeof name !== "string" || !isRecord(json)) continue;
    if (seen.has(name)) {
      report(
        "duplicate-name",
        { at: json, key: "name" },
        `another page is called "${name}" (in the core, perhaps); give every page its own name`,
      );
    }
    seen.add(name);
  }
}
