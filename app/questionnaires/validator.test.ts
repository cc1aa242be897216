import { expect, test } from "vitest";

import { definitionOf, exampleDefinition } from "./sample-definition";
import {
  compileValidator,
  validateAnswers,
  type AnswerProblem,
  type ValidateOptions,
} from "./validator";

function problems(answers: unknown, options?: ValidateOptions): readonly AnswerProblem[] {
  const checked = validateAnswers(exampleDefinition(), answers, options);
  return "problems" in checked ? checked.problems : [];
}

function valid(elements: readonly object[], answers: unknown, options?: ValidateOptions): unknown {
  const checked = validateAnswers(definitionOf(...elements), answers, options);
  return "valid" in checked ? checked.valid : checked;
}

const full = {
  zoeken: 3,
  beoordelen: "nvt",
  gedrag: { delen: 1 },
  phishing: "openen",
  unit: "A",
  ageBand: "50+",
};

test("answers that fit come out as they went in", () => {
  expect(validateAnswers(exampleDefinition(), full)).toEqual({ valid: full });
  expect(validateAnswers(exampleDefinition(), {})).toEqual({ valid: {} });
});

test("unknown questions and rows are refused by name", () => {
  expect(problems({ zoekn: 1, gedrag: { dele: 1 }, "gedrag.delen": 1 })).toEqual([
    { question: "zoekn", reason: "unknown-question" },
    { question: "gedrag.dele", reason: "unknown-row" },
    { question: "gedrag.delen", reason: "unknown-question" },
  ]);
});

test("names that every object has are no answers, at any depth", () => {
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    const top: unknown = JSON.parse(`{"${name}": {"admin": true}}`);
    expect(problems(top)).toEqual([{ question: name, reason: "unknown-question" }]);
    const nested: unknown = JSON.parse(`{"gedrag": {"${name}": 1}}`);
    expect(problems(nested)).toEqual([{ question: `gedrag.${name}`, reason: "unknown-row" }]);
  }
});

test("values outside the answers and of the wrong type are refused", () => {
  for (const value of [4, -1, 1.5, "3", true, {}, [3], { valueOf: 3 }]) {
    expect(problems({ zoeken: value })).toHaveLength(1);
  }
  for (const value of ["melden", [], 3, { delen: 6 }, { delen: { delen: 1 } }, { delen: [1] }]) {
    expect(problems({ gedrag: value })).toHaveLength(1);
  }
  for (const value of [null, [], "x", 3, undefined]) {
    expect(problems(value)).toEqual([{ question: "", reason: "not-an-object" }]);
  }
});

test("blank answers are missing", () => {
  const blank = { zoeken: null, beoordelen: "", gedrag: { delen: null }, phishing: undefined };
  expect(validateAnswers(exampleDefinition(), blank)).toEqual({ valid: {} });
});

test("a list holds each answer once, and no more than there are", () => {
  const checkbox = { type: "checkbox", name: "c", choices: ["a", "b", 3] };
  expect(valid([checkbox], { c: ["b", 3] })).toEqual({ c: ["b", 3] });
  expect(valid([checkbox], { c: [] })).toEqual({});
  for (const value of [
    "a",
    ["a", "a"],
    ["x"],
    [["a"]],
    Array(1000).fill("a"),
    [null],
    { 0: "a", length: 1 },
  ]) {
    expect(valid([checkbox], { c: value })).toHaveProperty("problems");
  }
});

test("a yes-or-no question becomes true or false, whatever its answers are called", () => {
  const boolean = { type: "boolean", name: "b", valueTrue: "ja", valueFalse: "nee" };
  expect(valid([boolean], { b: "ja" })).toEqual({ b: true });
  expect(valid([boolean], { b: "nee" })).toEqual({ b: false });
  expect(valid([boolean], { b: true })).toEqual({ b: true });
  expect(valid([boolean], { b: "true" })).toHaveProperty("problems");
});

test("a slider stands on its steps", () => {
  const slider = { type: "slider", name: "s", min: 0, max: 1, step: 0.1 };
  expect(valid([slider], { s: 0.3 })).toEqual({ s: 0.3 });
  for (const value of [0.35, 1.1, -0.1, "0.3", Number.NaN]) {
    expect(valid([slider], { s: value })).toHaveProperty("problems");
  }
});

test("words are taken only where the definition asks for them, and not too many", () => {
  const plain = { type: "radiogroup", name: "r", choices: [1, 2] };
  const asks = { ...plain, showOtherItem: true };
  const answers = { r: "other", "r-Comment": "iets anders" };
  expect(valid([asks], answers)).toEqual(answers);
  expect(valid([plain], { r: 1, "r-Comment": "x" })).toHaveProperty("problems");
  expect(valid([plain], { r: "other" })).toHaveProperty("problems");
  expect(valid([asks], { "r-Comment": "x".repeat(2001) })).toHaveProperty("problems");
  expect(valid([{ type: "text", name: "t", maxLength: 5 }], { t: "123456" })).toHaveProperty(
    "problems",
  );
  expect(valid([{ type: "text", name: "t" }], { t: "a\u0000b" })).toHaveProperty("problems");
});

test("the unit is one of the measurement's units", () => {
  expect(problems({ unit: "Noord" }, { units: ["Noord"] })).toEqual([]);
  expect(problems({ unit: "A" }, { units: ["Noord"] })).toEqual([
    { question: "unit", reason: "not-an-answer" },
  ]);
  expect(problems({ unit: ["Noord"] }, { units: ["Noord"] })).toHaveLength(1);
  expect(validateAnswers(exampleDefinition(), { unit: "A" }, { units: null })).toEqual({
    valid: {},
  });
});

test("a unit question without answers takes any text from an analyst and none from a respondent", () => {
  const unit = { type: "dropdown", name: "unit", background: true, choices: [] };
  expect(valid([unit], { unit: "Noord" })).toEqual({ unit: "Noord" });
  expect(valid([unit], { unit: "Noord" }, { units: [] })).toEqual({});
});

test("required questions are asked for only when the answers must be complete", () => {
  const question = { type: "rating", name: "q", isRequired: true };
  expect(valid([question], {})).toEqual({});
  expect(valid([question], {}, { complete: true })).toEqual({
    problems: [{ question: "q", reason: "required" }],
  });
  expect(valid([question], { q: 2 }, { complete: true })).toEqual({ q: 2 });
});

test("rubbish gets a short answer", () => {
  const rubbish = Object.fromEntries(
    Array.from({ length: 5000 }, (_, i) => [`x${i}`.padEnd(500, "y"), i]),
  );
  const found = problems(rubbish);
  expect(found).toHaveLength(50);
  expect(found.every(({ question }) => question.length === 100)).toBe(true);
});

test("conditions need somebody who decides them", () => {
  const definition = definitionOf({ type: "rating", name: "q", visibleIf: "{a} = 1" });
  expect(() => compileValidator(definition)).toThrow(TypeError);
});

test("60 questions are checked in well under 0.2 ms", () => {
  const elements = Array.from({ length: 60 }, (_, i) => ({ type: "rating", name: `q${i}` }));
  const validate = compileValidator(definitionOf(...elements));
  const answers = Object.fromEntries(elements.map(({ name }, i) => [name, (i % 5) + 1]));
  const rounds = 2000;
  const start = process.cpuUsage();
  for (let i = 0; i < rounds; i += 1) expect("valid" in validate(answers)).toBe(true);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000 / rounds).toBeLessThan(0.2);
});
