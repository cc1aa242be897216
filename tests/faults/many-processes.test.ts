import { randomBytes } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { requestCalendar } from "~/measurements/index.server";
import {
  closeDatabase,
  database,
  openDatabase,
  parseConfig,
  pool,
  setConfig,
} from "~/platform/index.server";

import { client } from "../accounts/client";
import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { arrangeAccount } from "../setup/arrange-results";
import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { startNulmeting, type Started } from "../setup/process";
import { startProxy, type Proxy } from "../setup/proxy";
import { freePort } from "../setup/server";
import { until } from "../setup/until";

const processes = 4;
const address = await createTestDatabase("bare");
const ports: number[] = [];
while (ports.length <= processes) ports.push(await freePort());
const [proxyPort = 0, ...appPorts] = ports;
const url = `http://localhost:${proxyPort}`;
const environment = {
  DATABASE_URL: address,
  APP_KEY: randomBytes(32).toString("base64"),
  BASE_URL: url,
  TRUST_PROXY: "127.0.0.1",
};
let started: Started[] = [];
let proxy: Proxy;

beforeAll(async () => {
  // All at once, on a database that has nothing yet.
  started = await Promise.all(
    appPorts.map((port) => startNulmeting(["start"], { ...environment, PORT: String(port) })),
  );
  proxy = await startProxy(proxyPort, appPorts);
  setConfig(parseConfig({ ...environment, LOG_LEVEL: "silent" }, { ownKey: false }));
  await openDatabase();
});

afterAll(async () => {
  await proxy.stop();
  for (const { process, exited } of started) {
    process.kill("SIGTERM");
    await exited;
  }
  await closeDatabase();
  await dropTestDatabase(address);
});

const each = (path: string, init?: RequestInit) =>
  Promise.all(
    appPorts.map((port) =>
      fetch(`http://localhost:${port}${path}`, { redirect: "manual", ...init }),
    ),
  );
const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status);
const all = (status: number) => appPorts.map(() => status);

test("four that start at once on an empty database migrate it once, and ship what we ship once", async () => {
  const migrations = await pool().query<{ name: string; n: number; done: boolean }>(
    `SELECT migration_name AS name, count(*)::int AS n, bool_and(finished_at IS NOT NULL) AS done
     FROM _prisma_migrations GROUP BY 1`,
  );
  expect(migrations.rows.length).toBeGreaterThan(10);
  for (const row of migrations.rows) expect(row).toMatchObject({ n: 1, done: true });
  const versions = await pool().query<{ n: number }>(
    "SELECT count(*)::int AS n FROM questionnaire_version WHERE key = 'core'",
  );
  expect(versions.rows).toEqual([{ n: 1 }]);
  expect(statuses(await each("/health/ready"))).toEqual(all(200));
});

test("who signs in with one is known to all, and who signs out to none", async () => {
  const visitor = client(() => url);
  const { email } = await arrangeAccount("network");
  expect((await visitor.signIn(email)).status).toBe(302);
  const cookie = [...visitor.cookies()].map(([name, value]) => `${name}=${value}`).join("; ");
  expect(statuses(await each("/account", { headers: { Cookie: cookie } }))).toEqual(all(200));
  await visitor.post("/sign-out", {});
  expect(statuses(await each("/account", { headers: { Cookie: cookie } }))).toEqual(all(302));
});

test("a draft, a hand-in and its result are the same whoever answers, and a code is used once", async () => {
  const { codes } = await arrangeMeasurement({ codes: 2 });
  const [code = ""] = codes;
  const base = `/api/v1/participation/${code}`;
  const [first = 0, second = 0] = appPorts;
  const json = { "Content-Type": "application/json" };
  const draft = { answers: { vinden: 2 }, page: 0 };
  const put = await fetch(`http://localhost:${first}${base}/draft`, {
    method: "PUT",
    headers: json,
    body: JSON.stringify(draft),
  });
  expect(put.ok).toBe(true);
  for (const answer of await each(base)) expect(await answer.json()).toMatchObject({ draft });
  const receipt = newReceipt();
  const body = JSON.stringify({ answers: sampleAnswers, language: "nl", receipt });
  const handed = await fetch(`http://localhost:${second}${base}/response`, {
    method: "POST",
    headers: json,
    body,
  });
  expect(handed.status).toBe(201);
  const results = await each("/api/v1/result", {
    headers: { Authorization: `Receipt ${receipt}` },
  });
  const texts = await Promise.all(results.map((answer) => answer.text()));
  expect(new Set(texts).size).toBe(1);
  const other = JSON.stringify({ answers: sampleAnswers, language: "nl", receipt: newReceipt() });
  expect(
    statuses(await each(`${base}/response`, { method: "POST", headers: json, body: other })),
  ).not.toContain(201);
});

test("wrong passwords are counted by all together", async () => {
  const { email } = await arrangeAccount("administrator");
  const tries = await Promise.all(
    Array.from({ length: 30 }, (_, i) => client(() => url).signIn(email, `gok nummer ${i}`)),
  );
  expect(statuses(tries).filter((status) => status === 401).length).toBeLessThanOrEqual(10);
  expect(statuses(tries)).toContain(429);
});

test("what falls due is done once, though all of them look for it", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 30 });
  await database().measurement.update({
    where: { slug: measurement },
    data: { closesOn: new Date("2020-01-01") },
  });
  await Promise.all(appPorts.map(() => requestCalendar()));
  await until(
    async () =>
      (await database().measurement.findUnique({ where: { slug: measurement } }))?.state ===
      "published",
    { timeout: 120_000, interval: 250 },
  );
  const acts = await pool().query<{ act: string; n: number }>(
    "SELECT act, count(*)::int AS n FROM audit_event WHERE actor = 'calendar' AND details::text LIKE '%' || $1 || '%' GROUP BY 1",
    [measurement],
  );
  expect(acts.rows.length).toBeGreaterThan(0);
  for (const row of acts.rows) expect(row.n).toBe(1);
});

test("the proxy's log tells no code, no link and not who takes part", async () => {
  const { codes } = await arrangeMeasurement({ codes: 1 });
  const [code = ""] = codes;
  const token = "a".repeat(43);
  const paths = [
    `/t/${code}`,
    `/t/${code}.data`,
    `/api/v1/participation/${code}`,
    `/q/${token}`,
    `/sign-in/link/${token}`,
    `/account/welcome/${token}?code=${code}`,
    "/privacy",
  ];
  for (const path of paths) await fetch(url + path, { redirect: "manual" });
  await until(() => proxy.log().includes("/privacy"));
  const log = proxy.log();
  expect(log).not.toContain(code);
  expect(log).not.toContain(token);
  expect(log).not.toMatch(/ \/(t|q)\//);
  expect(log).toContain("GET /sign-in/link/- ");
});

test("one that is killed takes nobody's answers along: whoever was not answered sends again, and it counts once", async () => {
  const { codes, measurement } = await arrangeMeasurement({ codes: 60 });
  const receipts = new Map(codes.map((code) => [code, newReceipt()]));
  const handIn = (code: string) =>
    fetch(`${url}/api/v1/participation/${code}/response`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ answers: sampleAnswers, language: "nl", receipt: receipts.get(code) }),
    });
  const victim = started.at(-1);
  const answers = await Promise.all(
    codes.map(async (code, place) => {
      if (place === 20) victim?.process.kill("SIGKILL");
      return await handIn(code);
    }),
  );
  // The proxy asks another process where one is gone.
  for (const status of statuses(answers)) expect([200, 201]).toContain(status);
  const stored = await pool().query<{ n: number }>(
    "SELECT count(*)::int AS n FROM response r JOIN measurement m ON m.id = r.measurement_id WHERE m.slug = $1",
    [measurement],
  );
  expect(stored.rows).toEqual([{ n: codes.length }]);
});
