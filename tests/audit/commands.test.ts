import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";

const environment = { DATABASE_URL: "", APP_KEY: randomBytes(32).toString("base64") };

beforeAll(async () => {
  environment.DATABASE_URL = await createTestDatabase();
});

afterAll(async () => {
  await dropTestDatabase(environment.DATABASE_URL);
});

test("each command is written down as it was called, with who called it, whether it worked or not", async () => {
  await nulmeting(["round", "add", "golf", "--name", "Golf"], environment);
  await nulmeting(["measurement", "close", "niets"], environment);
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query("SELECT act, actor, details FROM audit_event ORDER BY id");
  await client.end();
  const actor = userInfo().username;
  expect(rows).toEqual([
    { act: "command", actor, details: { command: "round add golf --name Golf" } },
    { act: "command", actor, details: { command: "measurement close niets" } },
  ]);
});

test("a command is found by the organisation that it names, also by its measurement", async () => {
  const add = ["organisation", "add", "lid-a", "--name", "Lid A", "--sector", "Zorg"];
  await nulmeting(add, environment);
  const plan = ["--organisation", "lid-a", "--questionnaire", "core", "--round", "golf"];
  await nulmeting(["measurement", "add", "meting-a", ...plan], environment);
  await nulmeting(["measurement", "open", "meting-a"], environment);
  await nulmeting(["share", "meting-a", "--count", "5"], environment);
  // A round may be called as a member is.
  await nulmeting(["round", "add", "lid-a", "--name", "Lid A"], environment);
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ organisation: string | null; command: string }>(
    `SELECT organisation, details ->> 'command' AS command FROM audit_event
     WHERE act = 'command' ORDER BY id DESC LIMIT 5`,
  );
  await client.end();
  expect(
    rows.map(({ organisation, command }) => [
      command.split(" ").slice(0, 3).join(" "),
      organisation,
    ]),
  ).toEqual([
    ["round add lid-a", null],
    ["share meting-a --count", "lid-a"],
    ["measurement open meting-a", "lid-a"],
    ["measurement add meting-a", "lid-a"],
    ["organisation add lid-a", "lid-a"],
  ]);
});

test("a second step that was reset is written down by itself", async () => {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  const email = "kwijt@voorbeeld.nl";
  await client.query(
    `INSERT INTO "user" (id, name, email, updated_at) VALUES ('kwijt', 'Kwijt', $1, now())`,
    [email],
  );
  await nulmeting(["account", "reset-second-step", email], environment);
  const { rows } = await client.query(
    "SELECT act, actor, details FROM audit_event WHERE act = 'second-step-reset'",
  );
  await client.end();
  expect(rows).toEqual([
    { act: "second-step-reset", actor: userInfo().username, details: { email } },
  ]);
});
