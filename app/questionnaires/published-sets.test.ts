import { expect, test } from "vitest";

import { createScorer } from "~/scoring";

import { compileDefinition } from "./compile.server";
import { readDefinition } from "./lint/lint.server";

type Scores = Readonly<Record<string, number | null>>;

/** A set of answers as others publish them: its questions, and some respondents with their known scores. */
type PublishedSet = {
  readonly name: string;
  readonly scales: readonly string[];
  readonly elements: readonly object[];
  readonly ours?: object;
  readonly survey?: object;
  readonly respondents: readonly (readonly [answers: object, scores: Scores])[];
};

const items = (names: readonly string[], common: object, reversed: readonly string[] = []) =>
  names.map((name) => ({
    name,
    title: `Statement ${name}`,
    ...common,
    ...(reversed.includes(name) ? { reverse: true } : {}),
  }));
const agreement = ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"];
const labelled = (first: number) =>
  agreement.map((text, index) => ({ value: first + index, text }));

const sets: readonly PublishedSet[] = [
  {
    name: "agreement 1 to 5 on two scales, with reversed items",
    scales: ["Extraversion", "Agreeableness"],
    elements: [
      ...items(["EXT1", "EXT2", "EXT3"], { type: "rating", scale: "Extraversion" }, ["EXT2"]),
      ...items(["AGR1", "AGR2", "AGR3"], { type: "rating", scale: "Agreeableness" }, [
        "AGR1",
        "AGR3",
      ]),
    ],
    respondents: [
      [
        { EXT1: 5, EXT2: 1, EXT3: 3, AGR1: 5, AGR2: 1, AGR3: 5 },
        { Extraversion: 250 / 3, Agreeableness: 0 },
      ],
    ],
  },
  {
    name: "1 to 7 on one scale, nothing else said",
    scales: ["swls"],
    elements: items(["1", "2", "3", "4", "5"], { type: "rating", rateMax: 7, scale: "swls" }),
    respondents: [[{ 1: 7, 2: 6, 3: 5, 4: 4, 5: 3 }, { swls: (100 * 4) / 6 }]],
  },
  {
    name: "one item from 0 to 10",
    scales: ["recommend"],
    elements: items(["nps"], { type: "rating", rateMin: 0, rateMax: 10, scale: "recommend" }),
    respondents: [
      [{ nps: 0 }, { recommend: 0 }],
      [{ nps: 9 }, { recommend: 90 }],
      [{}, { recommend: null }],
    ],
  },
  {
    name: "-2 to 2, by rating and by choices",
    scales: ["s"],
    elements: [
      ...items(["a", "b"], { type: "rating", rateMin: -2, rateMax: 2, scale: "s" }, ["b"]),
      ...items(["c"], { type: "radiogroup", choices: labelled(-2), scale: "s" }),
    ],
    respondents: [[{ a: -2, b: -2, c: 0 }, { s: 50 }]],
  },
  {
    name: "choices in words with numbers behind them, and some that count as missing",
    scales: ["s"],
    elements: items(["Q1_1", "Q1_2", "Q1_3"], {
      type: "dropdown",
      scale: "s",
      choices: [
        ...labelled(1),
        { value: "DK", text: "Weet niet" },
        { value: "NA", text: "N.v.t." },
      ],
    }),
    respondents: [
      [{ Q1_1: 5, Q1_2: 4, Q1_3: "DK" }, { s: 87.5 }],
      [{ Q1_1: "NA", Q1_2: 4, Q1_3: "DK" }, { s: null }],
    ],
  },
  {
    name: "a matrix on one scale, two rows reversed and one on another scale",
    scales: ["burn-out", "rust"],
    elements: [
      {
        type: "matrix",
        name: "m",
        title: "Hoe vaak?",
        scale: "burn-out",
        columns: [0, 1, 2, 3, 4, 5, 6, { value: "nvt", text: "Niet van toepassing" }],
        rows: [
          "moe",
          { value: "fit", text: "Ik ben fit", reverse: true },
          { value: "vrolijk", text: "Ik ben vrolijk", reverse: true },
          { value: "slapen", text: "Ik slaap goed", scale: "rust" },
        ],
      },
    ],
    respondents: [
      [{ m: { moe: 6, fit: 0, vrolijk: 3, slapen: 6 } }, { "burn-out": 250 / 3, rust: 100 }],
      [{ m: { moe: 6, fit: "nvt", vrolijk: "nvt" } }, { "burn-out": null, rust: null }],
    ],
  },
  {
    name: "yes and no, under names of their own",
    scales: ["s"],
    elements: [
      ...items(["a", "b"], { type: "boolean", scale: "s" }, ["b"]),
      ...items(["c"], { type: "boolean", scale: "s", valueTrue: "ja", valueFalse: "nee" }),
      ...items(["d"], {
        type: "radiogroup",
        scale: "s",
        choices: [
          { value: 1, text: "Ja" },
          { value: 0, text: "Nee" },
        ],
      }),
    ],
    respondents: [[{ a: true, b: true, c: "ja", d: 0 }, { s: 50 }]],
  },
  {
    name: "a test with right answers, of every type that can have one",
    scales: ["kennis"],
    elements: [
      {
        type: "radiogroup",
        name: "k1",
        title: "A?",
        choices: ["a", "b", "weetniet"],
        correctAnswer: "b",
      },
      {
        type: "dropdown",
        name: "k2",
        title: "B?",
        choices: [2, 4, 8],
        correctAnswer: 8,
        weight: 2,
      },
      { type: "boolean", name: "k3", title: "C?", correctAnswer: false },
      {
        type: "checkbox",
        name: "k4",
        title: "D?",
        choices: ["a", "b", "c"],
        correctAnswer: ["a", "c"],
      },
      { type: "rating", name: "k5", title: "E?", rateMax: 4, correctAnswer: 3 },
      { type: "slider", name: "k6", title: "F?", correctAnswer: 40 },
      {
        type: "matrix",
        name: "k7",
        title: "G?",
        columns: ["waar", "niet waar"],
        rows: ["x"],
        correctAnswer: { x: "waar" },
      },
    ].map((question) => ({ ...question, scale: "kennis" })),
    respondents: [
      [
        { k1: "b", k2: 8, k3: false, k4: ["c", "a"], k5: 3, k6: 40, k7: { x: "waar" } },
        { kennis: 100 },
      ],
      [
        { k1: "weetniet", k2: 8, k3: true, k4: ["a"], k5: 1, k6: 41, k7: { x: "niet waar" } },
        { kennis: 25 },
      ],
    ],
  },
  {
    name: "a line from 0 to 100, and one in halves",
    scales: ["s"],
    elements: [
      ...items(["a", "b"], { type: "slider", scale: "s" }, ["b"]),
      ...items(["c"], { type: "slider", min: -1, max: 1, step: 0.5, scale: "s" }),
    ],
    respondents: [[{ a: 30, b: 30, c: 0.5 }, { s: 175 / 3 }]],
  },
  {
    name: "unequal steps and weights, with a total and levels of its own",
    scales: ["s", "t"],
    ours: {
      total: { of: ["s"] },
      levels: [
        { id: "laag", from: 0 },
        { id: "hoog", from: 33.3 },
      ],
    },
    elements: [
      ...items(["a", "b"], { type: "rating", rateValues: [1, 2, 5], scale: "s" }),
      ...items(["c"], {
        type: "rating",
        rateMin: 0,
        rateMax: 1,
        rateStep: 0.25,
        scale: "s",
        weight: 0.5,
      }),
      ...items(["d"], { type: "rating", scale: "t" }),
    ],
    respondents: [
      [
        { a: 2, b: 5, c: 0.5, d: 1 },
        { s: 60, t: 0 },
      ],
    ],
  },
  {
    name: "300 items",
    scales: ["N", "E", "O"],
    elements: Array.from({ length: 300 }, (_, i) => ({
      type: "rating",
      name: `i${i + 1}`,
      title: `Statement ${i + 1}`,
      scale: ["N", "E", "O"][i % 3],
    })),
    respondents: [
      [
        Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`i${i + 1}`, 2])),
        { N: 25, E: 25, O: 25 },
      ],
    ],
  },
  {
    name: "names and scales in other letters, in English, without pages",
    scales: ["Öffnung (E)", "2"],
    survey: { locale: "en", title: undefined },
    elements: [
      ...items(["Frage 1", "q.2"], { type: "rating", scale: "Öffnung (E)" }),
      ...items(["é"], { type: "rating", scale: "2" }),
    ],
    respondents: [
      [
        { "Frage 1": 1, "q.2": 5, é: 3 },
        { "Öffnung (E)": 50, 2: 50 },
      ],
    ],
  },
  {
    name: "questions that nothing scores",
    scales: [],
    elements: items(["a"], { type: "text" }),
    respondents: [[{ a: "x" }, {}]],
  },
];

test.each(sets)("$name: a definition says it, and scores come out right", async (set) => {
  const scales = set.scales.map((id) => ({ id, title: id }));
  const definition = {
    title: "A published set",
    nulmeting: { key: "set", scales, ...set.ours },
    ...(set.survey ? { elements: set.elements } : { pages: [{ elements: set.elements }] }),
    ...set.survey,
  };
  const { findings, merged } = await readDefinition(JSON.stringify(definition), {
    file: "set.json",
    resolveCore: () => null,
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const { instrument, validate } = compileDefinition(merged ?? {});
  const score = createScorer(instrument);
  for (const [answers, expected] of set.respondents) {
    const checked = validate(answers);
    const scores = score("valid" in checked ? checked.valid : {}).scales;
    expect(checked).toHaveProperty("valid");
    expect(Object.keys(scores).sort()).toEqual(Object.keys(expected).sort());
    for (const [id, value] of Object.entries(expected)) {
      if (value === null) expect(scores[id]).toBeNull();
      else expect(scores[id]).toBeCloseTo(value, 9);
    }
  }
});
