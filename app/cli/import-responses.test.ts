import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { findMeasurement } from "~/measurements/index.server";
import { database } from "~/platform/index.server";

import { arrangeMeasurement } from "../../tests/setup/arrange";
import { testDatabase } from "../../tests/setup/database";
import { importCommand, type ImportOptions } from "./import-responses";
import { InputError } from "./io";
import { progressBar } from "./progress-bar";
import { rescoreCommand } from "./rescore";
import { keptIo } from "./sample-io";

testDatabase();

const folder = mkdtempSync(join(tmpdir(), "nulmeting-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const header = "vinden,nieuws,gedrag.delen,gedrag.slot,mail";
const two = `${header}\n3,2,1,4,melden\n0,nvt,,5,openen\n`;

const arrange = async (codes = 0) => (await arrangeMeasurement({ codes })).measurement;
async function countStored(slug: string): Promise<number> {
  const found = await findMeasurement(slug);
  return await database().response.count({ where: { measurementId: found?.id ?? "" } });
}

async function run(slug: string, path: string, options: ImportOptions = {}, input = "") {
  const { io, out, err } = keptIo(input);
  await importCommand(slug, path, options, io);
  return { out: out(), err: err() };
}

test("a file or standard input is stored, and one line says how many people that were", async () => {
  const slug = await arrange(3);
  expect(await run(slug, file("twee.csv", two))).toEqual({
    out: `2 responses stored in ${slug}; 2 people joined the roll and count as having taken part\n`,
    err: "",
  });
  const empty = await arrange();
  const { out } = await run(empty, "-", {}, '{"vinden":1}\n{"vinden":2}\n{"vinden":3}\n');
  expect(out).toBe(
    `3 responses stored in ${empty}; nobody is on the roll, so participation stays unknown\n`,
  );
  expect([await countStored(slug), await countStored(empty)]).toEqual([2, 3]);
});

test("everything that is wrong is told with file, line and column, and nothing is stored", async () => {
  const slug = await arrange();
  const path = file("fout.csv", `${two}7,2,1,4,melden\n1,1,1\n`);
  const failing = run(slug, path);
  await expect(failing).rejects.toThrow(InputError);
  await expect(failing).rejects.toThrow(
    `${path}: line 4, column "vinden": "7" is not an answer here; possible are 0, 1, 2, 3\n` +
      `${path}: line 5: this line has 3 cells and the header has 5\n` +
      "nothing was stored",
  );
  const unknown = file("kolom.csv", "naam,vinden\nJan,1\n");
  await expect(run(slug, unknown)).rejects.toThrow(/line 1, column "naam"/);
  expect(await countStored(slug)).toBe(0);
  await run(slug, unknown, { ignoreUnknown: true });
  expect(await countStored(slug)).toBe(1);
});

test.each([
  ["a missing file", "weg.csv", /weg\.csv cannot be read/],
  ["a file without answers", "leeg.csv", /leeg\.csv holds no answers/],
  ["an empty file", "niets.csv", /the file is empty/],
])("%s is refused in a sentence", async (_, name, sentence) => {
  file("leeg.csv", `${header}\n`);
  file("niets.csv", "");
  await expect(run(await arrange(), join(folder, name))).rejects.toThrow(sentence);
});

test("a measurement must be there and open, and a file is not stored twice by accident", async () => {
  const path = file("twee.csv", two);
  await expect(run("niets", path)).rejects.toThrow("there is no measurement niets");
  const planned = (await arrangeMeasurement({ codes: 0, state: "planned" })).measurement;
  await expect(run(planned, path)).rejects.toThrow(`${planned} is not open`);
  const slug = await arrange();
  await run(slug, path);
  await expect(run(slug, path)).rejects.toThrow("--again stores them once more");
  await run(slug, path, { again: true });
  expect(await countStored(slug)).toBe(4);
});

test("scoring again says how many changed, or why it may not", async () => {
  const slug = await arrange();
  await run(slug, file("twee.csv", two));
  const { io, out } = keptIo();
  await rescoreCommand(slug, io);
  expect(out()).toBe(`${slug}: 2 responses scored again, 0 changed\n`);
  await expect(rescoreCommand("niets", io)).rejects.toThrow("there is no measurement niets");
  const planned = (await arrangeMeasurement({ codes: 0, state: "planned" })).measurement;
  await expect(rescoreCommand(planned, io)).rejects.toThrow("was not opened yet");
});

test("a terminal shows a bar that goes away; elsewhere there is none", () => {
  const drawn = (isTTY: boolean, of: number | null) => {
    let text = "";
    const write = (piece: string | Uint8Array) => {
      text += String(piece);
      return true;
    };
    const bar = progressBar({ isTTY, write }, (done) => `${done} done`);
    for (const done of [1, 5, 5, 10]) bar.show(done, of);
    bar.clear();
    return text.split("\r\u001b[K").slice(1);
  };
  expect(drawn(false, 10)).toEqual([]);
  expect(drawn(true, 10)).toEqual([
    `[###${".".repeat(27)}] 10 %`,
    `[${"#".repeat(15)}${".".repeat(15)}] 50 %`,
    `[${"#".repeat(30)}] 100 %`,
    "",
  ]);
  expect(drawn(true, null)).toEqual(["1 done …", "5 done …", "10 done …", ""]);
});
