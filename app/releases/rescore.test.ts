import pg from "pg";
import { expect, test } from "vitest";

import { closeMeasurement, findMeasurement } from "~/measurements/index.server";
import { handIn } from "~/participation/index.server";
import { pool } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../../tests/setup/arrange";
import { testDatabase } from "../../tests/setup/database";
import { rescore } from "./rescore.server";

const database = testDatabase();

type Stored = { id: string; answers: unknown; scores: unknown };

async function asOwner(statement: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query(statement, values);
  } finally {
    await owner.end();
  }
}

async function arrange(responses: number) {
  const { measurement, codes } = await arrangeMeasurement({ codes: responses });
  for (const [index, code] of codes.entries()) {
    const answers = { ...sampleAnswers, vinden: index % 4 };
    await handIn({ code, answers, receipt: newReceipt() });
  }
  const found = await findMeasurement(measurement);
  if (!found) throw new Error(`no ${measurement}`);
  return { slug: measurement, id: found.id };
}

async function responses(id: string): Promise<Stored[]> {
  const { rows } = await pool().query<Stored>(
    "SELECT id, answers, scores FROM response WHERE measurement_id = $1 ORDER BY id",
    [id],
  );
  return rows;
}

/** As if scoring had been wrong when these came in. */
const spoil = (id: string) =>
  asOwner(
    `UPDATE response SET scores = jsonb_set(scores, '{total}', '12.5')
     WHERE measurement_id = $1 AND answers->>'vinden' = '0'`,
    [id],
  );

test("wrong scores become what the definition says; right ones, answers and ids stay", async () => {
  const { slug, id } = await arrange(10);
  const before = await responses(id);
  expect(await rescore(slug)).toEqual({ responses: 10, changed: 0 });
  await spoil(id);
  expect(await responses(id)).not.toEqual(before);
  expect(await rescore(slug)).toEqual({ responses: 10, changed: 3 });
  expect(await responses(id)).toEqual(before);
});

test("more than one batch is scored again, and progress is told to the end", async () => {
  const { slug, id } = await arrange(1);
  await pool().query(
    `INSERT INTO response (measurement_id, id, version_hash, answers, scores)
     SELECT measurement_id, gen_random_uuid(), version_hash, answers, '{}'
     FROM response, generate_series(1, 2300) WHERE measurement_id = $1`,
    [id],
  );
  const told: (readonly [number, number])[] = [];
  const outcome = await rescore(slug, (done, of) => told.push([done, of]));
  expect(outcome).toEqual({ responses: 2_301, changed: 2_300 });
  expect(told).toEqual([
    [1_000, 2_301],
    [2_000, 2_301],
    [2_301, 2_301],
  ]);
  expect(new Set((await responses(id)).map(({ scores }) => JSON.stringify(scores))).size).toBe(1);
});

test("what was closed and not released yet can be scored again; what was released never", async () => {
  const { slug, id } = await arrange(11);
  await spoil(id);
  await pool().query("UPDATE measurement SET state = 'closed' WHERE id = $1", [id]);
  expect(await rescore(slug)).toMatchObject({ changed: 3 });
  expect(await closeMeasurement(slug, new Date())).toBe("published");
  expect(await rescore(slug)).toBe("released");

  // A closing that was cut short after its release: the answers are still there.
  const cut = await arrange(2);
  await pool().query("UPDATE measurement SET state = 'closed' WHERE id = $1", [cut.id]);
  await pool().query(
    `INSERT INTO release (id, measurement_id, hash, document, kept, proof)
     VALUES (gen_random_uuid(), $1, '', '{}', '{}', '{}')`,
    [cut.id],
  );
  expect(await rescore(cut.slug)).toBe("released");
});

test("an unknown or a planned measurement has nothing to score", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 0, state: "planned" });
  expect(await rescore(measurement)).toBe("not-open");
  expect(await rescore("niets")).toBe("unknown");
});

test("closing waits for it, and releases the mended scores", async () => {
  const { slug, id } = await arrange(12);
  await spoil(id);
  const [again, closed] = await Promise.all([rescore(slug), closeMeasurement(slug, new Date())]);
  expect(closed).toBe("published");
  const { rows } = await pool().query<{ n: number }>(
    `SELECT count(*)::int AS n FROM counted_response
     WHERE measurement_id = $1 AND scores->>'total' = '12.5'`,
    [id],
  );
  // All mended or, when closing was first, none.
  expect(rows[0]?.n).toBe(typeof again === "string" ? 3 : 0);
});

test("the app itself cannot change a response, and scores only where nothing was released", async () => {
  const { slug, id } = await arrange(10);
  const [first] = await responses(id);
  await expect(
    pool().query("UPDATE response SET scores = '{}' WHERE measurement_id = $1", [id]),
  ).rejects.toThrow("permission denied");
  const again = () =>
    pool().query("SELECT rescore_responses($1, ARRAY[$2::uuid], ARRAY['{}'::jsonb])", [
      id,
      first?.id,
    ]);
  await closeMeasurement(slug, new Date());
  await expect(again()).rejects.toThrow("only an open or a closed measurement");
});

test("a failure half-way leaves every score as it was", async () => {
  const { slug, id } = await arrange(10);
  await spoil(id);
  const before = await responses(id);
  const failing = rescore(slug, () => {
    throw new Error("the terminal is gone");
  });
  await expect(failing).rejects.toThrow("the terminal is gone");
  expect(await responses(id)).toEqual(before);
});
