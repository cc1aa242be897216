import { expect, test } from "vitest";

import { applyFields } from "./survey-fields";
import { createSurvey } from "./survey-model";
import { findQuestion, screensOf } from "./survey-screens";

const definition = {
  elements: [
    { type: "radiogroup", name: "kan", choices: [0, 1, "nvt"] },
    { type: "rating", name: "cijfer", rateMin: 1, rateMax: 5 },
    { type: "boolean", name: "ja" },
    { type: "checkbox", name: "meer", choices: ["a", 2] },
    { type: "dropdown", name: "unit", choices: ["A", "B"] },
    { type: "matrix", name: "gedrag", columns: [1, 2], rows: ["delen", "melden"] },
    { type: "comment", name: "open" },
  ],
};
const screens = screensOf(definition);
const model = () => createSurvey(definition, screens, "nl", null);

/** What a question's answer becomes when these fields stand in its form. */
function answer(name: string, ...fields: readonly (readonly [string, string])[]): unknown {
  const question = findQuestion(model(), name);
  if (!question) throw new Error(`no question ${name}`);
  applyFields(
    question,
    fields.map(([field, value]) => ({ name: field, value })),
  );
  const value: unknown = question.value;
  // SurveyJS puts functions of its own on a list.
  return Array.isArray(value) ? [...value] : value;
}

test("what a form says becomes an answer of the right type", () => {
  expect(answer("kan", ["kan_q0", "1"])).toBe(1);
  expect(answer("kan", ["kan_q0", "nvt"])).toBe("nvt");
  expect(answer("cijfer", ["cijfer_q1", "4"])).toBe(4);
  expect(answer("ja", ["ja_q2", "false"])).toBe(false);
  expect(answer("meer", ["meer1", "a"], ["meer2", "2"])).toEqual(["a", 2]);
  expect(answer("unit", ["q4i", "B"])).toBe("B");
  expect(answer("open", ["q6i", "Dank u"])).toBe("Dank u");
});

test("a row of a matrix is found by the name of its fields", () => {
  const question = findQuestion(model(), "gedrag");
  const rows: unknown = Reflect.get(question ?? {}, "visibleRows");
  const names = Array.isArray(rows) ? rows.map(({ fullName }) => String(fullName)) : [];
  expect(answer("gedrag", [names[1] ?? "", "2"])).toEqual({ melden: 2 });
});

test("a value that is no answer, or a field of another question, changes nothing", () => {
  expect(answer("kan", ["kan_q0", "7"])).toBeUndefined();
  expect(answer("kan", ["kan_q0", "constructor"])).toBeUndefined();
  expect(answer("unit", ["q4i", ""])).toBeUndefined();
  expect(answer("kan", ["unit_q4", "1"])).toBeUndefined();
});
