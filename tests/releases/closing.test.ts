import pg from "pg";
import { expect, test } from "vitest";

import { closeMeasurement, findMeasurement } from "~/measurements/index.server";
import {
  findParticipation,
  handIn,
  importResponses,
  saveDraft,
} from "~/participation/index.server";
import { pool } from "~/platform/index.server";
import { findRelease } from "~/releases/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testDatabase } from "../setup/database";

const database = testDatabase();

const now = new Date("2027-03-01T12:00:00Z");

async function rows(question: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await pool().query<Record<string, unknown>>(question, values)).rows;
}

async function asOwner(statement: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query(statement, values);
  } finally {
    await owner.end();
  }
}

async function idOf(measurement: string): Promise<string> {
  const found = await findMeasurement(measurement);
  if (!found) throw new Error("no such measurement");
  return found.id;
}

/** Answers that differ from person to person, so that no rule on values hides them. */
function varied(index: number): Record<string, unknown> {
  return {
    vinden: index % 4,
    nieuws: (index * 7) % 4,
    gedrag: { delen: 1 + (index % 5), slot: 1 + ((index * 3) % 5) },
    mail: index % 3 === 0 ? "openen" : "melden",
    ageBand: ["t/m 34", "35-49", "50+"][index % 3],
  };
}

test("closing leaves one release and nothing that a ballot, a draft or a code could be read from", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 30 });
  const id = await idOf(measurement);
  for (const [index, code] of codes.slice(0, 25).entries()) {
    const outcome = await handIn({ code, answers: varied(index), receipt: newReceipt() });
    expect(outcome.status).toBe("stored");
  }
  await saveDraft(codes[29] ?? "", { answers: { vinden: 1 }, page: 0 });
  expect(await closeMeasurement(measurement, now)).toBe("published");

  const release = await findRelease(id);
  expect(release?.document).toMatchObject({ n: 25, minimum: 10, protected: true });
  const partitions = await rows(
    "SELECT relname FROM pg_class WHERE relname LIKE '%' || replace($1, '-', '')",
    [id],
  );
  expect(partitions.map(({ relname }) => relname)).toEqual([
    `counted_response_${id.replaceAll("-", "")}`,
  ]);
  expect(await rows("SELECT secret, state FROM measurement WHERE id = $1", [id])).toEqual([
    { secret: null, state: "published" },
  ]);
  expect((await findParticipation(codes[29] ?? ""))?.state).toBe("closed");
});

test("the responses that count stand under new ids, in another order, with the same scored answers", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 40 });
  const id = await idOf(measurement);
  for (const [index, code] of codes.entries()) {
    await handIn({ code, answers: varied(index), receipt: newReceipt() });
  }
  const listed = (table: string) =>
    rows(
      `SELECT id, answers - ARRAY['unit', 'ageBand'] AS answers FROM ${table} WHERE measurement_id = $1 ORDER BY ctid`,
      [id],
    );
  const before = await listed("response");
  await closeMeasurement(measurement, now);
  const after = await listed("counted_response");
  const texts = (list: Record<string, unknown>[]) =>
    list.map(({ answers }) => JSON.stringify(answers));
  expect(texts(after).sort()).toEqual(texts(before).sort());
  expect(texts(after)).not.toEqual(texts(before));
  const ids = new Set(before.map((row) => row.id));
  expect(after.filter((row) => ids.has(row.id))).toEqual([]);
});

test("the archive keeps no category that the release does not show, and nobody who did not count", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 30 });
  const id = await idOf(measurement);
  for (const [index, code] of codes.entries()) {
    // Two of the age band 50+, and three who answered nothing: too few to show, and not counted.
    const ageBand = index < 2 ? "50+" : index % 2 === 0 ? "t/m 34" : "35-49";
    const answers = index >= 27 ? { ageBand } : { ...varied(index), ageBand };
    await handIn({ code, answers, receipt: newReceipt() });
  }
  await closeMeasurement(measurement, now);
  const kept = await rows(
    "SELECT answers->>'ageBand' AS age, count(*)::int AS n FROM counted_response WHERE measurement_id = $1 GROUP BY 1",
    [id],
  );
  expect(kept.map(({ age }) => age)).not.toContain("50+");
  expect(kept.reduce((sum, { n }) => sum + Number(n), 0)).toBe(27);
});

test("two closings at once make one release, and later ones are told so", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 12 });
  for (const [index, code] of codes.entries()) {
    await handIn({ code, answers: varied(index), receipt: newReceipt() });
  }
  const outcomes = await Promise.all([
    closeMeasurement(measurement, now),
    closeMeasurement(measurement, now),
  ]);
  expect(outcomes.sort()).toEqual(["already-published", "published"]);
  expect(await closeMeasurement(measurement, now)).toBe("already-published");
  const id = await idOf(measurement);
  expect(await rows("SELECT id FROM release WHERE measurement_id = $1", [id])).toHaveLength(1);
});

test("two members that close at once do not wait for each other for ever", async () => {
  const members = await Promise.all([1, 2, 3].map(() => arrangeMeasurement({ codes: 12 })));
  const closed = members.map(({ measurement }) => closeMeasurement(measurement, now));
  expect(await Promise.all(closed)).toEqual(["published", "published", "published"]);
});

test("closing does not keep other members' respondents waiting while something else holds the tables", async () => {
  const [one, other] = [
    await arrangeMeasurement({ codes: 12 }),
    await arrangeMeasurement({ codes: 12 }),
  ];
  const reader = await pool().connect();
  await reader.query("BEGIN; LOCK TABLE response IN ACCESS SHARE MODE");
  const closing = closeMeasurement(one.measurement, now);
  let isClosed = false;
  void closing.then(() => (isClosed = true));
  for (const [index, code] of other.codes.entries()) {
    const outcome = await handIn({ code, answers: varied(index), receipt: newReceipt() });
    expect(outcome.status).toBe("stored");
  }
  expect(isClosed).toBe(false);
  await reader.query("COMMIT");
  reader.release();
  expect(await closing).toBe("published");
});

test("answers that come in while the measurement closes are either counted or refused, never lost", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 60 });
  const id = await idOf(measurement);
  const first = codes
    .slice(0, 15)
    .map((code, index) => handIn({ code, answers: varied(index), receipt: newReceipt() }));
  await Promise.all(first);
  const [closing, ...late] = await Promise.all([
    closeMeasurement(measurement, now),
    ...codes
      .slice(15)
      .map((code, index) => handIn({ code, answers: varied(index), receipt: newReceipt() })),
  ]);
  expect(closing).toBe("published");
  const stored = late.filter((outcome) => outcome.status === "stored").length;
  expect(late.every(({ status }) => status === "stored" || status === "closed")).toBe(true);
  const [counted] = await rows(
    "SELECT count(*)::int AS n FROM counted_response WHERE measurement_id = $1",
    [id],
  );
  expect(counted).toEqual({ n: 15 + stored });
  expect((await findRelease(id))?.document.n).toBe(15 + stored);
});

test("how the release was made and checked is stored with it", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 30 });
  for (const [index, code] of codes.entries())
    await handIn({ code, answers: varied(index), receipt: newReceipt() });
  await closeMeasurement(measurement, now);
  const id = await idOf(measurement);
  const [stored] = await rows("SELECT proof, document FROM release WHERE measurement_id = $1", [
    id,
  ]);
  expect(stored?.["proof"]).toMatchObject({
    core: { minimum: 10, n: 30, breakdowns: expect.any(Array), pairs: expect.any(Array) },
    values: expect.any(Array),
    release: { people: 30, faults: [] },
  });
});

test("fewer people than the minimum group: a release without a single score", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 9 });
  for (const code of codes) await handIn({ code, answers: sampleAnswers, receipt: newReceipt() });
  await closeMeasurement(measurement, now);
  const release = await findRelease(await idOf(measurement));
  expect(release?.document.withheld).toBe("too-few");
  const numbers = release?.document.scales.flatMap(({ mean, sd, se, ci }) => [mean, sd, se, ci]);
  expect(new Set(numbers)).toEqual(new Set([null]));
});

test("a unit below the minimum stands among others, and no shown line is smaller than the minimum", async () => {
  const units = [
    { unit: "Zorg", headcount: 90 },
    { unit: "Staf", headcount: 60 },
    { unit: "Nacht", headcount: 8 },
    { unit: "Dak", headcount: 7 },
  ];
  const { measurement } = await arrangeMeasurement({ codes: 1, units });
  const id = await idOf(measurement);
  const sizes = { Zorg: 41, Staf: 33, Nacht: 6, Dak: 5 };
  const people = Object.entries(sizes).flatMap(([unit, size]) =>
    Array.from({ length: size }, (_, index) => ({
      answers: { ...varied(index + size), unit },
      unit: null,
    })),
  );
  await importResponses(id, people);
  await closeMeasurement(measurement, now);
  const byUnit = (await findRelease(id))?.document.breakdowns.find(({ by }) => by[0] === "unit");
  const lines = byUnit?.groups.map(({ values, other, merged, n }) => ({
    ...(other ? { merged } : { values }),
    n,
  }));
  expect(lines).toEqual([
    { values: { unit: "Staf" }, n: 33 },
    { values: { unit: "Zorg" }, n: 41 },
    { merged: [{ unit: "Dak" }, { unit: "Nacht" }], n: 11 },
  ]);
});

test("a release cannot be changed or removed, by the owner of the database neither", async () => {
  const [release] = await rows("SELECT id FROM release LIMIT 1");
  for (const change of [
    "UPDATE release SET hash = 'x' WHERE id = $1",
    "DELETE FROM release WHERE id = $1",
  ]) {
    await expect(rows(change, [release?.id])).rejects.toThrow(/permission denied/);
    await expect(asOwner(change, [release?.id])).rejects.toThrow(/immutable/);
  }
});

test("once open, the minimum group cannot be lowered and the measurement cannot be planned again", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 1, minimum: 12 });
  const lower = "UPDATE measurement SET minimum = 11 WHERE slug = $1";
  await expect(rows(lower, [measurement])).rejects.toThrow(/keeps its promise/);
  const replan = "UPDATE measurement SET state = 'planned' WHERE slug = $1";
  await expect(rows(replan, [measurement])).rejects.toThrow(/does not go from open to planned/);
  await rows("UPDATE measurement SET minimum = 13 WHERE slug = $1", [measurement]);
});
