import { randomBytes } from "node:crypto";

import { afterAll, expect, test } from "vitest";

import { mailOverview, startWave } from "~/mailing/index.server";
import { importShippedSectors } from "~/organisations/index.server";
import { closeDatabase, openDatabase, parseConfig, pool, setConfig } from "~/platform/index.server";

import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { startNulmeting, type Started } from "../setup/process";
import { freePort } from "../setup/server";
import { allSent, arrangeRoll, countStates } from "./arrange-roll";
import { PostOffice } from "./post-office";

const database = await createTestDatabase();
const port = await freePort();
const office = new PostOffice();
const environment = {
  DATABASE_URL: database,
  APP_KEY: randomBytes(32).toString("base64"),
  PORT: String(port),
  BASE_URL: `http://localhost:${port}`,
  SMTP_URL: await office.open(),
  MAIL_PER_MINUTE: "60000",
  LOG_LEVEL: "trace",
};
const started: Started[] = [];

afterAll(async () => {
  for (const { process, exited } of started) {
    process.kill("SIGKILL");
    await exited;
  }
  await office.close();
  await closeDatabase();
  await dropTestDatabase(database);
});

async function start(): Promise<Started> {
  const server = await startNulmeting(["start"], environment);
  started.push(server);
  return server;
}

test("kill -9 in the middle of 1,000 letters: nobody gets two, no line is lost, what was in flight is counted", async () => {
  setConfig(parseConfig({ ...environment, LOG_LEVEL: "silent" }, { ownKey: false }));
  await openDatabase();
  await importShippedSectors();
  const { mailing, addresses } = await arrangeRoll(1_000);
  expect(await startWave(mailing, "invitation")).toEqual({ letters: 1_000 });

  const killed = new Promise<void>((resolve) => {
    office.arriving = (total) => {
      if (total !== 333) return;
      started[0]?.process.kill("SIGKILL");
      resolve();
    };
  });
  const server = await start();
  await killed;
  await server.exited;
  const between = await countStates(mailing.id);
  expect(between.in_flight).toBeGreaterThan(0);
  expect(between.waiting).toBeGreaterThan(500);

  await start();
  await allSent(mailing.id);
  const letters = addresses.map((address) => office.letters.get(address)?.length ?? 0);
  expect(Math.max(...letters)).toBe(1);
  const { handed_over = 0, uncertain = 0, ...others } = await countStates(mailing.id);
  expect(others).toEqual({});
  expect(handed_over + uncertain).toBe(1_000);
  expect(uncertain).toBe(between.in_flight);
  expect(office.total()).toBeGreaterThanOrEqual(handed_over);
  const [wave] = (await mailOverview(mailing.id)).waves;
  expect(wave).toMatchObject({ handedOver: handed_over, uncertain, waiting: 0, refused: 0 });

  const silent = await pool().query<{ email: string; state: string }>(
    `SELECT i.email, l.state FROM mail_line l JOIN invitation i ON i.id = l.invitation_id`,
  );
  const without = silent.rows.filter(({ email }) => !office.letters.has(email));
  expect(new Set(without.map(({ state }) => state)).size).toBeLessThanOrEqual(1);
  expect(without.every(({ state }) => state === "uncertain")).toBe(true);
});

test("the queue and the log hold no address, no code and no line of the roll", async () => {
  const tables = await pool().query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace = 'pgboss'::regnamespace AND c.relkind = 'r'`,
  );
  let kept = "";
  for (const { name } of tables.rows) {
    const rows = await pool().query<{ row: string }>(`SELECT t::text AS row FROM ONLY ${name} t`);
    kept += rows.rows.map(({ row }) => row).join("\n");
  }
  expect(kept).toContain("now");
  const roll = await pool().query<{ id: string; email: string }>(
    "SELECT id, email FROM invitation WHERE email IS NOT NULL",
  );
  const codes = [...office.letters.values()].flatMap(([raw = ""]) =>
    [...raw.matchAll(/\/t\/([0-9A-Z-]{19})/g)].map(([, code = ""]) => code),
  );
  expect(codes.length).toBeGreaterThan(900);
  const logged = started.flatMap(({ errors }) => errors).join("\n");
  expect(logged).toContain("letters of a sender that stopped short");
  for (const text of [kept, logged]) {
    expect(text).not.toContain("@voorbeeld.nl");
    expect(roll.rows.filter(({ id }) => text.includes(id))).toEqual([]);
    expect(codes.filter((code) => text.includes(code))).toEqual([]);
  }
});

test("told to stop in the middle of a wave, the server ends in order and leaves nothing uncertain", async () => {
  const { mailing, addresses } = await arrangeRoll(400);
  const server = started.at(-1);
  const under = new Set(addresses);
  office.arriving = () => {
    if ([...under].some((address) => office.letters.has(address))) server?.process.kill("SIGTERM");
  };
  await startWave(mailing, "invitation");
  expect(await server?.exited).toBe(0);
  const { waiting = 0, handed_over = 0, ...others } = await countStates(mailing.id);
  expect(others).toEqual({});
  expect(waiting + handed_over).toBe(400);
  expect(waiting).toBeGreaterThan(0);
});
