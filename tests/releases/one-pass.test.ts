import pg from "pg";
import { expect, test } from "vitest";

import { closeDatabase, openDatabase } from "~/platform/index.server";
import { verifyRelease } from "~/releases/index.server";

import { timeClosing } from "../bench/closing";
import { testDatabase } from "../setup/database";

const database = testDatabase("installed");
const people = 10_500;

/** Rows of kept answers that were read so far. Connections say what they did when they end. */
async function rowsRead(): Promise<number> {
  await closeDatabase();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const { rows } = await owner.query<{ read: number }>(
    `SELECT coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::int AS read
     FROM pg_stat_user_tables WHERE relname ~ '^counted_response_'`,
  );
  await owner.end();
  await openDatabase();
  return rows[0]?.read ?? NaN;
}

test("answers are read once, page by page, also of a table that the database has not counted yet", async () => {
  const { slug } = await timeClosing(people);
  const before = await rowsRead();
  expect(await verifyRelease(slug)).toBe("match");
  expect((await rowsRead()) - before).toBe(people);
});
