import { expect, test } from "vitest";

import { mergeDefinitions } from "./merge-definitions";
import { parseDefinition } from "./parse-definition";
import { definitionOf, exampleDefinition } from "./sample-definition";

const items = (...elements: readonly object[]) => parseDefinition(definitionOf(...elements)).items;

test("the example of the documentation reads as it says", () => {
  const instrument = parseDefinition(exampleDefinition());
  expect(instrument.key).toBe("voorbeeld");
  expect(instrument.items).toMatchObject([
    { name: "zoeken", scoring: { kind: "range", min: 0, max: 3, reverse: false }, weight: 1 },
    { name: "beoordelen", scoring: { kind: "range", min: 0, max: 3, reverse: false } },
    {
      name: "gedrag.delen",
      question: "gedrag",
      row: "delen",
      scoring: { kind: "range", min: 1, max: 5, reverse: true },
    },
    { name: "phishing", weight: 2, scoring: { kind: "correct", answer: "melden" } },
  ]);
  expect(instrument.items.every((item) => item.core)).toBe(true);
  expect(instrument.items[2]?.title).toEqual({ nl: "Ik deel wachtwoorden" });
  expect(instrument.background[1]?.values.map(({ value }) => value)).toEqual([
    "t/m 34",
    "35-49",
    "50+",
  ]);
  expect(instrument.breakdowns).toEqual([["unit"], ["ageBand"], ["unit", "ageBand"]]);
  expect(instrument.questions.map(({ name, background }) => [name, background])).toEqual([
    ["zoeken", false],
    ["beoordelen", false],
    ["gedrag", false],
    ["phishing", false],
    ["unit", true],
    ["ageBand", true],
  ]);
});

test("what is not said has its usual value", () => {
  const { levels, total, scales, breakdowns, pages } = parseDefinition(
    definitionOf({ type: "rating", name: "q", scale: "s" }),
  );
  expect(levels.map(({ id, from }) => [id, from])).toEqual([
    ["starter", 0],
    ["op-weg", 30],
    ["zelfstandig", 48],
    ["voorloper", 81],
  ]);
  expect([total, breakdowns]).toEqual([[], []]);
  expect(scales[0]).toMatchObject({
    short: { nl: "Schaal" },
    activity: { nl: "schaal" },
    core: true,
  });
  expect(pages).toEqual([{ name: "p", title: { nl: "Deel 1", en: "Part 1" } }]);
});

test("the numbers among the answers make the range, and other answers do not", () => {
  const [a, b] = items(
    { type: "dropdown", name: "a", scale: "s", choices: [5, "geen", 2, "7"] },
    { type: "rating", name: "b", scale: "s", rateValues: [10, 20, { value: "nvt" }] },
  );
  expect(a?.scoring).toMatchObject({ min: 2, max: 5 });
  expect(b?.scoring).toMatchObject({ min: 10, max: 20 });
});

test("every scored type is read", () => {
  const scoring = items(
    { type: "boolean", name: "a", scale: "s" },
    {
      type: "boolean",
      name: "b",
      scale: "s",
      valueTrue: "ja",
      valueFalse: "nee",
      correctAnswer: "nee",
    },
    { type: "slider", name: "c", scale: "s", min: 10, max: 20 },
    { type: "checkbox", name: "d", scale: "s", choices: ["x", "y"], correctAnswer: ["x"] },
    {
      type: "matrix",
      name: "e",
      columns: ["x", "y"],
      scale: "s",
      rows: ["r"],
      correctAnswer: { r: "y" },
    },
  ).map((item) => item.scoring);
  expect(scoring).toEqual([
    { kind: "range", min: 0, max: 1, reverse: false },
    { kind: "correct", answer: false },
    { kind: "range", min: 10, max: 20, reverse: false },
    { kind: "correct", answer: ["x"] },
    { kind: "correct", answer: "y" },
  ]);
});

test("what stands on a matrix holds for the rows that say nothing else", () => {
  const rows = items({
    type: "matrix",
    name: "m",
    columns: [1, 2],
    scale: "s",
    reverse: true,
    rows: ["a", { value: "b", reverse: false, weight: 3 }],
  });
  expect(rows).toMatchObject([
    { name: "m.a", scale: "s", weight: 1, scoring: { reverse: true } },
    { name: "m.b", scale: "s", weight: 3, scoring: { reverse: false } },
  ]);
});

test("questions are found in panels within panels, and a survey without pages is one page", () => {
  const inner = { type: "panel", name: "i", elements: [{ type: "rating", name: "q", scale: "s" }] };
  const nested = definitionOf({ type: "panel", name: "o", elements: [inner] });
  expect(parseDefinition(nested).items.map(({ name, page }) => [name, page])).toEqual([["q", "p"]]);
  const { pages, ...bare } = definitionOf();
  const flat = { ...bare, elements: [{ type: "rating", name: "q", scale: "s" }] };
  expect(pages).toHaveLength(1);
  expect(parseDefinition(flat).items.map(({ page }) => page)).toEqual(["page1"]);
});

test("texts are Dutch when they are plain, and SurveyJS's default counts as Dutch", () => {
  const [a, b, c] = items(
    { type: "rating", name: "a", scale: "s", title: "Kort" },
    { type: "rating", name: "b", scale: "s", title: { default: "Kort", en: "Short" } },
    { type: "rating", name: "c", scale: "s", title: { default: "Short", nl: "Kort" }, short: "k" },
  );
  expect([a?.title, b?.title, c?.title]).toEqual([
    { nl: "Kort" },
    { nl: "Kort", en: "Short" },
    { nl: "Kort", en: "Short" },
  ]);
  expect([a?.short, c?.short]).toEqual([{ nl: "Kort" }, { nl: "k" }]);
});

test("of a merged part, only what came from the core is core", () => {
  const part = {
    nulmeting: { key: "deel", extends: "voorbeeld", scales: [{ id: "eigen", title: "Eigen" }] },
    elements: [{ type: "rating", name: "e1", scale: "eigen" }],
  };
  const instrument = parseDefinition(mergeDefinitions(exampleDefinition(), part));
  expect(instrument.scales.map(({ id, core }) => [id, core])).toEqual([
    ["informatie", true],
    ["veiligheid", true],
    ["eigen", false],
  ]);
  expect(instrument.items.filter((item) => !item.core).map(({ name }) => name)).toEqual(["e1"]);
});

test("a definition that cannot be scored is an error", () => {
  expect(() => parseDefinition({})).toThrow(TypeError);
  expect(() => items({ type: "radiogroup", name: "q", scale: "s", choices: ["a"] })).toThrow(
    /item q/,
  );
});
