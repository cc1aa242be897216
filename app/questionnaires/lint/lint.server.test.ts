import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { isRecord, type JsonRecord } from "../json";
import { parseDefinition } from "../parse-definition";
import { definitionOf, exampleDefinition } from "../sample-definition";
import { formatFinding, type Finding } from "./finding";
import { lintDefinition, readDefinition, type ResolveCore } from "./lint.server";

const noCore: ResolveCore = () => null;

function lint(definition: unknown, resolveCore: ResolveCore = noCore): Promise<readonly Finding[]> {
  return lintText(JSON.stringify(definition, null, 2), resolveCore);
}

function lintText(text: string, resolveCore: ResolveCore = noCore): Promise<readonly Finding[]> {
  return lintDefinition(text, { file: "proef.json", resolveCore });
}

const codesOf = (findings: readonly Finding[]) => findings.map(({ code }) => code);

const rating = { type: "rating", name: "q", title: "Vraag", scale: "s" };
const choice = (extra: object) => ({
  type: "radiogroup",
  name: "q",
  title: "Vraag",
  scale: "s",
  ...extra,
});
const ours = (nulmeting: object, ...elements: readonly object[]) => ({
  ...definitionOf(rating, ...elements),
  nulmeting: { ...definitionOf().nulmeting, ...nulmeting },
});

const core = ours(
  { key: "kern", breakdowns: [["ageBand"]] },
  {
    type: "dropdown",
    name: "ageBand",
    background: true,
    choices: ["t/m 34", "35+"],
  },
);
const withCore: ResolveCore = (key) => (key === "kern" ? core : null);
const part = (nulmeting: object, ...elements: readonly object[]) => ({
  title: "Deel",
  nulmeting: {
    key: "deel",
    extends: "kern",
    scales: [{ id: "eigen", title: "Eigen" }],
    ...nulmeting,
  },
  pages: [
    {
      name: "deel",
      elements: [{ type: "rating", name: "e", title: "Vraag", scale: "eigen" }, ...elements],
    },
  ],
});

test("the example of the documentation has no findings", async () => {
  expect(await lint(exampleDefinition())).toEqual([]);
});

test("a part on its core has no findings, wherever it names the core", async () => {
  expect(await lint(part({}), withCore)).toEqual([]);
  expect(await lint({ ...part({ extends: undefined }), extends: "kern" }, withCore)).toEqual([]);
});

const folder = new URL("../../../survey-definitions/", import.meta.url);
const shipped = readdirSync(folder).sort();

test.each(shipped)("%s comes without a finding", async (name) => {
  const read = (file: string) => readFileSync(new URL(file, folder), "utf8");
  const resolveCore = (key: string) => {
    const found: unknown = shipped.includes(`${key}.json`) ? JSON.parse(read(`${key}.json`)) : null;
    return isRecord(found) ? found : null;
  };
  const { findings, merged } = await readDefinition(read(name), { file: name, resolveCore });
  expect(findings.map(formatFinding)).toEqual([]);
  expect(parseDefinition(merged).items.length).toBeGreaterThan(30);
});

/** Each definition breaks one rule, and is found to break that one only. */
const broken: readonly (readonly [code: string, definition: unknown, ResolveCore?])[] = [
  ["not-an-object", [1]],
  ["no-nulmeting", { title: "x", pages: [] }],
  ["invalid-property", ours({ key: "met spatie" })],
  ["invalid-property", ours({ total: { of: [] } })],
  ["invalid-property", ours({ breakdowns: [["q", "q", "q"]] })],
  ["invalid-property", ours({ framework: "digcomp-2.2" })],
  ["invalid-property", definitionOf({ ...rating, reverse: "ja" })],
  ["invalid-property", definitionOf({ ...rating, background: "ja" })],
  ["unknown-property", ours({ scalse: [] })],
  ["no-title", ours({ scales: [{ id: "s" }] })],
  ["duplicate-name", definitionOf(rating, rating)],
  [
    "duplicate-name",
    definitionOf({ type: "matrix", name: "m", scale: "s", columns: [1, 2], rows: ["a", "a"] }),
  ],
  [
    "duplicate-name",
    definitionOf(
      { type: "matrix", name: "m", scale: "s", columns: [1, 2], rows: ["a"] },
      { ...rating, name: "m.a" },
    ),
  ],
  ["duplicate-name", part({}, { type: "rating", name: "ageBand" }), withCore],
  ["duplicate-name", { ...part({}), pages: [{ ...part({}).pages[0], name: "p" }] }, withCore],
  ["duplicate-answer", definitionOf(choice({ choices: [1, 2, { value: 2, text: "Twee" }] }))],
  ["reserved-name", definitionOf({ ...rating, name: "constructor" })],
  ["reserved-name", definitionOf({ ...rating, name: "q-Comment" })],
  [
    "reserved-name",
    definitionOf({ type: "matrix", name: "m", scale: "s", columns: [1, 2], rows: ["toString"] }),
  ],
  [
    "reserved-name",
    definitionOf(rating, {
      type: "dropdown",
      name: "b",
      background: true,
      choices: ["__unknown__", "x"],
    }),
  ],
  ["value-name", definitionOf({ ...rating, valueName: "anders" })],
  [
    "scale-without-items",
    ours({
      scales: [
        { id: "s", title: "S" },
        { id: "leeg", title: "Leeg" },
      ],
    }),
  ],
  [
    "duplicate-scale",
    ours({
      scales: [
        { id: "s", title: "S" },
        { id: "s", title: "S" },
      ],
    }),
  ],
  ["unknown-scale", definitionOf(rating, { ...rating, name: "r", scale: "t" })],
  ["unknown-scale", ours({ feedback: { t: {} } })],
  ["unknown-level", ours({ feedback: { s: { top: "Goed zo." } } })],
  ["unknown-competence", definitionOf({ ...rating, competence: "9.9" })],
  ["unknown-competence", definitionOf({ ...rating, competence: "1" })],
  ["unknown-competence", definitionOf({ ...rating, competence: 1.1 })],
  ["unknown-competence", ours({ scales: [{ id: "s", title: "S", competence: "6" }] })],
  ["unknown-competence", ours({ nextSteps: { "7.1": { title: "Doe dit", text: "Nu." } } })],
  ["unknown-total-scale", ours({ total: { of: ["s", "t"] } })],
  ["levels-not-rising", ours({ levels: [{ id: "a", from: 10, title: "A" }] })],
  [
    "levels-not-rising",
    ours({
      levels: [
        { id: "a", from: 0, title: "A" },
        { id: "b", from: 0, title: "B" },
      ],
    }),
  ],
  [
    "levels-not-rising",
    ours({
      levels: [
        { id: "a", from: 0, title: "A" },
        { id: "b", from: 101, title: "B" },
      ],
    }),
  ],
  [
    "duplicate-level",
    ours({
      levels: [
        { id: "a", from: 0, title: "A" },
        { id: "a", from: 50, title: "B" },
      ],
    }),
  ],
  ["core-scale-own-items", part({}, { ...rating, name: "r", scale: "s" }), withCore],
  [
    "core-scale-redefined",
    part({
      scales: [
        { id: "eigen", title: "E" },
        { id: "s", title: "S" },
      ],
    }),
    withCore,
  ],
  ["left-to-core", part({ total: { of: ["eigen"] } }), withCore],
  ["unknown-extends", part({}), noCore],
  ["unknown-extends", part({}), () => part({ key: "kern" })],
  [
    "reversed-knowledge",
    definitionOf(choice({ choices: ["a", "b"], correctAnswer: "a", reverse: true })),
  ],
  [
    "correct-answer-not-a-choice",
    definitionOf(choice({ choices: ["a", "b"], correctAnswer: "c" })),
  ],
  ["correct-answer-not-a-choice", definitionOf(choice({ choices: [1, 2], correctAnswer: "1" }))],
  [
    "correct-answer-not-a-choice",
    definitionOf(choice({ type: "checkbox", choices: ["a", "b"], correctAnswer: ["a", "x"] })),
  ],
  ["no-correct-answer", definitionOf(choice({ type: "checkbox", choices: [1, 2] }))],
  ["single-value-range", definitionOf({ ...rating, rateMin: 3, rateMax: 3 })],
  ["single-value-range", definitionOf(choice({ choices: ["1", "2"] }))],
  ["single-value-range", definitionOf(choice({ choices: [1, "nvt"] }))],
  ["weight-not-positive", definitionOf({ ...rating, weight: 0 })],
  ["weight-not-positive", definitionOf({ ...rating, weight: "2" })],
  ["unscorable-type", definitionOf({ type: "text", name: "q", title: "Vraag", scale: "s" })],
  ["unsupported-question-type", definitionOf(rating, { type: "file", name: "f" })],
  [
    "answers-from-elsewhere",
    definitionOf(rating, {
      type: "dropdown",
      name: "d",
      choicesByUrl: { url: "https://example.org" },
    }),
  ],
  [
    "too-many-answers",
    definitionOf(rating, { type: "dropdown", name: "d", choicesMin: 0, choicesMax: 1e9 }),
  ],
  ["no-effect", definitionOf(rating, { type: "rating", name: "los", weight: 2 })],
  ["missing-dutch-text", definitionOf({ ...rating, title: { en: "Question" } })],
  ["missing-dutch-text", definitionOf({ ...rating, title: { nl: " ", en: "Question" } })],
  ["missing-dutch-text", definitionOf(choice({ choices: [{ value: 1, text: { en: "One" } }, 2] }))],
  ["missing-dutch-text", ours({ scales: [{ id: "s", title: { en: "Scale" } }] })],
  ["missing-dutch-text", { ...definitionOf(rating), title: { en: "Survey" } }],
  ["breakdown-not-background", ours({ breakdowns: [["q"]] })],
  ["breakdown-not-background", part({ breakdowns: [["ageBand", "e"]] }), withCore],
  ["breakdown-not-background", part({ breakdowns: [["ageBand", "ageBand"]] }), withCore],
  [
    "background-without-answers",
    definitionOf(rating, { type: "text", name: "t", background: true }),
  ],
  [
    "background-without-answers",
    definitionOf(rating, { type: "checkbox", name: "t", background: true, choices: [1, 2] }),
  ],
  [
    "too-many-breakdowns",
    part({ breakdowns: Array.from({ length: 5 }, () => ["ageBand"]) }),
    withCore,
  ],
  ["surveyjs-unknown-property", definitionOf({ ...rating, ratemin: 0 })],
  ["surveyjs-unknown-property", { ...definitionOf(rating), pagina: 1 }],
  ["surveyjs-incorrect-type-property", definitionOf(rating, { type: "sterren", name: "x" })],
  ["surveyjs-missing-type-property", definitionOf(rating, { name: "x" })],
  ["surveyjs-required-property", definitionOf(rating, { type: "rating" })],
  [
    "surveyjs-array-property",
    definitionOf(rating, { type: "dropdown", name: "d", choices: "geen" }),
  ],
  ["surveyjs-cannot-open", { ...definitionOf(rating), pages: [null] }],
  ["surveyjs-expression", definitionOf(rating, { type: "rating", name: "x", visibleIf: "{q} = " })],
  [
    "surveyjs-expression",
    definitionOf(rating, { type: "rating", name: "x", visibleIf: "bestaatniet({q})" }),
  ],
];

const cases = broken.map(([code, definition, resolveCore = noCore]) => ({
  code,
  definition,
  resolveCore,
}));

test.each(cases)("lint finds $code (case %#)", async ({ code, definition, resolveCore }) => {
  expect(codesOf(await lint(definition, resolveCore))).toContain(code);
});

test("a broken rule gives no other errors besides", async () => {
  // A second fault follows from the first in these.
  const together = new Set([
    "reserved-name",
    "not-an-object",
    "no-nulmeting",
    "unsupported-question-type",
    "surveyjs-cannot-open",
    "surveyjs-incorrect-type-property",
    "invalid-property",
  ]);
  for (const [code, definition, resolveCore] of broken) {
    if (together.has(code)) continue;
    const codes = new Set(codesOf(await lint(definition, resolveCore)));
    expect([code, ...codes]).toEqual([code, code]);
  }
});

test("a finding stands at its line and column, and says how to mend it", async () => {
  const text =
    '{ "title": "x",\n  "nulmeting": { "key": "k", "scales": [{ "id": "s", "title": "S" }] },\n  "elements": [\n    { "type": "rating", "name": "q", "scale": "t" } ] }';
  const found = (await lintText(text)).map(formatFinding);
  expect(found).toEqual([
    'proef.json:2:41 error scale-without-items no question says "scale": "s"; add questions to the scale, or remove it',
    'proef.json:4:38 error unknown-scale "q" is on a scale "t" that nulmeting.scales does not have',
  ]);
});

test("all findings come in one run, in the order of the file", async () => {
  const findings = await lint(
    definitionOf(
      { ...rating, weight: -1, competence: "9.9", title: { en: "x" } },
      { ...rating, name: "r", ratemin: 1, scale: "t" },
    ),
  );
  expect(codesOf(findings).sort()).toEqual([
    "missing-dutch-text",
    "surveyjs-unknown-property",
    "unknown-competence",
    "unknown-scale",
    "weight-not-positive",
  ]);
  const lines = findings.map(({ line }) => line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test("a finding about the core is left to the core's own file", async () => {
  const wrongCore: JsonRecord = { ...core, onbekend: 1 };
  expect(await lint(part({}), () => wrongCore)).toEqual([]);
});

test("a definition with an error gives nothing to work with, one with a warning does", async () => {
  const read = (definition: unknown) =>
    readDefinition(JSON.stringify(definition), { file: "x", resolveCore: noCore });
  expect((await read(definitionOf({ ...rating, weight: 0 }))).merged).toBeNull();
  expect((await read(ours({ scalse: [] }))).merged).not.toBeNull();
});

test("a file that is no definition gives a finding, never an error", async () => {
  const deep = "[".repeat(10_000);
  const cases: readonly (readonly [string, string])[] = [
    ["", "empty-file"],
    [" \n\t", "empty-file"],
    ["\uFEFF", "empty-file"],
    ["null", "not-an-object"],
    ["12", "not-an-object"],
    ['"tekst"', "not-an-object"],
    ["{", "not-json"],
    ["{'a': 1}", "not-json"],
    ['{"a": 1,}', "not-json"],
    ['{"a": 1} // toelichting', "not-json"],
    ['{"a": "\n"}', "not-json"],
    ["\u0000\u0001\u0002", "not-json"],
    ["PK\u0003\u0004", "not-json"],
    [deep, "too-deep"],
    ['{"a":'.repeat(10_000), "too-deep"],
    [`${deep}${"]".repeat(10_000)}`, "too-deep"],
    ['{"a": 1, "a": 2}', "duplicate-key"],
    ['{"__proto__": {"nulmeting": {}}}', "reserved-name"],
    ['{"a": 1e999}', "invalid-number"],
    ['{"a": "\\u0000"}', "invalid-text"],
    ['{"a": "\\ud800"}', "invalid-text"],
  ];
  for (const [text, code] of cases) {
    const findings = await lintText(text);
    expect([text.slice(0, 20), ...codesOf(findings)]).toContain(code);
    expect(findings.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
  }
});

test("50 MB are refused by their size, without reading them through", async () => {
  const text = `{"a": "${"x".repeat(50_000_000)}"}`;
  expect(codesOf(await lintText(text))).toEqual(["too-large"]);
});

test("whatever stands where, there is never an error", async () => {
  const values = [null, 0, -1, "", "x", true, [], {}, [null], [[]], { nl: {} }, [{}]];
  for (const path of ["title", "locale", "nulmeting", "pages", "elements", "triggers", "extends"]) {
    for (const value of values) {
      const findings = await lint({ ...definitionOf(rating), [path]: value });
      expect(Array.isArray(findings)).toBe(true);
    }
  }
  for (const key of [
    "name",
    "type",
    "title",
    "scale",
    "competence",
    "reverse",
    "weight",
    "correctAnswer",
    "choices",
    "visibleIf",
    "rateValues",
    "rows",
    "background",
  ]) {
    for (const value of values) {
      for (const type of ["radiogroup", "matrix", "rating", "checkbox"]) {
        await lint(definitionOf({ ...rating, type, columns: [1, 2], [key]: value }));
      }
    }
  }
  for (const key of [
    "key",
    "scales",
    "total",
    "levels",
    "breakdowns",
    "feedback",
    "nextSteps",
    "extends",
  ]) {
    for (const value of values) await lint(ours({ [key]: value }));
  }
});
