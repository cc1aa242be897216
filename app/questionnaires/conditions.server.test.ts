import { expect, test } from "vitest";

import { createScorer } from "~/scoring";

import { compileDefinition } from "./compile.server";
import { definitionOf } from "./sample-definition";

const yesNo = { type: "radiogroup", name: "gebruikt", choices: ["ja", "nee"] };
const scored = [
  yesNo,
  { type: "rating", name: "a", scale: "s" },
  { type: "rating", name: "b", scale: "s", visibleIf: "{gebruikt} = 'ja'" },
];
const follow = { type: "rating", name: "vervolg", visibleIf: "{gebruikt} = 'ja'" };

function valid(elements: readonly object[], answers: object): unknown {
  const checked = compileDefinition(definitionOf(...elements)).validate(answers);
  return "valid" in checked ? checked.valid : checked.problems;
}

test("the answer to a question that was not shown is dropped, not refused", () => {
  expect(valid([yesNo, follow], { gebruikt: "ja", vervolg: 3 })).toEqual({
    gebruikt: "ja",
    vervolg: 3,
  });
  expect(valid([yesNo, follow], { gebruikt: "nee", vervolg: 3 })).toEqual({ gebruikt: "nee" });
  expect(valid([yesNo, follow], { vervolg: 3 })).toEqual({});
});

test("a hidden question's answer must still be one", () => {
  expect(valid([yesNo, follow], { gebruikt: "nee", vervolg: 9 })).toHaveLength(1);
});

test("what hangs on a dropped answer is dropped with it", () => {
  const third = { type: "rating", name: "derde", visibleIf: "{vervolg} > 2" };
  expect(valid([yesNo, follow, third], { gebruikt: "nee", vervolg: 3, derde: 1 })).toEqual({
    gebruikt: "nee",
  });
});

test("panels hide what is in them", () => {
  const panel = {
    type: "panel",
    name: "p",
    visibleIf: "{gebruikt} = 'ja'",
    elements: [{ type: "rating", name: "q" }],
  };
  expect(valid([yesNo, panel], { gebruikt: "nee", q: 1 })).toEqual({ gebruikt: "nee" });
  expect(valid([yesNo, panel], { gebruikt: "ja", q: 1 })).toEqual({ gebruikt: "ja", q: 1 });
});

test("rows of a matrix hide one by one", () => {
  const rows = [{ value: "a", visibleIf: "{gebruikt} = 'ja'" }, "b"];
  const matrix = { type: "matrix", name: "m", columns: [1, 2], rows };
  expect(valid([yesNo, matrix], { gebruikt: "nee", m: { a: 1, b: 2 } })).toEqual({
    gebruikt: "nee",
    m: { b: 2 },
  });
  expect(valid([yesNo, matrix], { gebruikt: "nee", m: { a: 1 } })).toEqual({ gebruikt: "nee" });
});

test("pages hide what is in them", () => {
  const { pages, ...survey } = definitionOf(yesNo);
  const later = {
    name: "later",
    visibleIf: "{gebruikt} = 'ja'",
    elements: [{ ...follow, visibleIf: undefined }],
  };
  const { validate } = compileDefinition({ ...survey, pages: [...pages, later] });
  expect(validate({ gebruikt: "nee", vervolg: 3 })).toEqual({ valid: { gebruikt: "nee" } });
  expect(validate({ gebruikt: "ja", vervolg: 3 })).toEqual({
    valid: { gebruikt: "ja", vervolg: 3 },
  });
});

test("an answer that was not offered is dropped", () => {
  const vaak = { value: 2, text: "Vaak", visibleIf: "{gebruikt} = 'ja'" };
  const offers = [
    { type: "radiogroup", name: "q", choices: [1, vaak] },
    {
      type: "dropdown",
      name: "q",
      choices: [1, 2],
      choicesVisibleIf: "{item} = 1 or {gebruikt} = 'ja'",
    },
    { type: "rating", name: "q", rateValues: [1, vaak] },
  ];
  for (const question of offers) {
    expect(valid([yesNo, question], { gebruikt: "nee", q: 2 })).toEqual({ gebruikt: "nee" });
    expect(valid([yesNo, question], { gebruikt: "nee", q: 1 })).toEqual({ gebruikt: "nee", q: 1 });
    expect(valid([yesNo, question], { gebruikt: "ja", q: 2 })).toEqual({ gebruikt: "ja", q: 2 });
  }
});

test("a set of answers with one that was not offered is dropped as a whole", () => {
  const checkbox = {
    type: "checkbox",
    name: "c",
    choices: ["a", { value: "b", visibleIf: "{gebruikt} = 'ja'" }],
  };
  expect(valid([yesNo, checkbox], { gebruikt: "nee", c: ["a", "b"] })).toEqual({ gebruikt: "nee" });
  expect(valid([yesNo, checkbox], { gebruikt: "nee", c: ["a"] })).toEqual({
    gebruikt: "nee",
    c: ["a"],
  });
});

test("a row's answer in a column that was not there is dropped", () => {
  const rows = ["a", "b"];
  const two = { value: 2, visibleIf: "{gebruikt} = 'ja'" };
  const columnsVisibleIf = "{item} = 1 or {gebruikt} = 'ja'";
  for (const own of [{ columns: [1, two] }, { columns: [1, 2], columnsVisibleIf }]) {
    const matrix = { type: "matrix", name: "m", rows, ...own };
    const m = { a: 1, b: 2 };
    expect(valid([yesNo, matrix], { gebruikt: "nee", m })).toEqual({
      gebruikt: "nee",
      m: { a: 1 },
    });
    expect(valid([yesNo, matrix], { gebruikt: "ja", m })).toEqual({ gebruikt: "ja", m });
  }
});

test("what was not shown is missing from the score, not zero", () => {
  const score = createScorer(compileDefinition(definitionOf(...scored)).instrument);
  const { validate } = compileDefinition(definitionOf(...scored));
  const checked = validate({ gebruikt: "nee", a: 5, b: 1 });
  expect("valid" in checked && score(checked.valid).scales).toEqual({ s: 100 });
});

test("a condition on a yes-or-no question holds for its own answers and for true and false", () => {
  const boolean = { type: "boolean", name: "b", valueTrue: "ja", valueFalse: "nee" };
  const shown = { type: "rating", name: "q", visibleIf: "{b} = 'ja'" };
  for (const b of ["ja", true])
    expect(valid([boolean, shown], { b, q: 2 })).toEqual({ b: true, q: 2 });
  expect(valid([boolean, shown], { b: false, q: 2 })).toEqual({ b: false });
});

test("one person's answers do not reach the next", () => {
  const { validate } = compileDefinition(definitionOf(yesNo, follow));
  expect(validate({ gebruikt: "ja", vervolg: 3 })).toEqual({
    valid: { gebruikt: "ja", vervolg: 3 },
  });
  expect(validate({ vervolg: 3 })).toEqual({ valid: {} });
});

test("a required question that is hidden is not asked for", () => {
  const definition = definitionOf(yesNo, { ...follow, isRequired: true });
  const { validate } = compileDefinition(definition);
  expect(validate({ gebruikt: "nee" }, { complete: true })).toHaveProperty("valid");
  expect(validate({ gebruikt: "ja" }, { complete: true })).toHaveProperty("problems");
});
