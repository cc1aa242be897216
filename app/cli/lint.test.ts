import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { lintCommand } from "./lint";
import { keptIo } from "./sample-io";

const folder = mkdtempSync(join(tmpdir(), "nulmeting-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

async function lint(files: readonly string[], input?: string) {
  const { io, out, err } = keptIo(input);
  return { code: await lintCommand(files, io), out: out(), err: err() };
}

const question = { type: "rating", name: "q", title: "Vraag", scale: "s" };
const sound = {
  nulmeting: { key: "kern-van-de-proef", scales: [{ id: "s", title: "S" }] },
  elements: [question],
};

test("a sound file prints nothing and exits 0", async () => {
  expect(await lint([file("goed.json", sound)])).toEqual({ code: 0, out: "", err: "" });
});

test("findings of all files go to standard output, one on a line, and an error exits 1", async () => {
  const one = file("een.json", { ...sound, elements: [{ ...question, weight: 0 }] });
  const two = file("twee.json", "{");
  const { code, out, err } = await lint([one, two]);
  expect([code, err]).toEqual([1, ""]);
  expect(out).toMatch(
    /^\S+een\.json:1:\d+ error weight-not-positive .+\n\S+twee\.json:1:\d+ error not-json .+\n/,
  );
});

test("a warning alone exits 0", async () => {
  const { code, out } = await lint([
    file("let-op.json", {
      ...sound,
      elements: [question, { type: "rating", name: "r", weight: 2 }],
    }),
  ]);
  expect(code).toBe(0);
  expect(out).toContain(" warning no-effect ");
});

test("a part finds its core in the file beside it, and the product's own core from anywhere", async () => {
  file("kern.json", sound);
  const part = (key: string) => ({
    nulmeting: { key: "deel", extends: key, scales: [{ id: "e", title: "E" }] },
    pages: [{ name: "deel", elements: [{ ...question, name: "eigen-vraag", scale: "e" }] }],
  });
  expect(await lint([file("deel.json", part("kern-van-de-proef"))])).toMatchObject({
    code: 0,
    out: "",
  });
  expect(await lint([file("deel.json", part("core"))])).toMatchObject({ code: 0, out: "" });
  expect((await lint([file("deel.json", part("nergens"))])).out).toContain(
    " error unknown-extends ",
  );
});

test("a dash reads standard input", async () => {
  expect((await lint(["-"], JSON.stringify(sound))).code).toBe(0);
  expect((await lint(["-"], "")).out).toMatch(/^-:1:1 error empty-file /);
});

test("a file that cannot be read is told on standard error", async () => {
  const { code, out, err } = await lint([join(folder, "weg.json"), folder]);
  expect([code, out]).toEqual([1, ""]);
  expect(err.trim().split("\n")).toHaveLength(2);
});
