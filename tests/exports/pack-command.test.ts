import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";
import { readPdf } from "../setup/read-pdf";

const folder = mkdtempSync(join(tmpdir(), "nulmeting-pack-"));
const environment = { DATABASE_URL: "", APP_KEY: randomBytes(32).toString("base64") };
const run = (args: string) => nulmeting(args.split(" "), environment);

beforeAll(async () => {
  environment.DATABASE_URL = await createTestDatabase();
  for (const command of [
    "organisation add huis --name Huis --sector zorgboerderijen",
    "round add golf --name Golf",
    "measurement add huis-golf --organisation huis --questionnaire core --round golf --minimum 8",
  ]) {
    const { code, stderr } = await run(command);
    expect([command, code, code === 0 ? "" : stderr]).toEqual([command, 0, ""]);
  }
});

afterAll(async () => {
  await dropTestDatabase(environment.DATABASE_URL);
  rmSync(folder, { recursive: true });
});

test("nulmeting pack writes the text to standard output and nothing else", async () => {
  const { code, stdout, stderr } = await run("pack huis-golf");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^# Ondernemingsraad en privacy\n\nGolf bij Huis\n/);
  expect(stdout).toContain("minder dan 8 mensen");
});

test("nulmeting pack --format pdf writes a whole PDF, to a file or to a pipe", async () => {
  const file = join(folder, "pack.pdf");
  const written = await run(`pack huis-golf --format pdf --output ${file}`);
  expect(written).toEqual({ code: 0, stdout: "", stderr: "" });
  const piped = await new Promise<Buffer>((resolve, reject) => {
    const args = ["app/cli/nulmeting.mjs", "pack", "huis-golf", "--format", "pdf"];
    const { PATH, HOME } = process.env;
    const env: NodeJS.ProcessEnv = { PATH, HOME, NODE_ENV: "production", ...environment };
    execFile(
      process.execPath,
      args,
      { encoding: "buffer", env, maxBuffer: 1 << 26 },
      (error, out) => (error ? reject(error) : resolve(out)),
    );
  });
  for (const bytes of [readFileSync(file), piped]) {
    const { title, language, untagged } = await readPdf(bytes);
    expect([title, language, untagged]).toEqual([
      "Ondernemingsraad en privacy: Golf bij Huis",
      "nl-NL",
      [],
    ]);
  }
});

test.each([
  ["pack niets", 1, "there is no measurement niets"],
  ["pack huis-golf --output /nergens/pack.md", 1, "/nergens/pack.md cannot be written"],
  ["pack huis-golf --format docx", 2, "Allowed choices are md, pdf"],
  ["pack", 2, "missing required argument"],
])("nulmeting %s ends with %i and says why", async (args, code, sentence) => {
  const ended = await run(args);
  expect([ended.code, ended.stdout]).toEqual([code, ""]);
  expect(ended.stderr).toContain(sentence);
});
