import { Model, settings } from "survey-core";
import { expect, test } from "vitest";

import { answerSpec } from "./answer-spec";

Object.assign(settings, { environment: { root: undefined } });

function offeredBySurveyJs(question: object): unknown {
  const model = new Model({ elements: [{ name: "q", ...question }] });
  const found = model.getQuestionByName("q");
  const list: { value: unknown }[] = found.visibleRateValues ?? found.visibleChoices;
  return list.map(({ value }) => value);
}

function offeredByUs(question: { type: string }): unknown {
  const spec = answerSpec({ type: question.type, json: { ...question } });
  return "choices" in spec ? spec.choices.map(({ value }) => value) : spec.kind;
}

test("a rating offers what SurveyJS offers", () => {
  const variants = [
    {},
    { rateMin: 0, rateMax: 3 },
    { rateMin: 2, rateCount: 4 },
    { rateMax: 30 },
    { rateMin: 1, rateMax: 9, rateStep: 2 },
    { rateMin: 0, rateMax: 1, rateStep: 0.1 },
    { rateMin: 4 },
    { rateMin: 7 },
    { rateValues: [1, 2, { value: "nvt", text: "Niet van toepassing" }] },
    { autoGenerate: false, rateMax: 7 },
    { rateMin: -2, rateMax: 2 },
    { rateMax: 1e9 },
    { rateCount: 7 },
    { rateMin: 0, rateCount: 4 },
    { rateMin: 0, rateCount: 3, rateStep: 2 },
    { rateMax: 30, rateCount: 30 },
    { rateMin: 1, rateMax: 7, rateCount: 5 },
    { rateValues: [1, 2, 3], rateCount: 5 },
    { autoGenerate: true, rateValues: [1, 2] },
    { rateType: "smileys", rateMax: 15 },
    { rateType: "smileys", rateValues: Array.from({ length: 12 }, (_, i) => i) },
  ];
  for (const variant of variants) {
    const question = { type: "rating", ...variant };
    expect(offeredByUs(question)).toEqual(offeredBySurveyJs(question));
  }
});

test("choices are read as SurveyJS reads them, its own extra answers included", () => {
  const variants = [
    {
      type: "radiogroup",
      choices: [0, "1|Een", "twee", { value: 3, text: "Drie" }, { value: "x|y" }],
    },
    { type: "dropdown", choices: ["a"], choicesMin: 1, choicesMax: 9, choicesStep: 4 },
    { type: "radiogroup", choices: [1], showNoneItem: true, showOtherItem: true },
    { type: "radiogroup", choices: [1], hasNone: true, hasOther: true },
    { type: "checkbox", choices: [1], showRefuseItem: true, showDontKnowItem: true },
    { type: "radiogroup", choices: [true, false] },
  ];
  for (const question of variants) {
    expect(offeredByUs(question)).toEqual(offeredBySurveyJs(question));
  }
});

test("the text of a choice is kept beside its value", () => {
  const spec = answerSpec({
    type: "radiogroup",
    json: { choices: ["1|Een", { value: 2, text: { nl: "Twee", en: "Two" } }, 3] },
  });
  expect(spec).toMatchObject({
    choices: [
      { value: "1", title: { nl: "Een" } },
      { value: 2, title: { nl: "Twee", en: "Two" } },
      { value: 3, title: { nl: "3" } },
    ],
  });
});

test("answers that nobody could check are not accepted as a type", () => {
  for (const question of [
    { type: "file" },
    { type: "matrixdynamic" },
    { type: "matrix", columns: [1, 2] },
    { type: "slider", sliderType: "range" },
    { type: "radiogroup", choicesByUrl: { url: "https://example.org" } },
  ]) {
    expect(offeredByUs(question)).toBe("unsupported");
  }
});
