import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";

const made = { folder: "", environment: { DATABASE_URL: "", APP_KEY: "" } };
const measurement = "haven-vloed";

beforeAll(async () => {
  made.folder = mkdtempSync(join(tmpdir(), "nulmeting-lijst-"));
  made.environment = {
    DATABASE_URL: await createTestDatabase(),
    APP_KEY: randomBytes(32).toString("base64"),
  };
  const units = file("units.csv", "unit,parent,headcount\nDek,,25\nBrug,,25\n");
  for (const call of [
    ["organisation", "add", "haven", "--name", "Haven", "--sector", "Zee", "--units", units],
    ["questionnaire", "publish", "survey-definitions/core.json"],
    ["round", "add", "vloed", "--name", "Vloed"],
    [
      ...["measurement", "add", measurement, "--organisation", "haven"],
      ...["--questionnaire", "core", "--round", "vloed"],
    ],
  ])
    expect((await run(call)).code, call.join(" ")).toBe(0);
});

afterAll(async () => {
  await dropTestDatabase(made.environment.DATABASE_URL);
  rmSync(made.folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  const path = join(made.folder, name);
  writeFileSync(path, content);
  return path;
}

const run = (args: readonly string[], input = "") => nulmeting(args, made.environment, input);

test("a list prints a count and no code; what is wrong goes to standard error, all of it", async () => {
  const bad = file("fout.csv", "email;unit\nanna;Dek\nbob@v.nl;Burg\n");
  const refused = await run(["invite", measurement, "--file", bad]);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain(`${bad}: line 2: “anna” This is no e-mail address.`);
  expect(refused.stderr).toContain("line 3: “Burg” We do not know this unit. Do you mean “Brug”?");
  expect(refused.stderr).toContain("nothing was stored");

  const good = "email,unit\nanna@v.nl,Dek\nbob@v.nl,Brug\n";
  const taken = await run(["invite", measurement, "--file", "-"], good);
  expect(taken).toMatchObject({ code: 0, stdout: `2 people joined the roll of ${measurement}\n` });
  const again = await run(["invite", measurement, "--file", "-"], good);
  expect(again).toMatchObject({ code: 1, stdout: "" });
  expect(again.stderr).toContain("line 2: “anna@v.nl”");
});

test("a list and a number of codes are two calls, and a file that is not there is named", async () => {
  const good = file("goed.csv", "email\nanna@v.nl\n");
  expect((await run(["invite", measurement])).code).toBe(2);
  expect((await run(["invite", measurement, "--file", good, "--count", "2"])).code).toBe(2);
  expect((await run(["invite", measurement, "--file", good, "--unit", "Dek"])).code).toBe(2);
  expect((await run(["invite", "nergens", "--file", good])).code).toBe(1);
  const missing = await run(["invite", measurement, "--file", join(made.folder, "weg.csv")]);
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.stderr).toContain("weg.csv cannot be read");
});
