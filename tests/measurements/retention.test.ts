import pg from "pg";
import { expect, test } from "vitest";

import {
  changePromise,
  closeMeasurement,
  findMeasurement,
  listDeletions,
  listDuties,
  openMeasurement,
  purge,
} from "~/measurements/index.server";
import { findParticipation, handIn, openResult } from "~/participation/index.server";
import { database, pool } from "~/platform/index.server";
import { findRelease } from "~/releases/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testDatabase } from "../setup/database";

const db = testDatabase();

/** Closed on this day; the release is made at the same moment, by the database's clock. */
async function closedMeasurement(changes: Parameters<typeof changePromise>[1] = {}) {
  const { measurement, codes } = await arrangeMeasurement({ codes: 12, state: "planned" });
  await changePromise(measurement, changes);
  await openMeasurement(measurement, new Date());
  const receipts: string[] = [];
  for (const [place, code] of codes.entries()) {
    const receipt = newReceipt();
    receipts.push(receipt);
    await handIn({ code, answers: { ...sampleAnswers, vinden: place % 4 }, receipt });
  }
  await closeMeasurement(measurement, new Date());
  const found = await findMeasurement(measurement);
  if (!found) throw new Error("no such measurement");
  return { slug: measurement, id: found.id, receipt: receipts[0] ?? "", code: codes[0] ?? "" };
}

function later(change: { days?: number; months?: number }): Date {
  const date = new Date();
  date.setUTCMonth(date.getUTCMonth() + (change.months ?? 0));
  date.setUTCDate(date.getUTCDate() + (change.days ?? 0));
  return date;
}

async function purged(slug: string, now: Date): Promise<string[]> {
  const deleted = await purge(now);
  return deleted.flatMap(({ measurement, kind }) => (measurement === slug ? [kind] : []));
}

async function count(table: string, id: string): Promise<number> {
  const found = await pool().query<{ count: string }>(
    `SELECT count(*) FROM ${table} WHERE measurement_id = $1`,
    [id],
  );
  return Number(found.rows[0]?.count);
}

test("addresses, answers and personal results each go on their own day and not before", async () => {
  const { slug, id, receipt, code } = await closedMeasurement();
  expect(await purged(slug, later({ days: 27 }))).toEqual([]);
  expect(await count("invitation", id)).toBeGreaterThan(0);
  expect(await purged(slug, later({ days: 28 }))).toEqual(["addresses"]);
  expect(await count("invitation", id)).toBe(0);

  expect(await count("counted_response", id)).toBe(12);
  expect(await purged(slug, later({ months: 12, days: -3 }))).toEqual([]);
  expect(await purged(slug, later({ months: 12, days: 3 }))).toEqual(["answers"]);
  expect(await count("counted_response", id)).toBe(0);

  expect(await openResult(receipt)).not.toBe("unknown");
  expect(await purged(slug, later({ months: 36, days: 3 }))).toEqual(["results"]);
  expect(await openResult(receipt)).toBe("unknown");
  expect(await findParticipation(code)).toBeNull();
});

test("the release stays when everything it was made from is gone", async () => {
  const { slug, id } = await closedMeasurement();
  const before = await findRelease(id);
  expect(await purged(slug, later({ months: 40 }))).toHaveLength(3);
  expect(await findRelease(id)).toEqual(before);
});

test("the terms of the promise set the days", async () => {
  const { slug } = await closedMeasurement({ addressesWeeks: 0, answersMonths: 3 });
  expect(await purged(slug, later({ days: 1 }))).toEqual(["addresses"]);
  expect(await purged(slug, later({ months: 3, days: 3 }))).toEqual(["answers"]);
});

test("what was deleted is written down with its promise and nothing else, and the record stays", async () => {
  const { slug, id } = await closedMeasurement();
  await purge(later({ days: 30 }));
  const records = await listDeletions(id);
  expect(records.map(({ kind, rows }) => [kind, rows])).toEqual([
    ["ballot-box", null],
    ["addresses", 22],
  ]);
  const { promiseHash } = await database().measurement.findUniqueOrThrow({ where: { slug } });
  expect(records.every((record) => record.promiseHash === promiseHash)).toBe(true);
  await expect(pool().query("DELETE FROM deletion_record")).rejects.toThrow(/permission denied/);
  const owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
  try {
    await expect(owner.query("UPDATE deletion_record SET rows = 0")).rejects.toThrow(/immutable/);
  } finally {
    await owner.end();
  }
});

test("two purges at once delete once, and a later one finds nothing to do", async () => {
  const { slug, id } = await closedMeasurement();
  const now = later({ days: 30 });
  const both = await Promise.all([purge(now), purge(now)]);
  expect(both.flat().filter(({ measurement }) => measurement === slug)).toHaveLength(1);
  expect(await purged(slug, now)).toEqual([]);
  expect(await listDeletions(id)).toHaveLength(2);
});

test("an open measurement has nothing to delete, and the list says what is due next", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 12 });
  expect(await purged(measurement, later({ months: 60 }))).toEqual([]);
  const { slug } = await closedMeasurement();
  const duties = (await listDuties()).filter(({ measurement }) => measurement === slug);
  expect(duties.map(({ kind }) => kind)).toEqual(["addresses", "answers", "results"]);
});
