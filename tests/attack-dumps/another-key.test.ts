import { randomBytes } from "node:crypto";

import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import {
  closeMeasurement,
  findMeasurement,
  inviteAnonymously,
  openMeasurement,
  participationBands,
} from "~/measurements/index.server";
import {
  findParticipation,
  handIn,
  openResult,
  saveDraft,
  withdrawByReceipt,
} from "~/participation/index.server";
import { openMeasurementSecret } from "~/participation/codes.server";
import {
  closeDatabase,
  ConfigurationError,
  openDatabase,
  parseConfig,
  pool,
  setConfig,
} from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers, type Arranged } from "../setup/arrange";
import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";

const draft = { answers: { vinden: 2 }, page: 1 };
const handedInBefore = newReceipt();
const otherKey = randomBytes(32).toString("base64");
const databases: string[] = [];
let open: Arranged;
let planned: Arranged;

/** A copy of a database under another APP_KEY: a backup that fell into other hands, or a lost key. */
beforeAll(async () => {
  const original = await createTestDatabase();
  databases.push(original);
  await start(original, randomBytes(32).toString("base64"));
  open = await arrangeMeasurement({ codes: 30 });
  planned = await arrangeMeasurement({ codes: 12, state: "planned" });
  await saveDraft(open.codes[0] ?? "", draft);
  await handIn({ code: open.codes[1] ?? "", answers: sampleAnswers, receipt: handedInBefore });
  await closeDatabase();
  const copy = await copyOf(original);
  databases.push(copy);
  await start(copy, otherKey);
});

afterAll(async () => {
  await closeDatabase();
  for (const database of databases) await dropTestDatabase(database);
});

async function start(database: string, key: string): Promise<void> {
  setConfig(
    parseConfig({ DATABASE_URL: database, APP_KEY: key, LOG_LEVEL: "silent" }, { ownKey: false }),
  );
  await openDatabase();
}

async function copyOf(database: string): Promise<string> {
  const url = new URL(database);
  const name = url.pathname.slice(1);
  const copy = `nulmeting_test_${randomBytes(6).toString("hex")}`;
  const owner = new pg.Client({ connectionString: inject("databaseServer") });
  await owner.connect();
  try {
    await owner.query(`CREATE DATABASE ${copy} TEMPLATE ${name}`);
  } finally {
    await owner.end();
  }
  url.pathname = `/${copy}`;
  return url.href;
}

test("links that people hold still work: a draft goes on, answers are handed in and withdrawn", async () => {
  const [code = "", , other = ""] = open.codes;
  expect(await findParticipation(code)).toMatchObject({ state: "open", draft });
  expect(await saveDraft(code, { ...draft, page: 2 })).toBe("saved");
  const receipt = newReceipt();
  expect(await handIn({ code: other, answers: sampleAnswers, receipt })).toMatchObject({
    status: "stored",
  });
  expect(await withdrawByReceipt(receipt)).toBe("withdrawn");
});

test("a personal code from before opens the result that it opened before", async () => {
  const opened = await openResult(handedInBefore);
  expect(opened).toMatchObject({ withdrawable: true });
});

test("nobody's code can be made again: the roll joins no ballot", async () => {
  const found = await findMeasurement(open.measurement);
  expect(() => openMeasurementSecret(found?.secret ?? new Uint8Array())).toThrow(
    ConfigurationError,
  );
});

const sentence =
  /^APP_KEY is not the one that this measurement was made with\. Links .* still work/;

test("late invitations and opening need the first key, and say so without leaving anything behind", async () => {
  await expect(inviteAnonymously(open.measurement, 1, null)).rejects.toThrow(sentence);
  await expect(openMeasurement(planned.measurement, new Date())).rejects.toThrow(sentence);
  expect((await findMeasurement(planned.measurement))?.state).toBe("planned");
  const command = await nulmeting(["invite", open.measurement, "--count", "1"], {
    DATABASE_URL: databases[1] ?? "",
    APP_KEY: otherKey,
  });
  expect([command.code, command.stdout]).toEqual([1, ""]);
  expect(command.stderr).toMatch(/APP_KEY is not the one/);
});

test("a measurement made under the new key works whole", async () => {
  const { codes } = await arrangeMeasurement({ codes: 2 });
  expect(await findParticipation(codes[1] ?? "")).toMatchObject({ state: "open" });
});

test("in a copy without ballots a link leads nowhere, and not to questions that nobody could hand in", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 2 });
  const id = (await findMeasurement(measurement))?.id;
  await pool().query("DELETE FROM ballot WHERE measurement_id = $1", [id]);
  const [code = ""] = codes;
  expect(await findParticipation(code)).toBeNull();
  expect(await saveDraft(code, draft)).toBe("unknown");
  const request = { code, answers: sampleAnswers, receipt: newReceipt() };
  expect(await handIn(request)).toEqual({ status: "unknown" });
});

test("participation is counted and closing makes the release, without the first key", async () => {
  const id = (await findMeasurement(open.measurement))?.id ?? "";
  expect(await participationBands(id, "2027-03-01")).toMatchObject({ total: 0 });
  expect(await closeMeasurement(open.measurement, new Date())).toBe("published");
  const { rows } = await pool().query(
    "SELECT count(*)::int AS n FROM counted_response WHERE measurement_id = $1",
    [id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});
