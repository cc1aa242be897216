import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { closeMeasurement } from "~/measurements/index.server";
import { handIn, saveDraft, withdrawByReceipt } from "~/participation/index.server";
import { ballotHash } from "~/participation/codes.server";
import { closeDatabase, openDatabase, parseConfig, pool, setConfig } from "~/platform/index.server";
import { startEmbeddedPostgres, stopEmbeddedPostgres } from "~/platform/embedded-postgres.server";

import { newReceipt } from "../setup/arrange";
import { randomNumbers } from "../setup/plausible-answers";
import { searchFiles, type Found, type Trace } from "./data-directory";
import { withFailingStatements } from "./failing-statements";
import { answersOf, tasks } from "./instrument";
import { openWithRoll } from "./play";

const folder = mkdtempSync(join(tmpdir(), "nulmeting-raw-"));
let url = "";

/** What stood where, before closing, after it, and after the log of changes began anew. */
const found: Record<"before" | "closed" | "renewed", readonly string[]> = {
  before: [],
  closed: [],
  renewed: [],
};
let secrets: readonly string[] = [];

beforeAll(async () => {
  // A server of its own: the whole data directory is looked through, and is small.
  ({ url } = await startEmbeddedPostgres(folder));
  const key = randomBytes(32).toString("base64");
  setConfig(
    parseConfig({ DATABASE_URL: url, APP_KEY: key, LOG_LEVEL: "silent" }, { ownKey: false }),
  );
  await openDatabase();
  const { id, slug, codes } = await openWithRoll(people);
  const receipts = await takePart(codes);
  secrets = [...codes, ...receipts];
  const traces = await tracesOf(id, codes, receipts);
  await withFailingStatements(url, failToTakePart(codes.at(-1) ?? ""));

  await asOwner("ANALYZE", "CHECKPOINT");
  found.before = listed(await searchFiles(url, traces));
  await closeMeasurement(slug, new Date("2027-04-01T08:00:00Z"));
  await asOwner("CHECKPOINT");
  found.closed = listed(await searchFiles(url, traces));
  await asOwner("ALTER SYSTEM SET wal_recycle = off", "SELECT pg_reload_conf()");
  await asOwner("SELECT pg_switch_wal()", "CHECKPOINT");
  found.renewed = listed(await searchFiles(url, traces));
});

afterAll(async () => {
  await closeDatabase();
  await stopEmbeddedPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
});

const people = Array.from({ length: 60 }, (_, place) => ({
  name: `Persoon ${place}`,
  email: `persoon.${place}@zorggroep.example`,
  unit: place < 40 ? "Kliniek" : "Staf",
  late: false,
}));

/** Fifty hand in, five of them withdraw, the last ten keep a draft. */
async function takePart(codes: readonly string[]): Promise<readonly string[]> {
  const random = randomNumbers("files");
  const receipts: string[] = [];
  for (const [place, code] of codes.slice(0, 50).entries()) {
    const receipt = newReceipt();
    await handIn({ code, answers: answersOf(place, random), receipt });
    receipts.push(receipt);
  }
  for (const receipt of receipts.slice(0, 5)) await withdrawByReceipt(receipt);
  for (const code of codes.slice(50)) await saveDraft(code, { answers: { vinden: 3 }, page: 0 });
  return receipts;
}

function failToTakePart(code: string): () => Promise<unknown> {
  const answers = { vinden: 1, taak: tasks[0] };
  return async () => {
    const failed = [
      await Promise.allSettled([handIn({ code, answers, receipt: newReceipt() })]),
      await Promise.allSettled([saveDraft(code, { answers, page: 1 })]),
    ];
    expect(failed.flat().map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  };
}

async function tracesOf(
  id: string,
  codes: readonly string[],
  receipts: readonly string[],
): Promise<Trace[]> {
  const cells = async (what: string, question: string): Promise<Trace[]> => {
    const { rows } = await pool().query<{ cell: Buffer }>(question, [id]);
    return rows.map(({ cell }) => ({ what, bytes: cell.subarray(0, 24) }));
  };
  const texts = (what: string, list: readonly string[]) =>
    list.slice(0, 8).map((text) => ({ what, bytes: Buffer.from(text) }));
  return [
    ...texts("answer", tasks),
    ...texts("code", codes),
    ...texts("receipt", receipts),
    ...codes
      .slice(0, 8)
      .map((code) => ({ what: "ballot hash", bytes: Buffer.from(ballotHash(code)) })),
    ...(await cells(
      "response id",
      "SELECT uuid_send(id) AS cell FROM response WHERE measurement_id = $1 LIMIT 8",
    )),
    ...(await cells("draft", "SELECT cipher AS cell FROM draft WHERE measurement_id = $1 LIMIT 8")),
    ...(await cells("sealed secret", "SELECT secret AS cell FROM measurement WHERE id = $1")),
  ];
}

function listed(list: readonly Found[]): readonly string[] {
  const plain = list.map(({ what, where }) => `${what} in ${where.replace(/_[0-9a-f]{32}/, "")}`);
  return [...new Set(plain)].sort();
}

async function asOwner(...statements: string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    for (const statement of statements) await owner.query(statement);
  } finally {
    await owner.end();
  }
}

test("before closing the search finds answers, drafts and ballots in the files", () => {
  expect(found.before).toEqual(
    expect.arrayContaining([
      "answer in response",
      "ballot hash in ballot",
      "draft in draft",
      "response id in response",
      "sealed secret in measurement",
    ]),
  );
});

test("after closing no table's file holds an answer, a draft or a ballot, in deleted rows neither", () => {
  const left = found.closed.filter((line) => !line.endsWith(" in pg_wal"));
  // The hash of a code says to whoever types it that the measurement is closed. The sealed secret
  // stands in a deleted row until its page is written over; it opens nothing that is still there.
  const known = ["ballot hash in code_hash", "ballot hash in code_hash_pkey"];
  expect(left.filter((line) => !known.includes(line))).toEqual(["sealed secret in measurement"]);
});

test("what the log of changes still holds after closing is gone once it began anew", () => {
  expect(found.renewed.filter((line) => line.endsWith(" in pg_wal"))).toEqual([]);
});

test("the planner's statistics keep no sample of answers, ballots, drafts, addresses or secrets", async () => {
  await asOwner("ANALYZE");
  const kept = await pool().query<{ tablename: string; attname: string }>(
    `SELECT tablename, attname FROM pg_stats WHERE schemaname = 'public' AND (
       tablename ~ '^(ballot|draft|response|counted_response)(_|$)' AND attname <> 'measurement_id'
       OR (tablename, attname) IN (('invitation', 'email'), ('measurement', 'secret'),
                                   ('receipt', 'hash'), ('receipt', 'cipher'), ('code_hash', 'hash')))`,
  );
  expect(kept.rows).toEqual([]);
});

test("no code and no receipt ever reached a file of the server, its log included", () => {
  const all = [...found.before, ...found.closed, ...found.renewed];
  expect(all.filter((line) => /^(code|receipt) /.test(line))).toEqual([]);
  const log = readFileSync(join(folder, "db.log"), "utf8");
  expect(log).toContain("canceling statement due to user request");
  expect(secrets.length).toBeGreaterThan(100);
  for (const secret of secrets) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/zorggroep\.example|werkzaamheid/);
});
