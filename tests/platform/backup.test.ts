import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { pool, restoreBackup, writeBackup } from "~/platform/index.server";

import { arrangeRegion } from "../setup/arrange-region";
import { createTestDatabase, dropTestDatabase, testDatabase } from "../setup/database";

const database = testDatabase("installed");
const folder = mkdtempSync(join(tmpdir(), "nulmeting-backup-test-"));
const file = join(folder, "backup.nm");
const own = ["public.organisation", "public.measurement"];
const made: string[] = [];

beforeAll(async () => {
  await arrangeRegion();
  await writeBackup(database.url, file);
});

afterAll(async () => {
  for (const url of made) await dropTestDatabase(url);
  rmSync(folder, { recursive: true });
});

async function target(template: "bare" | "migrated" | "installed" = "bare"): Promise<string> {
  const url = await createTestDatabase(template);
  made.push(url);
  return url;
}

async function ask<Row extends pg.QueryResultRow>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

const entries = (archive: string, into: string): string => {
  execFileSync("mkdir", ["-p", into]);
  execFileSync("tar", ["xzf", archive, "-C", into]);
  return into;
};

test("what comes back on an empty server is what was there: every table, row for row", async () => {
  const url = await target();
  const rows = await restoreBackup(url, file, own);
  expect(rows).toBeGreaterThan(1_000);
  const again = join(folder, "again.nm");
  expect(await writeBackup(url, again)).toBe(rows);
  const [first, second] = [file, again].map((one, place) =>
    entries(one, join(folder, `entries-${place}`)),
  );
  const names = execFileSync("ls", [first ?? ""], { encoding: "utf8" })
    .trim()
    .split("\n");
  expect(names).toContain("public.response.tsv");
  expect(names).toContain("pgboss.job.tsv");
  for (const name of names.filter((one) => one !== "manifest.json"))
    expect([
      name,
      readFileSync(join(second ?? "", name)).equals(readFileSync(join(first ?? "", name))),
    ]).toEqual([name, true]);
});

test("what protects the data protects it there too: partitions, triggers, policies and counters", async () => {
  const url = await target("installed");
  await restoreBackup(url, file, own);
  const question = `
    SELECT c.relname AS name, c.relkind AS kind, c.relrowsecurity AS secured, c.relacl::text AS grants,
      (SELECT string_agg(tgname || tgenabled::text, ',' ORDER BY tgname) FROM pg_trigger
        WHERE tgrelid = c.oid AND NOT tgisinternal) AS triggers,
      pg_get_expr(c.relpartbound, c.oid) AS bound
    FROM pg_class c WHERE c.relnamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)
      AND c.relkind IN ('r', 'p', 'S') ORDER BY 1`;
  expect(await ask(url, question)).toEqual((await pool().query(question)).rows);
  const sequences = "SELECT sequencename, last_value::text FROM pg_sequences ORDER BY 1";
  expect(await ask(url, sequences)).toEqual((await pool().query(sequences)).rows);
  await expect(ask(url, "UPDATE release SET hash = 'x'")).rejects.toThrow();
});

test("a database in use is left as it is", async () => {
  const before = await pool().query("SELECT count(*) AS n FROM response");
  await expect(restoreBackup(database.url, file, own)).rejects.toThrow(
    /in use: public\.organisation/,
  );
  expect((await pool().query("SELECT count(*) AS n FROM response")).rows).toEqual(before.rows);
});

/** The archive with one of its texts changed to another of the same length. */
function forged(from: string, to: string): string {
  const path = join(folder, `forged-${Math.random()}.nm`);
  const bytes = gunzipSync(readFileSync(file)).toString("latin1").replace(from, to);
  writeFileSync(path, gzipSync(Buffer.from(bytes, "latin1")));
  return path;
}

test("a backup that is cut off, changed or of a newer version restores nothing, and says why", async () => {
  const cut = join(folder, "cut.nm");
  writeFileSync(cut, readFileSync(file).subarray(0, 20_000));
  const none = join(folder, "none.nm");
  const text = join(folder, "text.nm");
  writeFileSync(text, "geen backup");
  const cases: readonly (readonly [string, RegExp])[] = [
    [cut, /damaged|cut off/],
    [text, /no backup/],
    [none, /no file/],
    [
      forged("Gemeente Iepenrode", "Gemeente Beukenrode".slice(0, 18)),
      /organisation did not come back/,
    ],
    [forged("0001_init", "9999_next"), /newer version/],
  ];
  const url = await target("migrated");
  for (const [path, reason] of cases) {
    await expect(restoreBackup(url, path, own)).rejects.toThrow(reason);
    expect(await ask(url, "SELECT 1 FROM organisation")).toEqual([]);
  }
});

test("a backup is nobody else's to read, and leaves nothing beside it", async () => {
  expect(execFileSync("stat", ["-c", "%a", file], { encoding: "utf8" }).trim()).toBe("600");
  expect(execFileSync("ls", ["-A", folder], { encoding: "utf8" })).not.toContain(
    ".nulmeting-backup",
  );
});
