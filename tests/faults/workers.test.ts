import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { startNulmeting, type Started } from "../setup/process";
import { freePort } from "../setup/server";
import { until } from "../setup/until";

const database = await createTestDatabase("installed");
const port = await freePort();
const url = `http://localhost:${port}`;
let leader: Started;

beforeAll(async () => {
  leader = await startNulmeting(["start", "--workers", "3"], {
    ...{ DATABASE_URL: database, PORT: String(port), BASE_URL: url, LOG_LEVEL: "warn" },
    APP_KEY: randomBytes(32).toString("base64"),
  });
});

afterAll(async () => {
  leader.process.kill("SIGKILL");
  await leader.exited;
  await dropTestDatabase(database);
});

function workers(): number[] {
  const { pid } = leader.process;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children.split(" ").filter(Boolean).map(Number);
}

const isReady = async () => (await fetch(`${url}/health/ready`)).status === 200;

test("as many processes answer as were asked for, and their figures are added up", async () => {
  expect(workers()).toHaveLength(3);
  for (let i = 0; i < 30; i += 1) expect(await isReady()).toBe(true);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const [, count = ""] =
    /request_duration_seconds_count\{kind="operations",method="GET",status="2xx"\} (\d+)/.exec(
      metrics,
    ) ?? [];
  expect(Number(count)).toBeGreaterThanOrEqual(30);
});

test("one that falls over is replaced, and the others go on meanwhile", async () => {
  const [victim = 0, ...others] = workers();
  process.kill(victim, "SIGKILL");
  await until(() => workers().length === 3 && !workers().includes(victim), {
    timeout: 30_000,
  });
  expect(workers()).toEqual(expect.arrayContaining(others));
  await until(isReady);
});

test("told to stop, all of them end", async () => {
  const all = workers();
  leader.process.kill("SIGTERM");
  expect(await leader.exited).toBe(0);
  for (const pid of all) expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
});
