import { expect, test } from "vitest";

import { pool } from "~/platform/index.server";

import { newReceipt } from "../setup/arrange";
import { sayIn } from "../setup/browser";
import { siteUnderFault } from "./site";
import { until } from "../setup/until";

const house = siteUnderFault({ line: true });

test("for half a minute the database is away: everybody reads that they may try again, and nothing is lost", async () => {
  const { codes, measurement } = await house.arrange(40);
  for (const code of codes.slice(0, 10)) expect((await house.handIn(code))?.status).toBe(201);
  await house.line().cut();
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    for (const code of codes) expect((await house.handIn(code))?.status).toBe(503);
    const page = await fetch(`${house.site.url}/t/${codes[0]}`);
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("<h1")]);
    expect(await house.statusOf("/health/live")).toBe(200);
    expect(await house.statusOf("/health/ready")).toBe(503);
    expect(await house.statusOf("/metrics")).toBe(200);
  }
  expect(house.site.server?.errors.join("\n")).toContain("the database is away");
  await house.line().mend();
  await house.ready();
  await house.expectNothingLost(measurement, codes);
}, 180_000);

test("nothing comes through though the line stands: the site says so in time, and goes on afterwards", async () => {
  const { codes, measurement } = await house.arrange(30);
  await house.line().freeze();
  const answers = Promise.all(codes.map((code) => house.handIn(code)));
  expect(await house.statusOf("/health/live")).toBe(200);
  expect(await house.statusOf("/health/ready")).toBe(503);
  expect(await house.statusOf("/metrics")).toBe(200);
  const page = await fetch(`${house.site.url}/t/${codes[0]}`);
  expect([page.status, await page.text()]).toEqual([
    503,
    expect.stringContaining(sayIn("nl")("errors:away.help")),
  ]);
  for (const answer of await answers) expect(answer?.status).toBe(503);
  house.line().thaw();
  await house.ready();
  await house.expectNothingLost(measurement, codes);
});

test("all connections are taken: who waits too long may try again, and nobody is counted twice", async () => {
  const { codes, measurement } = await house.arrange(60);
  const blocker = await pool().connect();
  try {
    await blocker.query("BEGIN");
    await blocker.query("LOCK TABLE receipt IN ACCESS EXCLUSIVE MODE");
    const results = codes.map(() =>
      fetch(`${house.site.url}/api/v1/result`, {
        headers: { Authorization: `Receipt ${newReceipt()}` },
      }),
    );
    const answers = await Promise.all([...codes.map((code) => house.handIn(code)), ...results]);
    expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([503]));
    expect(await house.statusOf("/health/live")).toBe(200);
  } finally {
    await blocker.query("ROLLBACK");
    blocker.release();
  }
  await house.ready();
  await house.expectNothingLost(measurement, codes);
});

test("told to stop with requests in flight, all of them are finished first", async () => {
  const { codes, measurement } = await house.arrange(15);
  const blocker = await pool().connect();
  let answers: Promise<(Response | null)[]>;
  try {
    await blocker.query("BEGIN");
    await blocker.query("LOCK TABLE receipt IN ACCESS EXCLUSIVE MODE");
    answers = Promise.all(codes.map((code) => house.handIn(code)));
    await until(async () => {
      const metrics = await (await fetch(`${house.site.url}/metrics`)).text();
      const [, inFlight] = /^nulmeting_http_requests_in_flight (\d+)$/m.exec(metrics) ?? [];
      // All of them, and whoever asks.
      return Number(inFlight) === codes.length + 1;
    });
    house.site.server?.process.kill("SIGTERM");
    await until(async () => (await house.statusOf("/health/live")) === 0);
  } finally {
    await blocker.query("ROLLBACK");
    blocker.release();
  }
  for (const answer of await answers) {
    expect(answer?.status).toBe(201);
    // Nothing more comes along that connection, or stopping would wait for it.
    expect(answer?.headers.get("connection")).toBe("close");
  }
  expect(await house.site.server?.exited).toBe(0);
  const stored = await pool().query<{ n: number }>(
    "SELECT count(*)::int AS n FROM response r JOIN measurement m ON m.id = r.measurement_id WHERE slug = $1",
    [measurement],
  );
  expect(stored.rows).toEqual([{ n: codes.length }]);
});
