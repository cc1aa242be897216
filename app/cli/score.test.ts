import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { keptIo } from "./sample-io";
import { scoreCommand, type ScoreOptions } from "./score";

const folder = mkdtempSync(join(tmpdir(), "nulmeting-score-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const definition = file(
  "definitie.json",
  JSON.stringify({
    title: "Proef",
    nulmeting: {
      key: "proef",
      scales: [
        { id: "doen", title: "Doen" },
        { id: "weten", title: "Weten" },
      ],
      total: { of: ["doen"] },
    },
    elements: [
      { type: "rating", name: "a", title: "A", scale: "doen", rateMin: 0, rateMax: 3 },
      {
        type: "rating",
        name: "b",
        title: "B",
        scale: "doen",
        rateMin: 0,
        rateMax: 3,
        reverse: true,
      },
      {
        type: "checkbox",
        name: "k",
        title: "K",
        scale: "weten",
        choices: ["x", "y"],
        correctAnswer: ["x", "y"],
      },
    ],
  }),
);

async function score(answers: string, options: ScoreOptions = {}, input?: string) {
  const { io, out, err } = keptIo(input);
  const code = await scoreCommand(definition, answers, options, io);
  return { code, lines: out().split("\n").filter(Boolean), err: err() };
}

test("each respondent is one JSON line with full precision, and null for what is missing", async () => {
  const { code, lines, err } = await score(file("a.csv", "a,b,k\n3,1,y|x\n,,x\n0,,\n"));
  expect([code, err]).toEqual([0, ""]);
  expect(lines).toEqual([
    '{"row":1,"scores":{"doen":83.33333333333334,"weten":100},"total":83.33333333333334,"levels":{"doen":"voorloper","weten":"voorloper"}}',
    '{"row":2,"scores":{"doen":null,"weten":0},"total":null,"levels":{"doen":null,"weten":"starter"}}',
    '{"row":3,"scores":{"doen":0,"weten":null},"total":0,"levels":{"doen":"starter","weten":null}}',
  ]);
});

test("CSV and JSON lines give the same scores, from a file and from standard input", async () => {
  const csv = await score(file("a.csv", "k,b,a\nx|y,2,1\n"));
  const json = '{"a": 1, "b": 2, "k": ["x", "y"]}\n';
  for (const path of [file("a.jsonl", json), "-"]) {
    expect((await score(path, {}, json)).lines).toEqual(csv.lines);
  }
});

test("a wrong value exits 1 and is named by line and column", async () => {
  const { code, lines, err } = await score(file("a.csv", "a,b\n1,1\n7,1\n2,x\n1,1\n"));
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(err).toContain('a.csv: line 3, column "a": "7" is not an answer here');
  expect(err).toContain('a.csv: line 4, column "b": "x" is not an answer here');
});

test("an unknown column exits 1, unless it may be skipped", async () => {
  const answers = file("a.csv", "naam,a,b\nJan,1,1\n");
  expect(await score(answers)).toMatchObject({ code: 1, lines: [] });
  expect(await score(answers, { ignoreUnknown: true })).toMatchObject({ code: 0, err: "" });
});

test("no more than twenty mistakes are told", async () => {
  const { err } = await score(file("a.csv", `a\n${"9\n".repeat(500)}`));
  expect(err.trim().split("\n")).toHaveLength(20);
});

test("a wrong definition or a missing file exits 1 and says so", async () => {
  const { io, out, err } = keptIo();
  const broken = file("stuk.json", "{}");
  expect(await scoreCommand(broken, "-", {}, io)).toBe(1);
  expect(await scoreCommand(definition, join(folder, "weg.csv"), {}, io)).toBe(1);
  expect(await scoreCommand(join(folder, "weg.json"), "-", {}, io)).toBe(1);
  expect(out()).toBe("");
  expect(err()).toMatch(
    /no-nulmeting[\s\S]*weg\.csv cannot be read[\s\S]*weg\.json cannot be read/,
  );
});

test("both from standard input is a wrong call", async () => {
  expect(await scoreCommand("-", "-", {}, keptIo().io)).toBe(2);
});
