import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { sampleDefinition } from "../setup/arrange";
import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";

const folder = mkdtempSync(join(tmpdir(), "nulmeting-cli-"));
const definition = join(folder, "proef.json");
const environment = {
  DATABASE_URL: "",
  APP_KEY: randomBytes(32).toString("base64"),
  BASE_URL: "https://meting.example",
};
const run = (args: string, input = "") => nulmeting(args.split(" "), environment, input);

beforeAll(async () => {
  environment.DATABASE_URL = await createTestDatabase();
  writeFileSync(definition, JSON.stringify(sampleDefinition));
});

afterAll(async () => {
  await dropTestDatabase(environment.DATABASE_URL);
  rmSync(folder, { recursive: true });
});

test("from nothing to codes that can be handed out, by command alone", async () => {
  expect((await run(`lint ${definition}`)).code).toBe(0);
  expect((await run(`questionnaire publish ${definition}`)).stdout).toBe(
    "proefmeting version 1 published\n",
  );
  expect((await run(`questionnaire publish ${definition}`)).stdout).toBe(
    "proefmeting version 1 is unchanged\n",
  );

  const stuck = await run(
    "organisation add huis --name Huis --sector zorgboerderijen --units -",
    "unit,headcount\nZorg,veel\nZorg,3\n",
  );
  expect([stuck.code, stuck.stdout]).toEqual([1, ""]);
  expect(stuck.stderr).toMatch(/line 2: “veel”.*\n.*line 3: “Zorg”.*\nnothing was stored/);
  const units = "Afdeling;Valt onder;Aantal\r\nZorg;;60\r\nStaf;;8\r\n";
  const added = await run(
    "organisation add huis --name Huis --sector zorgboerderijen --units -",
    units,
  );
  expect([added.code, added.stderr]).toEqual([0, "“zorgboerderijen” is a new sector\n"]);
  expect((await run("round add golf --name Golf")).code).toBe(0);
  const plan = "--organisation huis --questionnaire proefmeting --round golf";
  expect((await run(`measurement add huis-golf ${plan}`)).code).toBe(0);
  expect((await run("measurement open huis-golf")).code).toBe(0);

  const invited = await run("invite huis-golf --count 12 --unit Zorg");
  const [header, ...lines] = invited.stdout.trim().split(/\r?\n/);
  expect(header).toBe("code,url,unit");
  expect(lines).toHaveLength(12);
  for (const line of lines) {
    expect(line).toMatch(
      /^((?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}),https:\/\/meting\.example\/t\/\1,Zorg$/,
    );
  }
  expect(new Set(lines).size).toBe(12);

  const few = await run("invite huis-golf --count 2 --unit Staf");
  expect(
    few.stdout
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .every((line) => line.endsWith(",")),
  ).toBe(true);
  expect(few.stderr).toContain("carry no unit");

  const listed = JSON.parse((await run("measurement list --json")).stdout);
  expect(listed).toMatchObject([
    { slug: "huis-golf", state: "open", organisation: "huis", round: "golf" },
  ]);
  expect(JSON.parse((await run("organisation list --json")).stdout)).toMatchObject([
    { slug: "huis", units: 2 },
  ]);
  expect(JSON.parse((await run("round list --json")).stdout)).toMatchObject([
    { slug: "golf", state: "open" },
  ]);

  expect((await run("measurement close huis-golf")).code).toBe(0);
  expect((await run("round close golf")).code).toBe(0);
  expect(JSON.parse((await run("measurement list --json")).stdout)[0].state).toBe("published");
});

test.each([
  ["organisation add Huis! --name x --sector y", 1, "cannot stand in an address"],
  [
    "organisation add nergens --name x --sector overheden --units /nergens.csv",
    1,
    "cannot be read",
  ],
  [
    "measurement add m --organisation niemand --questionnaire core --round geen",
    1,
    "there is no organisation niemand",
  ],
  ["measurement open niets", 1, "there is no measurement niets"],
  ["measurement close niets", 1, "there is no measurement niets"],
  ["invite niets --count 3", 1, "there is no measurement niets"],
  ["invite niets --count 0", 1, "--count must be 1"],
  ["invite niets --count veel", 2, "whole number"],
  ["round close niets", 1, "there is no round niets"],
  ["questionnaire publish /nergens.json", 1, "/nergens.json"],
  ["account invite --role hr", 1, "--organisation goes with --role hr"],
  ["account invite --role baas", 2, "Allowed choices"],
  ["organisation list extra", 2, "too many arguments"],
  ["onzin", 2, "unknown command"],
])("nulmeting %s ends with %i and says how to mend it", async (args, code, sentence) => {
  const ended = await run(args);
  expect([ended.code, ended.stdout]).toEqual([code, ""]);
  expect(ended.stderr).toContain(sentence);
  expect(ended.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
});

test("a minimum below 5 or above 20 is refused", async () => {
  await run("organisation add klein --name Klein --sector overheden");
  await run("round add klein --name Klein");
  const plan = "--organisation klein --questionnaire core --round klein";
  for (const minimum of [4, 21]) {
    const ended = await run(`measurement add klein-${minimum} ${plan} --minimum ${minimum}`);
    expect([ended.code, ended.stderr]).toEqual([
      1,
      "--minimum must be a whole number from 5 to 20\n",
    ]);
  }
  expect((await run(`measurement add klein-5 ${plan} --minimum 5`)).code).toBe(0);
});

test.each(["", "score", "organisation add", "invite"])(
  "nulmeting %s --help explains itself",
  async (args) => {
    const ended = await nulmeting([...args.split(" ").filter(Boolean), "--help"], environment);
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
    expect(ended.stdout).toContain("Usage: nulmeting");
  },
);

test("without APP_KEY a command that needs a secret stops with the sentence that tells how to make one", async () => {
  const { APP_KEY: _, ...rest } = environment;
  const ended = await nulmeting(["start"], { ...rest, DATA_DIR: folder, PORT: "0" });
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("openssl rand -base64 32");
});
