import fc from "fast-check";
import { afterAll, expect, test } from "vitest";

import type { ResultDocument } from "~/releases";

import { analyseCommand, type AnalyseOptions } from "./analyse";
import { csvText, definitionText, sampleFolder } from "./sample-answers";
import { keptIo } from "./sample-io";

const folder = sampleFolder("analyse");
afterAll(() => folder.clear());

const questions = [
  ...["a", "b", "c"].map((name) => ({
    type: "rating",
    name,
    scale: "doen",
    rateMin: 0,
    rateMax: 3,
  })),
  { type: "dropdown", name: "unit", background: true, choices: ["Noord", "Zuid"] },
  { type: "dropdown", name: "age", background: true, choices: ["jong", "oud"] },
];
const definition = folder.file(
  "definition.json",
  definitionText(["doen"], questions, { breakdowns: [["age"]] }),
);
const header = ["a", "b", "c", "unit", "age"];
const rows = Array.from({ length: 60 }, (_, i) => [
  ...[i % 4, (i + (i % 3)) % 4, (i * i) % 4],
  ...[i % 5 < 3 ? "Noord" : "Zuid", i % 2 ? "jong" : "oud"],
]);
const answers = folder.file("answers.csv", csvText(header, rows));

async function analyse(options: AnalyseOptions = {}, path = answers, input?: string) {
  const { io, out, err } = keptIo(input);
  const code = await analyseCommand(definition, path, options, io);
  return { code, out: out(), err: err() };
}

async function documentOf(options: AnalyseOptions = {}, path?: string): Promise<ResultDocument> {
  const { code, out, err } = await analyse(options, path);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

test("without --by the definition's own breakdowns are made; with it, those alone and in that order", async () => {
  const by = async (options: AnalyseOptions) =>
    (await documentOf(options)).breakdowns.map((breakdown) => breakdown.by);
  expect(await by({})).toEqual([["age"]]);
  expect(await by({ by: ["unit"] })).toEqual([["unit"]]);
  expect(await by({ by: ["unit * age", "age"] })).toEqual([["unit", "age"], ["age"]]);
});

test("it is protected with a minimum of 10 unless something else is asked", async () => {
  expect(await documentOf()).toMatchObject({ n: 60, minimum: 10, protected: true });
  expect(await documentOf({ minimum: 25 })).toMatchObject({ minimum: 25 });
  expect(await documentOf({ unprotected: true })).toMatchObject({ protected: false });
});

test.each<[AnalyseOptions, string]>([
  [{ minimum: 4 }, "--minimum must be a whole number of at least 5"],
  [{ minimum: 0, unprotected: true }, "--minimum must be a whole number of at least 1"],
  [{ by: ["unit*age*unit"] }, "must name one background question, or two different ones"],
  [{ by: ["unit*unit"] }, "two different ones"],
  [{ by: ["*"] }, "must name one background question"],
  [{ population: "-5" }, "--population must be a whole number"],
  [{ population: "60.5" }, "--population must be a whole number"],
  [{ population: "" }, "--population must be a whole number"],
])("%o is a wrong call", async (options, sentence) => {
  const { code, out, err } = await analyse(options);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
});

test("two of the three inputs from standard input is a wrong call", async () => {
  const { io } = keptIo();
  expect(await analyseCommand("-", "-", {}, io)).toBe(2);
  expect(await analyseCommand(definition, "-", { population: "-" }, io)).toBe(2);
});

test("without protection a smaller minimum is no mistake", async () => {
  expect(await documentOf({ minimum: 2, unprotected: true })).toMatchObject({ minimum: 2 });
});

test("a column that is no background question exits 1 and names those that are", async () => {
  for (const by of ["a", "afdeling", "unit*afdeling"]) {
    const { code, out, err } = await analyse({ by: [by] });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/is no background question; possible are unit, age\n$/);
  }
});

test("wrong answers exit 1, each named by line and column, and there is no document", async () => {
  const wrong = folder.file(
    "wrong.csv",
    csvText(header, [
      [1, 2, 9, "Noord", "jong"],
      [1, 1, 1, "Oost", "x"],
    ]),
  );
  const { code, out, err } = await analyse({}, wrong);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain('line 2, column "c": "9" is not an answer here; possible are 0, 1, 2, 3');
  expect(err).toContain('line 3, column "unit": "Oost"');
  expect(err).toContain('line 3, column "age": "x"');
  const unknown = folder.file(
    "unknown.csv",
    csvText([...header, "naam"], [[1, 2, 3, "Noord", "jong", "Jan"]]),
  );
  expect((await analyse({}, unknown)).err).toContain('line 1, column "naam"');
  expect((await analyse({ ignoreUnknown: true }, unknown)).code).toBe(0);
});

test("a missing file exits 1 and says which", async () => {
  expect(await analyse({}, folder.path("weg.csv"))).toMatchObject({
    code: 1,
    err: expect.stringContaining("weg.csv cannot be read"),
  });
  expect(await analyse({ population: folder.path("weg.csv") })).toMatchObject({
    code: 1,
    err: expect.stringContaining("weg.csv cannot be read"),
  });
});

test("standard input and JSON lines give the same document", async () => {
  const expected = await documentOf({ by: ["unit"] });
  const { out } = await analyse({ by: ["unit"] }, "-", csvText(header, rows));
  expect(JSON.parse(out)).toEqual(expected);
  const lines = rows.map((cells) =>
    JSON.stringify(Object.fromEntries(header.map((name, i) => [name, cells[i]]))),
  );
  expect(
    await documentOf({ by: ["unit"] }, folder.file("answers.jsonl", lines.join("\n"))),
  ).toEqual(expected);
});

test("a headcount in all narrows the intervals", async () => {
  const [open, closed] = [await documentOf(), await documentOf({ population: "90" })];
  expect([open.population, closed.population]).toEqual([null, 90]);
  const width = ({ scales }: ResultDocument) =>
    (scales[0]?.ci?.[1] ?? NaN) - (scales[0]?.ci?.[0] ?? NaN);
  expect(width(closed)).toBeLessThan(0.65 * width(open));
});

test("headcounts per group stand beside the groups, and add up to the headcount in all", async () => {
  const population = folder.file(
    "headcounts.csv",
    "column;value;headcount\nunit;Noord;80\nunit;Zuid;50\nage;jong;100\nage;oud;30\n",
  );
  const document = await documentOf({ by: ["unit"], population });
  expect(document.population).toBe(130);
  expect(document.breakdowns[0]?.groups.map(({ population: headcount }) => headcount)).toEqual([
    80, 50,
  ]);
  const part = folder.file("part.csv", "column,value,headcount\nunit,Noord,80\n");
  const known = await documentOf({ by: ["unit"], population: part });
  expect(known.population).toBeNull();
  expect(known.breakdowns[0]?.groups.map(({ population: headcount }) => headcount)).toEqual([
    80,
    null,
  ]);
});

test.each([
  ["", "the file holds no headcounts; its first line must be column,value,headcount"],
  ["column,value\nunit,Noord\n", "line 2: headcount is missing"],
  ["column,value,headcount\nunit,Noord,veel\n", "line 2: headcount must be a whole number"],
  ["column,value,headcount\nunit,Noord,-4\n", "line 2: headcount must be a whole number"],
  ["column,value,headcount\nunit,,40\n", "line 2: value is empty"],
  [
    "column,value,headcount\n\nunit,Oost,40\n",
    "line 3: “Oost” is no answer to unit; possible are Noord, Zuid",
  ],
  [
    "column,value,headcount\nafdeling,Noord,40\n",
    "line 2: “afdeling” is no background question; possible are unit, age",
  ],
  [
    "column,value,headcount\nunit,Noord,40\nunit,Noord,50\n",
    "line 3: “Noord” of unit stands twice",
  ],
  ["column,value,headcount\nunit,Noord\n", "Invalid Record Length"],
  [
    "column,value,headcount\nunit,Noord,35\nunit,Zuid,20\n",
    "unit Noord: the headcount is 35, and 36 people answered",
  ],
  [
    "column,value,headcount\nunit,Noord,90\nunit,Zuid,40\nage,jong,99\nage,oud,41\n",
    "130 by unit, 140 by age",
  ],
])("headcounts that are wrong exit 1: %j", async (csv, sentence) => {
  const { code, out, err } = await analyse({
    population: folder.file("wrong-headcounts.csv", csv),
  });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(sentence);
});

test("a headcount smaller than the number of respondents exits 1", async () => {
  const { code, err } = await analyse({ population: "59" });
  expect([code, err]).toEqual([1, "--population: the headcount is 59, and 60 people answered\n"]);
  expect((await analyse({ population: "60" })).code).toBe(0);
});

test("unprotected: a reliability that does not exist says why", async () => {
  const constant = folder.file(
    "constant.csv",
    csvText(
      ["a", "b", "c"],
      [
        [1, 2, 3],
        [2, 2, 1],
        [0, 2, 0],
        [3, 2, 1],
        [1, 2, 2],
      ],
    ),
  );
  const [scale] = (await documentOf({ unprotected: true, by: ["unit"] }, constant)).scales;
  expect(scale).toMatchObject({
    omega: null,
    omegaReason: "no-variance",
    alpha: { items: 3, n: 5 },
  });
  const one = folder.file("one.csv", csvText(["a", "b"], [[1, 2]]));
  expect((await documentOf({ unprotected: true }, one)).scales[0]).toMatchObject({
    ...{ n: 1, mean: 50, sd: null, se: null, ci: null, withheld: "not-computable" },
    ...{ alpha: null, alphaReason: "too-few", omega: null, omegaReason: "too-few" },
  });
});

test("unprotected: an item that nobody answered is missing for all, and has no mean", async () => {
  const blank = folder.file(
    "blank.csv",
    csvText(
      ["a", "b", "c"],
      [
        [1, 2, ""],
        [2, 3, ""],
      ],
    ),
  );
  expect((await documentOf({ unprotected: true }, blank)).items[2]).toEqual({
    ...{ id: "c", mean: null, missing: 1, withheld: "not-computable" },
  });
});

test("a file with a header alone gives a document without numbers", async () => {
  for (const unprotected of [true, false]) {
    const empty = folder.file("empty.csv", csvText(header, []));
    const document = await documentOf({ unprotected }, empty);
    expect(document).toMatchObject({ n: 0, scales: [{ n: 0, mean: null, alpha: null }] });
  }
});

const cell = fc.constantFrom("", "0", "1", "3", "3");
const people = fc.array(
  fc.tuple(
    cell,
    cell,
    cell,
    fc.constantFrom("Noord", "Zuid", ""),
    fc.constantFrom("jong", "oud", ""),
  ),
  { maxLength: 50 },
);

test("whatever is answered, every number of the document is one, and none is minus nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      people,
      fc.boolean(),
      fc.option(fc.nat(30)),
      async (list, unprotected, extra) => {
        const population = extra === null ? undefined : String(list.length + extra);
        const { code, out } = await analyse(
          { unprotected, population, minimum: 5, by: ["unit", "age", "unit*age"] },
          "-",
          csvText(header, list),
        );
        expect(code).toBe(0);
        // JSON writes NaN and Infinity as null: a null has a reason beside it or above it.
        expect(out).not.toMatch(/-0(?![.\d])/);
        const document: ResultDocument = JSON.parse(out);
        for (const { mean, sd, ci, alpha, omega, ...scale } of document.scales) {
          if (mean === null || sd === null || ci === null) expect(scale.withheld).toBeDefined();
          if (alpha === null || omega === null) expect(scale.reliabilityWithheld).toBeDefined();
          if (scale.levels === null) expect(scale.levelsWithheld).toBeDefined();
          expect([...(ci ?? []), ...(alpha?.ci ?? [])]).not.toContain(null);
        }
      },
    ),
    { numRuns: 60 },
  );
});
