import { expect, test } from "vitest";

import { answersToHandIn, createSurvey, isAnswered, isValid } from "./survey-model";
import { findQuestion, screensOf } from "./survey-screens";

const definition = {
  pages: [
    {
      name: "p",
      elements: [
        {
          type: "radiogroup",
          name: "kan",
          choices: [{ value: 0 }, { value: 1 }, { value: "nvt" }],
        },
        { type: "dropdown", name: "unit", choices: ["A", "B"] },
        { type: "boolean", name: "ja" },
        { type: "tagbox", name: "meer", choices: ["a", "b"] },
        { type: "matrix", name: "gedrag", columns: [1, 2], rows: ["delen", "melden"] },
        { type: "text", name: "vervolg", visibleIf: "{kan} = 1", isRequired: true },
        { type: "expression", name: "som", expression: "{kan} + 1" },
      ],
    },
  ],
};
const screens = screensOf(definition);

function survey(answers: Readonly<Record<string, unknown>>) {
  const model = createSurvey(definition, screens, "nl", answers);
  const question = (name: string) => {
    const found = findQuestion(model, name);
    if (!found) throw new Error(`no question ${name}`);
    return found;
  };
  return { model, question };
}

test("two models of a definition give their questions the same ids", () => {
  const ids = () =>
    survey({})
      .model.getAllQuestions()
      .map((question) => question.id);
  expect(ids()).toEqual(screens.map((screen) => `q${screen.number}`));
  expect(ids()).toEqual(ids());
});

test("only answers to what can be seen are handed in, and none that a definition computes", () => {
  const answers = { kan: 0, vervolg: "nee", unit: "A" };
  const { model } = survey(answers);
  expect(answersToHandIn(model, screens)).toEqual({ kan: 0, unit: "A" });
  model.setValue("kan", 1);
  expect(answersToHandIn(model, screens)).toEqual({ kan: 1, vervolg: "nee", unit: "A" });
});

test("a matrix is answered when every row is", () => {
  expect(isAnswered(survey({ gedrag: { delen: 1 } }).question("gedrag"))).toBe(false);
  expect(isAnswered(survey({ gedrag: { delen: 1, melden: 2 } }).question("gedrag"))).toBe(true);
});

test("an answer of 0 or no is an answer", () => {
  const { question } = survey({ kan: 0, ja: false });
  expect([isAnswered(question("kan")), isAnswered(question("ja"))]).toEqual([true, true]);
});

test("nothing has to be answered but what the definition requires", () => {
  const { question } = survey({ kan: 1 });
  expect([isValid(question("unit")), isValid(question("vervolg"))]).toEqual([true, false]);
});

test("a choice without a number stands apart from a scale, and only from a scale", () => {
  const { question } = survey({});
  const classes = (name: string) =>
    question(name)
      .getPropertyValue("choices")
      .map((item: object) =>
        Reflect.apply(Reflect.get(question(name), "getItemClass"), question(name), [item]),
      )
      .map((css: string) => /nm-choice--\w+/.exec(css)?.[0] ?? null);
  expect(classes("kan")).toEqual(["nm-choice--scale", "nm-choice--scale", "nm-choice--apart"]);
  expect(classes("meer")).toEqual([null, null]);
});

test("a respondent meets no English and no “je” in the Dutch words", () => {
  const { question } = survey({ kan: 1 });
  question("vervolg").validate(true);
  expect(question("vervolg").errors.map((error) => error.getText())).toEqual([
    "Vul hier nog iets in.",
  ]);
});
