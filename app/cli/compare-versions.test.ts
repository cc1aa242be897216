import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { compileDefinition } from "~/questionnaires/index.server";

import { compareVersionsCommand } from "./compare-versions";
import { keptIo } from "./sample-io";

const folder = mkdtempSync(join(tmpdir(), "nulmeting-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const questions = ["a", "b", "c", "d"].map((name) => ({
  type: "rating",
  name,
  title: `Ik kan ${name}`,
  scale: "s",
}));

/** Another key than the shipped core's, so that a part in the same folder finds this one. */
const definition = (elements: readonly object[], ours = {}) => ({
  title: "Proef",
  nulmeting: { key: "kern-om-te-vergelijken", scales: [{ id: "s", title: "Schaal" }], ...ours },
  elements,
});

const changed = questions.map((question) =>
  question.name === "a" ? { ...question, title: "Ik wil a" } : question,
);

const published = (key: string, number: number) =>
  Promise.resolve(key === "proef" && number === 2 ? compileDefinition(definition(changed)) : null);

async function compare(old: string, now: string, options = {}, input?: string) {
  const { io, out, err } = keptIo(input);
  const code = await compareVersionsCommand(old, now, { ...options, published }, io);
  return { code, out: out(), err: err() };
}

const oldFile = file("oud.json", definition(questions));
const newFile = file("nieuw.json", definition(changed, { key: "kern-daarna" }));

test("--json prints one document with hashes, verdicts, common items, meanings and changed items", async () => {
  const { code, out, err } = await compare(oldFile, newFile, { json: true });
  expect([code, err]).toEqual([0, ""]);
  const { hash } = compileDefinition(definition(questions));
  expect(JSON.parse(out)).toMatchObject({
    old: { key: "kern-om-te-vergelijken", hash },
    new: { key: "kern-daarna" },
    scales: [
      {
        id: "s",
        verdict: "common-items",
        commonItems: ["b", "c", "d"],
        changes: [{ kind: "items-changed", items: ["a"] }],
        meaning: {
          nl: expect.stringContaining("3 van de 4"),
          en: expect.stringContaining("3 of the 4"),
        },
      },
    ],
    items: [{ id: "a", changes: [{ kind: "wording-nl", from: "Ik kan a", to: "Ik wil a" }] }],
    total: null,
  });
});

test("for people it says the verdict, what it means in both languages, and what changed", async () => {
  const { code, out } = await compare(oldFile, newFile);
  expect(code).toBe(0);
  expect(out).toContain("  s: common-items\n    nl  Schaal: gelijk gebleven: 3 van de 4");
  expect(out).toContain("\n    en  Schaal: unchanged: 3 of the 4");
  expect(out).toContain('\n  a\n    wording-nl: "Ik kan a" → "Ik wil a"\n');
});

test("the same file twice, one of them through standard input and laid out otherwise, has no change", async () => {
  const input = JSON.stringify(definition(questions), null, 4);
  const { code, out } = await compare(oldFile, "-", { json: true }, input);
  expect(code).toBe(0);
  const found: { old: object; new: object; items: unknown[] } = JSON.parse(out);
  expect(found.new).toEqual(found.old);
  expect(found.items).toEqual([]);
});

test("a part is put on its core first", async () => {
  const own = { ...questions[0], name: "eigen", scale: "e" };
  const part = file("deel.json", {
    nulmeting: {
      key: "deel",
      extends: "kern-om-te-vergelijken",
      scales: [{ id: "e", title: "Eigen" }],
    },
    pages: [{ name: "eigen", elements: [own] }],
  });
  const { code, out } = await compare(oldFile, part, { json: true });
  expect(code).toBe(0);
  const found: { scales: { id: string; verdict: string }[] } = JSON.parse(out);
  expect(found.scales.map(({ id, verdict }) => [id, verdict])).toEqual([
    ["s", "comparable"],
    ["e", "not-comparable"],
  ]);
});

test("what is no file may be a published version, by key and number", async () => {
  const { code, out } = await compare(newFile, "proef@2");
  expect(code).toBe(0);
  expect(out).toContain("No item changed");
  const missing = await compare(newFile, "proef@3");
  expect(missing).toMatchObject({ code: 1, out: "" });
  expect(missing.err).toContain("proef@3");
});

test("a file that is away, broken or no definition exits 1 and says why, both files in one run", async () => {
  const broken = file("stuk.json", "{");
  const { code, out, err } = await compare(join(folder, "weg.json"), broken);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/weg\.json cannot be read: .+\n.+stuk\.json:1:\d+ error not-json .+\n/);
});

test("two times standard input is a wrong call", async () => {
  expect(await compare("-", "-")).toMatchObject({ code: 2, out: "" });
});
