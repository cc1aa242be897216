import { afterAll, beforeAll, expect, test } from "vitest";

import { config, setConfig } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testServer } from "../setup/server";
import { until } from "../setup/until";

const server = testServer();
const operationsKey = "k".repeat(40);
let codes: readonly string[] = [];

beforeAll(async () => {
  setConfig({ ...config(), operationsKey });
  ({ codes } = await arrangeMeasurement({ codes: 3 }));
});
afterAll(() => setConfig({ ...config(), operationsKey: null }));

const ask = (headers: Record<string, string> = {}) => fetch(`${server.url}/metrics`, { headers });

test("the machine itself reads what Prometheus reads: requests, connections, jobs and memory", async () => {
  await (await fetch(`${server.url}/privacy`)).text();
  await until(async () => (await (await ask()).text()).includes('kind="staff"'));
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toMatch(/^text\/plain.*version=0\.0\.4/);
  const text = await answer.text();
  for (const name of [
    "nulmeting_http_request_duration_seconds_bucket",
    "nulmeting_http_requests_in_flight",
    'nulmeting_database_connections{state="idle"}',
    "nulmeting_nodejs_eventloop_lag_p99_seconds",
    "nulmeting_process_resident_memory_bytes",
  ])
    expect(text).toContain(name);
});

test("whoever comes through a proxy needs the operations key, whatever they say of themselves", async () => {
  const through = { "X-Forwarded-For": "127.0.0.1" };
  const statusOf = async (headers: Record<string, string>) => (await ask(headers)).status;
  expect(await statusOf(through)).toBe(404);
  expect(await statusOf({ Forwarded: "for=127.0.0.1" })).toBe(404);
  expect(await statusOf({ ...through, Authorization: "Bearer " })).toBe(404);
  expect(await statusOf({ ...through, Authorization: `Bearer ${operationsKey.slice(1)}` })).toBe(
    404,
  );
  expect(await statusOf({ ...through, Authorization: `Bearer ${operationsKey}` })).toBe(200);
  setConfig({ ...config(), operationsKey: null });
  expect(await statusOf({ ...through, Authorization: "Bearer null" })).toBe(404);
});

test("nobody finds in the numbers which measurement is asked for, or who hands in", async () => {
  for (const code of codes) {
    await fetch(`${server.url}/t/${code}`);
    await fetch(`${server.url}/api/v1/participation/${code}/response`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ answers: sampleAnswers, language: "nl", receipt: newReceipt() }),
    });
  }
  await until(async () => (await (await ask()).text()).includes('kind="respondent"'));
  const text = await (await ask()).text();
  for (const code of codes) expect(text).not.toContain(code);
  const labels = [...text.matchAll(/^nulmeting_http_request_duration_seconds_count\{(.*)\}/gm)];
  const kinds = labels.map(([, found = ""]) => /kind="(\w+)"/.exec(found)?.[1]);
  expect(kinds).toContain("respondent");
  for (const kind of kinds)
    expect(["respondent", "api", "staff", "asset", "operations"]).toContain(kind);
});
