import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect } from "vitest";

import { importShippedSectors } from "~/organisations/index.server";
import { closeDatabase, openDatabase, parseConfig, pool, setConfig } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { startNulmeting, type Started } from "../setup/process";
import { startRelay, type Relay } from "../setup/relay";
import { freePort } from "../setup/server";
import { until } from "../setup/until";

type Where = {
  /** Home of a database of the site's own; a folder for it is made when there is none. */
  readonly data?: string;
  /** Its database stands elsewhere instead, behind a line that can be cut. */
  readonly line?: boolean;
  /** More of the surroundings of its process; asked for when it starts. */
  readonly environment?: () => Readonly<Record<string, string>>;
};

/** A site in a process of its own, people who hand in, and what is stored of it in the end. */
export function siteUnderFault(where: Where = {}) {
  const data = where.data ?? mkdtempSync(join(tmpdir(), "nulmeting-fault-"));
  const site: { url: string; server?: Started } = { url: "" };
  const receipts = new Map<string, string>();
  const acknowledged = new Set<string>();
  let database = "";
  let relay: Relay | undefined;

  beforeAll(async () => {
    if (where.line) {
      database = await createTestDatabase();
      relay = await startRelay(database);
    }
    const port = await freePort();
    site.url = `http://localhost:${port}`;
    const environment = {
      ...(relay ? { DATABASE_URL: relay.url } : { DATA_DIR: data }),
      APP_KEY: randomBytes(32).toString("base64"),
      PORT: String(port),
      BASE_URL: site.url,
      LOG_LEVEL: "warn",
      ...where.environment?.(),
    };
    site.server = await startNulmeting(["start"], environment);
    const own = relay ? { DATABASE_URL: database } : {};
    setConfig(parseConfig({ ...environment, ...own, LOG_LEVEL: "silent" }, { ownKey: false }));
    await openDatabase();
    await importShippedSectors();
  });

  afterAll(async () => {
    site.server?.process.kill("SIGKILL");
    await site.server?.exited;
    await closeDatabase();
    relay?.end();
    if (database) await dropTestDatabase(database);
    if (where.data === undefined) rmSync(data, { recursive: true, force: true });
  });

  const statusOf = (path: string) =>
    fetch(site.url + path, { signal: AbortSignal.timeout(20_000) }).then(
      ({ status }) => status,
      () => 0,
    );

  async function handIn(code: string): Promise<Response | null> {
    const receipt = receipts.get(code) ?? newReceipt();
    receipts.set(code, receipt);
    const answer = await fetch(`${site.url}/api/v1/participation/${code}/response`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ answers: sampleAnswers, language: "nl", receipt }),
    }).catch(() => null);
    if (answer?.ok) acknowledged.add(code);
    return answer;
  }

  /** What was acknowledged and shows no result. */
  async function missing(codes: readonly string[]): Promise<string[]> {
    const lost: string[] = [];
    for (const code of codes.filter((one) => acknowledged.has(one))) {
      const headers = { Authorization: `Receipt ${receipts.get(code)}` };
      const result = await fetch(`${site.url}/api/v1/result`, { headers });
      if (result.status !== 200) lost.push(code);
    }
    return lost;
  }

  async function stored(measurement: string) {
    const { rows } = await pool().query<{ responses: number; receipts: number }>(
      `SELECT (SELECT count(*)::int FROM response WHERE measurement_id = m.id) AS responses,
              (SELECT count(*)::int FROM receipt WHERE measurement_id = m.id) AS receipts
       FROM measurement m WHERE slug = $1`,
      [measurement],
    );
    return rows[0];
  }

  return {
    site,
    data,
    line(): Relay {
      if (!relay) throw new Error("this site has no line");
      return relay;
    },
    acknowledged,
    statusOf,
    handIn,
    arrange: (codes: number) => arrangeMeasurement({ codes }),
    ready: () =>
      until(async () => (await statusOf("/health/ready")) === 200, {
        timeout: 120_000,
        interval: 250,
      }),
    missing,
    stored,
    /** Everybody hands in again as the browser does; afterwards each is there once and sees a result. */
    async expectNothingLost(measurement: string, codes: readonly string[]): Promise<void> {
      expect(await missing(codes), "results of what was acknowledged").toEqual([]);
      for (const code of codes) expect([200, 201]).toContain((await handIn(code))?.status);
      expect(await stored(measurement)).toEqual({
        responses: codes.length,
        receipts: codes.length,
      });
    },
  };
}
