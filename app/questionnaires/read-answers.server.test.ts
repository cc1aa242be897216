import fc from "fast-check";
import { expect, test } from "vitest";

import { compileDefinition } from "./compile.server";
import { formatProblem, readAnswers, readAnswerValues } from "./read-answers.server";
import type { AnswersRow, ReadAnswersOptions, ValuesRow } from "./answers-file";
import { definitionOf, exampleDefinition } from "./sample-definition";

const example = compileDefinition(exampleDefinition());

async function* inPieces(text: string | Uint8Array, size: number) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let i = 0; i < bytes.length; i += size)
    yield await Promise.resolve(bytes.slice(i, i + size));
}

async function read(
  text: string | Uint8Array,
  options: Partial<ReadAnswersOptions> = {},
  compiled = example,
  pieces = 1 << 16,
): Promise<AnswersRow[]> {
  const rows: AnswersRow[] = [];
  for await (const row of readAnswers(inPieces(text, pieces), compiled, {
    format: "csv",
    ...options,
  })) {
    rows.push(row);
  }
  return rows;
}

const answersOf = (rows: readonly AnswersRow[]) =>
  rows.map((row) => ("answers" in row ? row.answers : row.problems.map(formatProblem)));
const problemsOf = (rows: readonly AnswersRow[]) =>
  rows.flatMap((row) => ("problems" in row ? row.problems.map(formatProblem) : []));

const csv = `zoeken,beoordelen,gedrag.delen,phishing,unit,ageBand
3,nvt,5,melden,A,50+
,,,,,
0,2,,openen,,t/m 34
`;

const expected = [
  {
    zoeken: 3,
    beoordelen: "nvt",
    gedrag: { delen: 5 },
    phishing: "melden",
    unit: "A",
    ageBand: "50+",
  },
  {},
  { zoeken: 0, beoordelen: 2, phishing: "openen", ageBand: "t/m 34" },
];

test("a CSV file becomes answers as SurveyJS stores them, in any pieces", async () => {
  for (const size of [1, 7, 1 << 16]) {
    expect(answersOf(await read(csv, {}, example, size))).toEqual(expected);
  }
});

test("a byte order mark, semicolons, tabs, quotes and Windows line ends make no difference", async () => {
  const variants = [
    `\uFEFF${csv}`,
    csv.replaceAll(",", ";"),
    csv.replaceAll(",", "\t"),
    csv.replaceAll("\n", "\r\n"),
    csv.replace("3,nvt", '"3","nvt"').replace("zoeken,", '"zoeken",'),
    csv.replace("3,nvt", " 3 ,nvt "),
    csv.replace("3,nvt", "3.0,nvt"),
    csv.trimEnd(),
  ];
  for (const variant of variants) expect(answersOf(await read(variant))).toEqual(expected);
});

const units = compileDefinition(
  definitionOf(
    { type: "rating", name: "a", title: "A", scale: "s" },
    { type: "dropdown", name: "unit", title: "Afdeling", background: true, choices: [] },
  ),
);
const accents = `a;unit\r\n${"1;Zorg\r\n".repeat(20)}2;Café\r\n3;Patiëntenzorg €\r\n`;
/** Windows-1252: Latin-1, and the euro on a place of its own. */
const windows = Buffer.from(accents.replace("€", "\x80"), "latin1");

test("what Excel writes is read as it was meant: Windows-1252 and UTF-16, in any pieces", async () => {
  const utf16 = Buffer.from(`\uFEFF${accents.replaceAll(";", "\t")}`, "utf16le");
  for (const bytes of [accents, `\uFEFF${accents}`, windows, utf16, Buffer.from(utf16).swap16()]) {
    for (const size of [3, 64, 1 << 16]) {
      const rows = answersOf(await read(bytes, {}, units, size));
      expect(rows).toHaveLength(22);
      expect(rows.slice(-2)).toEqual([
        { a: 2, unit: "Café" },
        { a: 3, unit: "Patiëntenzorg €" },
      ]);
    }
  }
});

test("UTF-8 that breaks off halfway is a mistake with its line, not an answer", async () => {
  const late = Buffer.concat([Buffer.from("a,unit\n1,Café\n2,Caf"), Buffer.from([0xe9, 0x0a])]);
  const message = "this is not text in UTF-8; save the file as UTF-8";
  const lines = Buffer.concat([Buffer.from('{"unit":"é"}\n{"unit":"'), Buffer.from([0xe9, 0x22])]);
  expect(problemsOf(await read(late, {}, units, 14))).toEqual([`line 3: ${message}`]);
  expect(problemsOf(await read(lines, { format: "jsonl" }, units, 14))).toEqual([
    `line 2: ${message}`,
  ]);
});

test("what a broken file holds comes on one short line, without what moves a cursor", async () => {
  const [problem = ""] = problemsOf(await read(`zoeken,${"x\u001b[2J".repeat(99)}\n`));
  expect(problem).toMatch(/^line 1, column "x /);
  expect(problem.length).toBeLessThan(200);
  expect(problem).not.toMatch(/\p{Cc}/u);
});

test("the order of the columns makes no difference", async () => {
  const columns = ["zoeken", "beoordelen", "gedrag.delen", "phishing"];
  const cells: Record<string, string> = {
    zoeken: "2",
    beoordelen: "1",
    "gedrag.delen": "4",
    phishing: "melden",
  };
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: 4 }), async (order) => {
      const text = `${order.join(",")}\n${order.map((name) => cells[name]).join(",")}\n`;
      expect(answersOf(await read(text))).toEqual([
        { zoeken: 2, beoordelen: 1, gedrag: { delen: 4 }, phishing: "melden" },
      ]);
    }),
  );
});

test("an unknown column is refused, or skipped where that is asked", async () => {
  const text = "naam,zoeken\nJan,2\n";
  expect(problemsOf(await read(text))).toEqual([
    'line 1, column "naam": the definition has no such item or background question; --ignore-unknown skips it',
  ]);
  expect(answersOf(await read(text, { ignoreUnknown: true }))).toEqual([{ zoeken: 2 }]);
  expect(problemsOf(await read("naam\nJan\n", { ignoreUnknown: true }))).toHaveLength(1);
});

test("a wrong value is named by line and column, and the next lines are still read", async () => {
  const text = `${csv}4,,,,,\n,,x,,,"70"\n1,1,1,melden,B,50+\n`;
  const rows = await read(text);
  expect(problemsOf(rows)).toEqual([
    'line 5, column "zoeken": "4" is not an answer here; possible are 0, 1, 2, 3',
    'line 6, column "gedrag.delen": "x" is not an answer here; possible are 1, 2, 3, 4, 5',
    'line 6, column "ageBand": "70" is not an answer here; possible are t/m 34, 35-49, 50+',
  ]);
  expect(rows.at(-1)).toMatchObject({ row: 6, line: 7 });
});

test("lines are counted in the file, through empty lines and cells of several lines", async () => {
  const text = 'opmerking,zoeken\n"een\ntwee",1\n\n\n"x\ny\nz",9\n';
  expect(problemsOf(await read(text, { ignoreUnknown: true }))).toEqual([
    'line 6, column "zoeken": "9" is not an answer here; possible are 0, 1, 2, 3',
  ]);
});

test("in a file of one column an empty line is somebody without an answer", async () => {
  expect(answersOf(await read("zoeken\n1\n\n2\n"))).toEqual([{ zoeken: 1 }, {}, { zoeken: 2 }]);
});

test("a broken file gives a problem with its line", async () => {
  expect(problemsOf(await read(""))).toEqual([
    "line 1: the file is empty; its first line names the items",
  ]);
  expect(problemsOf(await read("zoeken,zoeken\n1,2\n"))).toEqual([
    'line 1, column "zoeken": this column stands twice',
  ]);
  expect(problemsOf(await read("zoeken,beoordelen\n1\n"))).toEqual([
    "line 2: this line has 1 cells and the header has 2",
  ]);
  const unclosed = problemsOf(await read('zoeken,beoordelen\n1,"2\n3,1\n'));
  expect(unclosed).toHaveLength(1);
  expect(unclosed[0]).toMatch(/^line 3: this is not CSV: Quote Not Closed/);
});

const all = compileDefinition(
  definitionOf(
    { type: "boolean", name: "b", scale: "s" },
    { type: "boolean", name: "j", scale: "s", valueTrue: "ja", valueFalse: "nee" },
    { type: "checkbox", name: "c", choices: ["x", "y", 3], correctAnswer: ["x"], scale: "s" },
    { type: "slider", name: "sl", scale: "s", min: 0, max: 10, step: 0.5 },
    { type: "radiogroup", name: "m", scale: "s", choices: [1, 2, "1 of 2"] },
    { type: "text", name: "t" },
  ),
);

test("every type of question has its way of writing in a cell", async () => {
  const text = "b,j,c,sl,m,t\nTRUE,ja,x|3,2.5,1 of 2,zo maar\n0,FALSE,y,10,2,\n1,nee,,,,";
  expect(answersOf(await read(text, {}, all))).toEqual([
    { b: true, j: true, c: ["x", 3], sl: 2.5, m: "1 of 2", t: "zo maar" },
    { b: false, j: false, c: ["y"], sl: 10, m: 2 },
    { b: true, j: false },
  ]);
  expect(problemsOf(await read("j,sl\nmisschien,1\n", {}, all))[0]).toMatch(
    /possible are ja, nee, true, 1, false, 0$/,
  );
  const wrong = "b,c,c2\n";
  expect(problemsOf(await read(wrong, {}, all))).toHaveLength(1);
  expect(problemsOf(await read("b,c,sl\n2,x|x,2.3\nja,x|q,11\n", {}, all))).toHaveLength(6);
});

test("an answer to a question that was not shown is missing", async () => {
  const definition = definitionOf(
    { type: "radiogroup", name: "filter", choices: ["ja", "nee"] },
    { type: "rating", name: "q", scale: "s", visibleIf: "{filter} = 'ja'" },
  );
  const rows = await read("filter,q\nja,3\nnee,3\n", {}, compileDefinition(definition));
  expect(answersOf(rows)).toEqual([{ filter: "ja", q: 3 }, { filter: "nee" }]);
});

test("units are those that are passed in", async () => {
  expect(answersOf(await read("unit\nNoord\n", { units: ["Noord"] }))).toEqual([{ unit: "Noord" }]);
  expect(problemsOf(await read("unit\nA\n", { units: ["Noord"] }))).toHaveLength(1);
});

test("JSON lines may be flat by item name or nested as SurveyJS stores them", async () => {
  const text = [
    '{"zoeken": 3, "beoordelen": "nvt", "gedrag.delen": 5, "phishing": "melden", "unit": "A", "ageBand": "50+"}',
    "",
    '{"gedrag": {}, "zoeken": null}',
    '{"zoeken": 0, "beoordelen": 2, "phishing": "openen", "ageBand": "t/m 34"}',
    '{"gedrag": {"delen": 2}}',
  ].join("\n");
  for (const size of [1, 1 << 16]) {
    const rows = await read(text, { format: "jsonl" }, example, size);
    expect(answersOf(rows)).toEqual([...expected, { gedrag: { delen: 2 } }]);
    expect(rows.at(-1)).toMatchObject({ row: 4, line: 5 });
  }
});

test("wrong JSON lines are named by line and item", async () => {
  const text =
    '{"zoeken": "3"}\nzoeken\n[1]\n{"constructor": 1}\n{"gedrag": {"delen": 1, "__proto__": 2}}\n{"naam": "Jan", "zoeken": 1}';
  expect(
    problemsOf(await read(text, { format: "jsonl" })).map((line) => line.slice(0, 30)),
  ).toEqual([
    'line 1, column "zoeken": this ',
    "line 2: this is no JSON object",
    "line 3: this is no JSON object",
    'line 4, column "constructor": ',
    'line 5, column "gedrag.__proto',
    'line 6, column "naam": the def',
  ]);
  const tolerant = await read('{"naam": "Jan", "zoeken": 1}', {
    format: "jsonl",
    ignoreUnknown: true,
  });
  expect(answersOf(tolerant)).toEqual([{ zoeken: 1 }]);
});

test("a line without end does not fill the memory", async () => {
  const endless = `{"zoeken": "${"x".repeat(3_000_000)}`;
  expect(problemsOf(await read(endless, { format: "jsonl" }))).toEqual([
    "line 1: this line is longer than 1000000 letters",
  ]);
});

test("standard input tells by itself whether it is CSV or JSON", async () => {
  expect(answersOf(await read(csv, { format: "either" }))).toEqual(expected);
  expect(answersOf(await read('\uFEFF {"zoeken": 1}', { format: "either" }))).toEqual([
    { zoeken: 1 },
  ]);
});

test("a number may be spelt in other ways, and only a decimal number is one", async () => {
  const text = "zoeken,beoordelen\n3.0,+2\n 3.00 ,2e0\n03,-0\n3.0,nvt\n";
  expect(answersOf(await read(text))).toEqual([
    { zoeken: 3, beoordelen: 2 },
    { zoeken: 3, beoordelen: 2 },
    { zoeken: 3, beoordelen: 0 },
    { zoeken: 3, beoordelen: "nvt" },
  ]);
  for (const cell of ["0x3", "3,0", "Infinity", "1_0", "3.5", "--3", "."])
    expect(problemsOf(await read(`zoeken\n"${cell}"\n`))).toHaveLength(1);
  for (const cell of ["0x3", "Infinity", "1e9"])
    expect(problemsOf(await read(`sl\n${cell}\n`, {}, all))).toHaveLength(1);
});

test("who writes a sign for a missing answer is told how to write it", async () => {
  for (const cell of ["NA", "-99", ".", "NaN"])
    expect(problemsOf(await read(`zoeken,beoordelen\n1,${cell}\n`))[0]).toMatch(
      /; an empty cell is a missing answer$/,
    );
  expect(problemsOf(await read("zoeken,beoordelen\n1,7\n"))[0]).toMatch(/possible are .*, nvt$/);
});

async function readValues(
  text: string,
  columns: readonly string[],
  options: Partial<ReadAnswersOptions> = {},
  compiled = example,
): Promise<ValuesRow[]> {
  const rows: ValuesRow[] = [];
  const source = inPieces(text, 50);
  for await (const batch of readAnswerValues(source, compiled, {
    format: "csv",
    columns,
    ...options,
  }))
    rows.push(...batch);
  return rows;
}

const valuesIn = (rows: readonly ValuesRow[]) =>
  rows.map((row) => ("values" in row ? row.values : row.problems.map(formatProblem)));

test("values come in the order that was asked for, blank where the file has no such column", async () => {
  const columns = ["unit", "gedrag.delen", "bestaat-niet", "zoeken"];
  expect(valuesIn(await readValues(csv, columns))).toEqual([
    ["A", 5, undefined, 3],
    [undefined, undefined, undefined, undefined],
    [undefined, undefined, undefined, 0],
  ]);
  const json = '{"gedrag": {"delen": 2}, "zoeken": 1}\n{"gedrag.delen": 4}';
  expect(valuesIn(await readValues(json, columns, { format: "jsonl" }))).toEqual([
    [undefined, 2, undefined, 1],
    [undefined, 4, undefined, undefined],
  ]);
});

test("a mistake in a column that was not asked for is a mistake all the same", async () => {
  const rows = await readValues("zoeken,phishing\n1,x\n2,melden\n", ["zoeken"]);
  expect(valuesIn(rows)).toEqual([
    ['line 2, column "phishing": "x" is not an answer here; possible are openen, melden, weetniet'],
    [2],
  ]);
});

test("values leave out what was not shown, too", async () => {
  const definition = definitionOf(
    { type: "radiogroup", name: "filter", choices: ["ja", "nee"] },
    { type: "rating", name: "q", scale: "s", visibleIf: "{filter} = 'ja'" },
  );
  const compiled = compileDefinition(definition);
  const rows = await readValues("filter,q\nja,3\nnee,3\n", ["q", "filter"], {}, compiled);
  expect(valuesIn(rows)).toEqual([
    [3, "ja"],
    [undefined, "nee"],
  ]);
});
