import { expect, test } from "vitest";

import { createSurvey } from "./survey-model";
import { findQuestion, screenAlone, screensOf, visibleScreens } from "./survey-screens";

const definition = {
  title: "Meting",
  pages: [
    {
      name: "een",
      title: "Deel een",
      elements: [
        { type: "html", name: "uitleg", html: "<p>Uitleg</p>" },
        { type: "panel", name: "groep", elements: [{ type: "text", name: "a" }] },
        { type: "radiogroup", name: "b", choices: [0, 1] },
      ],
    },
    { name: "twee", elements: [{ type: "text", name: "c" }] },
  ],
};

test("every question has a screen, also inside a panel, and what only tells asks nothing", () => {
  const screens = screensOf(definition);
  expect(screens.map(({ name, asks }) => [name, asks])).toEqual([
    ["uitleg", false],
    ["a", true],
    ["b", true],
    ["c", true],
  ]);
  expect(screens.map((screen) => screen.page.title)).toEqual([
    "Deel een",
    "Deel een",
    "Deel een",
    "Meting",
  ]);
});

test("a screen appears with the answer that asks for it, and keeps its number", () => {
  const [first, second] = definition.pages;
  const conditional = { pages: [first, { ...second, visibleIf: "{b} = 1" }] };
  const screens = screensOf(conditional);
  const model = createSurvey(conditional, screens, "nl", { b: 0 });
  const numbers = () => visibleScreens(model, screens).map((screen) => screen.number);
  expect(numbers()).toEqual([0, 1, 2]);
  model.setValue("b", 1);
  expect(numbers()).toEqual([0, 1, 2, 3]);
});

test("a screen alone has the same question with the same id, and the others still count", () => {
  const screens = screensOf(definition);
  for (const screen of screens) {
    const alone = screenAlone(definition, screen);
    const model = createSurvey(alone ?? definition, screens, "nl", { b: 1 });
    const whole = createSurvey(definition, screens, "nl", { b: 1 });
    expect(model.getAllQuestions().map((question) => question.name)).toEqual([screen.name]);
    expect(findQuestion(model, screen.name)?.id).toBe(findQuestion(whole, screen.name)?.id);
    expect(visibleScreens(model, screens)).toEqual(screens);
  }
});

test("a screen does not stand alone where an answer decides what is asked or said", () => {
  const [page] = definition.pages;
  const withPage = (more: object) => ({ pages: [{ ...page, ...more }] });
  const last = screensOf(definition)[2];
  if (!last) throw new Error("the definition has three screens");
  const conditions = [{ visibleIf: "{a} = 1" }, { visible: false }, { title: "Over {a}" }];
  for (const more of conditions) expect(screenAlone(withPage(more), last)).toBeNull();
  expect(screenAlone({ ...definition, triggers: [] }, last)).toBeNull();
});
