import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, expect, test } from "vitest";

import { loadDefinitionFile } from "../files.server";
import { definitionOf } from "../sample-definition";
import type { Finding } from "./finding";
import { rules } from "./rules";

const folder = fileURLToPath(new URL("examples", import.meta.url));
const files = readdirSync(folder).filter((name) => !name.endsWith(".expected"));

const lint = async (path: string) => (await loadDefinitionFile(path)).findings;
const inShort = ({ line, column, severity, code }: Finding) =>
  `${line}:${column} ${severity} ${code}`;
const expectedOf = (name: string) =>
  readFileSync(join(folder, name.replace(/\.[a-z]+$/, ".expected")), "utf8")
    .split("\n")
    .filter((line) => line !== "");

test.each(files)("%s has the findings that stand beside it, and no others", async (name) => {
  expect((await lint(join(folder, name))).map(inShort)).toEqual(expectedOf(name));
});

test("every file has its findings beside it, and every list of findings its file", () => {
  const expected = readdirSync(folder).filter((name) => name.endsWith(".expected"));
  expect(expected.map((name) => name.replace(".expected", "")).sort()).toEqual(
    files.map((name) => name.replace(/\.[a-z]+$/, "")).sort(),
  );
});

const written = mkdtempSync(join(tmpdir(), "nulmeting-examples-"));
afterAll(() => rmSync(written, { recursive: true }));

const rating = (i: number) => ({ type: "rating", name: `q${i}`, title: `Vraag ${i}`, scale: "s" });
const pages = [1, 2].map((page) => ({
  name: `p${page}`,
  elements: Array.from({ length: 800 }, (_, i) => rating(page * 1000 + i)),
}));

/** Too big to keep. */
const big = [
  {
    name: "a file of 50 MB",
    text: `{"a": "${"x".repeat(50_000_000)}"}`,
    expected: ["1:1 error too-large"],
  },
  {
    name: "200,000 values",
    text: `[${`["x"${',"x"'.repeat(999)}],`.repeat(200)}[]]`,
    expected: ["1:399800 error too-large"],
  },
  {
    name: "nesting 100,000 deep",
    text: `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
    expected: ["1:501 error too-deep"],
  },
  {
    name: "1,600 questions",
    text: JSON.stringify({ ...definitionOf(), pages }),
    expected: ["1:85 warning takes-long", "1:85 error too-many-questions"],
  },
];

test.each(big)("$name gives a finding", async ({ name, text, expected }) => {
  const path = join(written, `${name}.json`);
  writeFileSync(path, text);
  expect((await lint(path)).map(inShort)).toEqual(expected);
});

test("every rule has an example", () => {
  const shown = [...files.flatMap(expectedOf), ...big.flatMap(({ expected }) => expected)];
  const codes = new Set(shown.map((line) => line.split(" ").slice(1).join(" ")));
  // A file that cannot be read is the command's to tell.
  const all = Object.entries(rules).filter(([code]) => code !== "unreadable");
  expect(
    all.map(([code, severity]) => `${severity} ${code}`).filter((rule) => !codes.has(rule)),
  ).toEqual([]);
});
