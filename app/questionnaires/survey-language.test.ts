import { expect, test } from "vitest";

import { inLanguage } from "./survey-language";

test("a text is shown in the language asked for", () => {
  expect(inLanguage({ title: { nl: "Leeftijd", en: "Age" } }, "en")).toEqual({ title: "Age" });
  expect(inLanguage({ title: { nl: "Leeftijd", en: "Age" } }, "nl")).toEqual({ title: "Leeftijd" });
});

test("a text without a translation is shown in Dutch", () => {
  expect(inLanguage({ title: { nl: "Leeftijd" } }, "en")).toEqual({ title: "Leeftijd" });
  expect(inLanguage({ title: { nl: "Leeftijd", en: "" } }, "en")).toEqual({ title: "Leeftijd" });
  expect(inLanguage({ title: { default: "Leeftijd", en: "Age" } }, "nl")).toEqual({
    title: "Leeftijd",
  });
});

test("what is no text stays as it is, in its place", () => {
  const json = { rateMax: 3, isRequired: true, choices: [1, "nvt", { value: 2, text: "Zelf" }] };
  expect(inLanguage(json, "en")).toEqual(json);
  expect(inLanguage({ choices: [{ value: "nl", text: { nl: "Ja", en: "Yes" } }] }, "en")).toEqual({
    choices: [{ value: "nl", text: "Yes" }],
  });
});

test("an empty object is no text", () => {
  expect(inLanguage({ validators: {} }, "nl")).toEqual({ validators: {} });
});
