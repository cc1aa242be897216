import { randomBytes } from "node:crypto";

import { afterAll, expect, test } from "vitest";

import { openDatabase, closeDatabase, parseConfig, pool, setConfig } from "~/platform/index.server";
import { importShippedSectors } from "~/organisations/index.server";
import { findMeasurement } from "~/measurements/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { startNulmeting, type Started } from "../setup/process";
import { freePort } from "../setup/server";

const database = await createTestDatabase();
const port = await freePort();
const url = `http://localhost:${port}`;
const environment = {
  DATABASE_URL: database,
  APP_KEY: randomBytes(32).toString("base64"),
  PORT: String(port),
  BASE_URL: url,
};
const started: Started[] = [];

afterAll(async () => {
  for (const { process, exited } of started) {
    process.kill("SIGKILL");
    await exited;
  }
  await closeDatabase();
  await dropTestDatabase(database);
});

async function start(): Promise<Started> {
  const server = await startNulmeting(["start"], environment);
  started.push(server);
  return server;
}

test("kill -9 while responses come in: every acknowledged one is there afterwards, and none twice", async () => {
  setConfig(parseConfig({ ...environment, LOG_LEVEL: "silent" }, { ownKey: false }));
  await openDatabase();
  await importShippedSectors();
  const { codes, measurement } = await arrangeMeasurement({ codes: 400 });
  const server = await start();

  const receipts = new Map(codes.map((code) => [code, newReceipt()]));
  const acknowledged = new Set<string>();
  const handIn = async (code: string): Promise<void> => {
    const response = await fetch(`${url}/api/v1/participation/${code}/response`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ answers: sampleAnswers, language: "nl", receipt: receipts.get(code) }),
    });
    if (response.status === 201 || response.status === 200) acknowledged.add(code);
    if (acknowledged.size === 60) server.process.kill("SIGKILL");
  };
  const waiting = [...codes];
  const worker = async () => {
    for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
      const outcome = await Promise.allSettled([handIn(code)]);
      if (outcome[0].status === "rejected") waiting.length = 0;
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  await server.exited;
  expect(acknowledged.size).toBeGreaterThanOrEqual(60);
  expect(acknowledged.size).toBeLessThan(codes.length);

  await start();
  for (const code of acknowledged) {
    const response = await fetch(`${url}/api/v1/result`, {
      headers: { Authorization: `Receipt ${receipts.get(code)}` },
    });
    expect(response.status).toBe(200);
  }
  // Those that were cut off are sent again with the same receipt, as the browser does.
  for (const code of codes) await handIn(code);
  expect(acknowledged.size).toBe(codes.length);
  const found = await findMeasurement(measurement);
  const stored = await pool().query<{ responses: number }>(
    "SELECT count(*)::int AS responses FROM response WHERE measurement_id = $1",
    [found?.id],
  );
  expect(stored.rows[0]?.responses).toBe(codes.length);
});

test("told to stop, the server ends by itself and in order", async () => {
  const server = started.at(-1);
  server?.process.kill("SIGTERM");
  expect(await server?.exited).toBe(0);
});
