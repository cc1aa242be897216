import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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
const others = [1, 2].map((i) => ({ ...question, name: `o${i}`, title: `Nog een vraag ${i}` }));
const sound = {
  nulmeting: { key: "proef", scales: [{ id: "s", title: "S" }] },
  elements: [question, ...others],
};

test("a sound file prints nothing and exits 0", async () => {
  expect(await lint([file("goed.json", sound)])).toEqual({ code: 0, out: "", err: "" });
});

test("findings of all files go to standard output, one on a line, and an error exits 1", async () => {
  const one = file("een.json", { ...sound, elements: [{ ...question, weight: 0 }, ...others] });
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
      elements: [question, ...others, { type: "rating", name: "r", weight: 2 }],
    }),
  ]);
  expect(code).toBe(0);
  expect(out).toContain(" warning no-effect ");
});

const part = (core: string) => ({
  nulmeting: { key: "deel", extends: core, scales: [{ id: "e", title: "E" }] },
  pages: [
    {
      name: "deel",
      elements: [1, 2, 3].map((i) => ({
        ...question,
        name: `e${i}`,
        title: `Een vraag van ons ${i}`,
        scale: "e",
      })),
    },
  ],
});
const withKey = (key: string, extra: object = {}) => ({
  ...sound,
  nulmeting: { ...sound.nulmeting, key },
  ...extra,
});

test("a part finds its core in the file beside it, and the product's own core from anywhere", async () => {
  file("kern.json", withKey("kern-van-de-proef"));
  const clean = { code: 0, out: "" };
  expect(await lint([file("deel.json", part("kern-van-de-proef"))])).toMatchObject(clean);
  expect(await lint([file("deel.json", part("core"))])).toMatchObject(clean);
  expect((await lint([file("deel.json", part("nergens"))])).out).toContain(
    " error unknown-extends ",
  );
});

test("of two files with the core's key, the one of that name is the core", async () => {
  file(
    "een-oude-kern.json",
    withKey("twee-versies", { elements: [{ type: "rating", name: "e1" }] }),
  );
  file("twee-versies.json", withKey("twee-versies"));
  expect(await lint([file("deel.json", part("twee-versies"))])).toMatchObject({ code: 0, out: "" });
});

test("the errors of a core are told with its part, and only once", async () => {
  const core = file("kapot.json", withKey("kapot", { elements: [{ ...question, weight: 0 }] }));
  const { code, out } = await lint([file("deel.json", part("kapot")), core]);
  expect(code).toBe(1);
  expect(out.match(/kapot\.json:\d+:\d+ error weight-not-positive/g)).toHaveLength(1);
});

test("what stands beside a part and is no file of ours does no harm", async () => {
  mkdirSync(join(folder, "een-map.json"));
  symlinkSync(join(folder, "nergens"), join(folder, "een-wijzer.json"));
  file("geen-json.json", '{ "nulmeting": ');
  file("kern.json", `\uFEFF${JSON.stringify(withKey("met-bom"))}`);
  expect(await lint([file("deel.json", part("met-bom"))])).toMatchObject({ code: 0, out: "" });
});

test("a dash reads standard input", async () => {
  expect((await lint(["-"], JSON.stringify(sound))).code).toBe(0);
  expect((await lint(["-"], "")).out).toMatch(/^-:1:1 error empty-file /);
});

test("a file that cannot be read, or a folder, is a finding like any other", async () => {
  const { code, out, err } = await lint([join(folder, "weg.json"), folder]);
  expect([code, err]).toEqual([1, ""]);
  expect(out.trim().split("\n")).toEqual([
    expect.stringMatching(/weg\.json:1:1 error unreadable /),
    expect.stringMatching(/:1:1 error unreadable /),
  ]);
});
