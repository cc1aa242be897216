import pg from "pg";
import { expect, test } from "vitest";

import { handIn, saveDraft } from "~/participation/index.server";
import { closeDatabase, openDatabase } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testDatabase } from "../setup/database";

const database = testDatabase();

/** How often each table of the ballot box was read from end to end. Connections say what they did when they end. */
async function wholeReads(): Promise<Record<string, number>> {
  await closeDatabase();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const { rows } = await owner.query<{ table: string; reads: number }>(
    `SELECT relname AS table, seq_scan::int AS reads FROM pg_stat_user_tables
     WHERE relname ~ '^(ballot|draft|response)_' OR relname IN ('code_hash', 'receipt')`,
  );
  await owner.end();
  await openDatabase();
  return Object.fromEntries(rows.map(({ table, reads }) => [table, reads]));
}

test("saving and handing in read no table from end to end, with units and without", async () => {
  const plain = await arrangeMeasurement({ codes: 12 });
  const units = [{ unit: "Zorg", headcount: 40 }];
  const withUnits = await arrangeMeasurement({ codes: 12, units, unit: "Zorg" });
  const before = await wholeReads();
  expect(Object.keys(before).length).toBeGreaterThanOrEqual(8);
  for (const code of [...plain.codes, ...withUnits.codes]) {
    expect(await saveDraft(code, { answers: { vinden: 1 }, page: 0 })).toBe("saved");
    expect(await handIn({ code, answers: sampleAnswers, receipt: newReceipt() })).toMatchObject({
      status: "stored",
    });
  }
  expect(await wholeReads()).toEqual(before);
});
