import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { expect, test } from "vitest";

import { isRecord, type JsonRecord } from "./json";
import { exampleDefinition } from "./sample-definition";
import { surveyModel } from "./survey-model.server";

/** As an editor does it: a running survey would also write down what its conditions hide. */
function savedBySurveyJs(definition: JsonRecord): unknown {
  const model = surveyModel({});
  model.setDesignMode(true);
  model.fromJSON(structuredClone(definition));
  expect(model.jsonErrors ?? []).toEqual([]);
  return JSON.parse(JSON.stringify(model.toJSON()));
}

const folder = new URL("../../survey-definitions/", import.meta.url);
const shipped = readdirSync(folder).map((name) => ({
  name,
  definition: JSON.parse(readFileSync(new URL(name, folder), "utf8")),
}));

/** SurveyJS leaves out empty lists, and writes down how many values a rating has. */
function comparable(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(comparable);
  if (!isRecord(json)) return json;
  const says = ([key, value]: [string, unknown]) =>
    key !== "rateCount" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(json)
      .filter(says)
      .map(([key, value]) => [key, comparable(value)]),
  );
}

test.each([{ name: "the example", definition: exampleDefinition() }, ...shipped])(
  "SurveyJS loads and saves $name without loss",
  ({ definition }) => {
    expect(comparable(savedBySurveyJs(definition))).toEqual(comparable(definition));
  },
);

/** Records in which any of the properties may be left out. */
const some = (properties: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(properties, { requiredKeys: [] });

// A text in one language alone, or one that only repeats its value, comes back shorter; neither says less.
const word = fc.stringMatching(/^W[a-zéï0-9 ?{}<>&"']{1,12}$/);
const text = fc.oneof(
  word,
  fc.record({ nl: word, en: word }),
  fc.record({ default: word, en: word }),
);
const condition = fc.constantFrom("{q0} = 1", "{q1} notempty and {q2} > 3", "{m.r0} = 'nvt'");

const ours = some({
  scale: word,
  competence: fc.constantFrom("1.1", "5.4"),
  reverse: fc.boolean(),
  weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
  short: text,
});

const number = fc.integer({ min: -5, max: 20 });
const choice = fc.oneof(
  number,
  fc.record({ value: fc.oneof(number, fc.constant("nvt")), text }),
  fc.record({ value: number, visibleIf: condition, text }),
);
const choices = fc.array(choice, { minLength: 1, maxLength: 6 });
const row = fc
  .tuple(
    fc.record({ value: fc.constantFrom("r0", "r1") }),
    some({ text, visibleIf: condition }),
    ours,
  )
  .map(([value, own, scoring]) => ({ ...value, ...own, ...scoring }))
  // A row that only has a value comes back as that value.
  .filter((entry) => Object.keys(entry).length > 1);

const byType: Readonly<Record<string, fc.Arbitrary<object>>> = {
  rating: fc.constantFrom(
    {},
    { rateCount: 4, rateMin: 0, rateMax: 3 },
    { rateMin: -2, rateMax: 2 },
    { rateCount: 11, rateMin: 0, rateMax: 10 },
    { autoGenerate: false, rateCount: 2, rateValues: [1, { value: "nvt", text: "Niet" }] },
  ),
  radiogroup: some({ choices, correctAnswer: number }),
  dropdown: some({
    choices,
    correctAnswer: fc.constant("nvt"),
    choicesMin: fc.constant(1),
    choicesMax: fc.constant(9),
  }),
  checkbox: some({ choices, correctAnswer: fc.uniqueArray(number, { minLength: 1 }) }),
  boolean: some({
    valueTrue: fc.constant("ja"),
    valueFalse: fc.constant("nee"),
    labelTrue: text,
    correctAnswer: fc.boolean(),
  }),
  slider: some({
    min: fc.integer({ min: 1, max: 5 }),
    max: fc.integer({ min: 10, max: 50 }),
    step: fc.constantFrom(0.5, 2),
  }),
  matrix: some({
    columns: choices,
    rows: fc.uniqueArray(row, { minLength: 1, maxLength: 2, selector: ({ value }) => value }),
    correctAnswer: fc.record({ r0: number }),
  }),
};

const question = fc.constantFrom(...Object.keys(byType)).chain((type) =>
  fc
    .tuple(
      byType[type] ?? fc.constant({}),
      some({
        title: text,
        description: text,
        visibleIf: condition,
        background: fc.boolean(),
        isRequired: fc.constant(true),
      }),
      ours,
    )
    .map(([own, common, scoring]) => ({ type, ...own, ...common, ...scoring })),
);

/** Questions, some of them in panels, and some of those in panels again. */
const { element } = fc.letrec<{ element: object }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 3 },
    question,
    fc
      .tuple(
        some({ title: text, visibleIf: condition }),
        fc.array(tie("element"), { minLength: 1, maxLength: 3 }),
      )
      .map(([common, elements]) => ({ type: "panel", ...common, elements })),
  ),
}));

/** Gives whatever has a type a name of its own. */
function named(elements: readonly unknown[], prefix: string): unknown[] {
  return elements.map((entry, index) => {
    if (!isRecord(entry)) return entry;
    const inside = Array.isArray(entry.elements)
      ? { elements: named(entry.elements, `${prefix}${index}-`) }
      : {};
    return { ...entry, name: `${prefix}${index}`, ...inside };
  });
}

const pages = fc
  .array(
    fc.tuple(
      some({ title: text, visibleIf: condition }),
      fc.array(element, { minLength: 1, maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((all) =>
    all.map(([common, elements], page) => ({
      name: `p${page}`,
      ...common,
      elements: named(elements, `q${page}-`),
    })),
  );

const nulmeting = fc.record({
  key: word,
  feedback: fc.jsonValue({ maxDepth: 4 }),
  scales: fc.jsonValue({ maxDepth: 3 }),
});

test("SurveyJS writes the JSON that it read, whatever the definition holds", () => {
  fc.assert(
    fc.property(some({ title: text, extends: word, nulmeting }), pages, (survey, all) => {
      const definition: JsonRecord = JSON.parse(JSON.stringify({ ...survey, pages: all }));
      expect(savedBySurveyJs(definition)).toEqual(definition);
    }),
    { numRuns: 60 },
  );
});

test("our properties survive on questions and on rows, even where they say what is usual", () => {
  const usual = {
    scale: "s",
    competence: "1.1",
    reverse: false,
    weight: 1,
    short: { nl: "k", en: "s" },
  };
  const definition = {
    extends: "kern",
    pages: [
      {
        name: "p",
        elements: [
          { type: "rating", name: "a", ...usual, background: false },
          { type: "matrix", name: "m", columns: [1, 2], rows: [{ value: "r", ...usual }] },
        ],
      },
    ],
  };
  expect(savedBySurveyJs(definition)).toEqual(definition);
});
