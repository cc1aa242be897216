import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";
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
      elements: [{ type: "rating", name: "e", title: "Eigen vraag", scale: "eigen" }, ...elements],
    },
  ],
});

test("the example of the documentation is refused nothing", async () => {
  expect(codesOf(await lint(exampleDefinition()))).toEqual([
    "competence-without-items",
    "few-items",
    "few-items",
  ]);
});

test("a part may name its core in nulmeting or in the survey", async () => {
  const codes = ["few-items"];
  expect(codesOf(await lint(part({}), withCore))).toEqual(codes);
  const outside = { ...part({ extends: undefined }), extends: "kern" };
  expect(codesOf(await lint(outside, withCore))).toEqual(codes);
  expect(codesOf(await lint(outside))).toEqual(["unknown-extends"]);
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
    "few-items",
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
  expect(await lint(part({}), () => wrongCore)).toEqual(await lint(part({}), withCore));
});

test("a definition with an error gives nothing to work with, one with a warning does", async () => {
  const read = (definition: unknown) =>
    readDefinition(JSON.stringify(definition), { file: "x", resolveCore: noCore });
  expect((await read(definitionOf({ ...rating, weight: 0 }))).merged).toBeNull();
  expect((await read(ours({ scalse: [] }))).merged).not.toBeNull();
});

/** Every place in a JSON value, as the way to it. */
function placesIn(value: unknown, way: readonly (string | number)[] = []): (string | number)[][] {
  const inside = Array.isArray(value)
    ? value.map((entry: unknown, index) => placesIn(entry, [...way, index]))
    : isRecord(value)
      ? Object.entries(value).map(([key, entry]) => placesIn(entry, [...way, key]))
      : [];
  return [[...way], ...inside.flat()];
}

function replaced(value: unknown, way: readonly (string | number)[], by: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) =>
      index === step ? replaced(entry, rest, by) : entry,
    );
  }
  return isRecord(value) ? { ...value, [step]: replaced(value[step], rest, by) } : value;
}

test("whatever stands where, every finding has its place and nothing is thrown", async () => {
  const example: unknown = JSON.parse(
    readFileSync(new URL("examples/sound.json", import.meta.url), "utf8"),
  );
  const odd = fc.oneof(
    fc.constantFrom(null, 0, -1, "", true, [], {}, [null], [[]], { nl: {} }, [{}], "constructor"),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const places = placesIn(example);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), odd, async (way, value) => {
      const text = JSON.stringify(replaced(example, way, value), null, 1);
      const lines = text.split("\n");
      for (const { line, column, message } of await lintText(text)) {
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length);
        expect(message).not.toBe("");
      }
    }),
    { numRuns: 150 },
  );
});

test("whatever bytes a file holds, there are findings or a definition", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      expect(codesOf(await lintText(text))).not.toEqual([]);
    }),
  );
});
