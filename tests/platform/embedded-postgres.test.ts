import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { afterAll, expect, test } from "vitest";

import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from "../../app/platform/embedded-postgres.server";
import { migrate, migrationNames } from "../../app/platform/migrate.server";

// A private folder, as temporary folders of root are: the server's own user could not enter it.
const folder = mkdtempSync(join(tmpdir(), "nulmeting-embedded-"));
const pidFile = join(folder, "db/postmaster.pid");

afterAll(async () => {
  await stopEmbeddedPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T extends pg.QueryResultRow>(url: string, question: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(question)).rows;
  } finally {
    await client.end();
  }
}

test("two starts at once share one server", async () => {
  const [one, other] = await Promise.all([
    startEmbeddedPostgres(folder),
    startEmbeddedPostgres(folder),
  ]);
  expect(one.url).toBe(other.url);
});

test("migrating twice, also at the same moment, applies each migration once", async () => {
  const { url } = await startEmbeddedPostgres(folder);
  const applied = await Promise.all([migrate(url), migrate(url)]);
  expect(applied.sort()).toEqual([0, migrationNames().length]);
});

test("the app's role neither passes row-level security by nor changes what was published", async () => {
  const { url } = await startEmbeddedPostgres(folder);
  const [role] = await ask<{ rolsuper: boolean; rolbypassrls: boolean }>(
    url,
    "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'nulmeting_app'",
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  for (const table of ["release", "questionnaire_version"]) {
    await expect(ask(url, `SET ROLE nulmeting_app; UPDATE ${table} SET id = id`)).rejects.toThrow(
      /permission denied/,
    );
  }
});

test("after kill -9 of the database the next start brings it back with what was committed", async () => {
  const before = await startEmbeddedPostgres(folder);
  await ask(before.url, "INSERT INTO sector (id, name) VALUES ('blijft', '{}')");
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  const after = await startEmbeddedPostgres(folder);
  expect(await ask(after.url, "SELECT id FROM sector WHERE id = 'blijft'")).toHaveLength(1);
});

test("the server stops with the last one who uses it, not before", async () => {
  const { url } = await startEmbeddedPostgres(folder);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await stopEmbeddedPostgres(folder);
  expect((await other.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await other.end();
  await stopEmbeddedPostgres(folder);
  expect(existsSync(pidFile)).toBe(false);
});
