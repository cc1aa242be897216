import type { PoolClient } from "pg";

import { pool } from "~/platform/index.server";
import type { Answers } from "~/questionnaires";
import { getVersion, type AnswerProblem, type Version } from "~/questionnaires/index.server";
import { createScorer } from "~/scoring";

/** Answers that were collected elsewhere. */
export type CollectedAnswers = {
  readonly answers: unknown;
  /** The unit that they are known to come from; it wins over an answered one. Null: what was answered counts. */
  readonly unit: string | null;
};

/** What is wrong with one of them, counted from 1. */
export type ImportProblem = AnswerProblem & { readonly row: number };

export type ImportOutcome =
  | { readonly imported: number }
  | { readonly problems: readonly ImportProblem[] }
  | "unknown"
  | "not-open";

/** Enough to mend a file by. */
const mostProblems = 50;
const batchSize = 1_000;

type Measurement = {
  readonly id: string;
  readonly version: Version;
  readonly units: readonly string[];
};

/**
 * Stores answers that were collected elsewhere: checked row by row, scored, all or nothing, and only
 * while the measurement is open. Responses get random ids, as those that are handed in.
 *
 * @param rows read once, as they are stored; they may be more than memory holds
 */
export async function importResponses(
  measurementId: string,
  rows: Iterable<CollectedAnswers> | AsyncIterable<CollectedAnswers>,
): Promise<ImportOutcome> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const measurement = await lockOpenMeasurement(client, measurementId);
    const outcome =
      typeof measurement === "string" ? measurement : await storeAll(client, measurement, rows);
    const stored = typeof outcome === "object" && "imported" in outcome;
    await client.query(stored ? "COMMIT" : "ROLLBACK");
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** Closing waits until the import is done. */
async function lockOpenMeasurement(
  client: PoolClient,
  id: string,
): Promise<Measurement | "unknown" | "not-open"> {
  const found = await client.query<{ state: string; versionId: string }>(
    `SELECT state::text AS state, version_id AS "versionId" FROM measurement WHERE id = $1 FOR SHARE`,
    [id],
  );
  const row = found.rows[0];
  if (!row) return "unknown";
  if (row.state !== "open") return "not-open";
  const units = await client.query<{ name: string }>(
    "SELECT name FROM measurement_unit WHERE measurement_id = $1",
    [id],
  );
  return {
    id,
    version: await getVersion(row.versionId),
    units: units.rows.map(({ name }) => name),
  };
}

async function storeAll(
  client: PoolClient,
  measurement: Measurement,
  rows: Iterable<CollectedAnswers> | AsyncIterable<CollectedAnswers>,
): Promise<ImportOutcome> {
  const score = createScorer(measurement.version.instrument);
  const problems: ImportProblem[] = [];
  let batch: Answers[] = [];
  let row = 0;
  const store = async () => {
    await insertResponses(client, measurement, batch, score);
    batch = [];
  };
  for await (const collected of rows) {
    row++;
    const checked = check(measurement, collected);
    if ("problems" in checked) {
      problems.push(...checked.problems.map((problem) => ({ row, ...problem })));
      if (problems.length >= mostProblems) break;
    }
    if (problems.length > 0 || !("valid" in checked)) continue;
    batch.push(checked.valid);
    if (batch.length === batchSize) await store();
  }
  if (problems.length > 0) return { problems: problems.slice(0, mostProblems) };
  await store();
  return { imported: row };
}

function check({ version, units }: Measurement, { answers, unit }: CollectedAnswers) {
  if (unit === null) return version.validate(answers, { units });
  if (!units.includes(unit)) {
    return { problems: [{ question: "unit", reason: "not-an-answer" as const }] };
  }
  const checked = version.validate(answers, { units: null });
  return "valid" in checked ? { valid: { ...checked.valid, unit } } : checked;
}

async function insertResponses(
  client: PoolClient,
  { id, version }: Measurement,
  batch: readonly Answers[],
  score: ReturnType<typeof createScorer>,
): Promise<void> {
  if (batch.length === 0) return;
  const scores = batch.map((answers) => {
    const { scales, total, levels } = score(answers);
    return JSON.stringify({ scales, total, levels });
  });
  await client.query({
    name: "import-responses",
    text: `INSERT INTO response (measurement_id, id, version_hash, answers, scores)
           SELECT $1, gen_random_uuid(), $2, one.answers::jsonb, one.scores::jsonb
           FROM unnest($3::text[], $4::text[]) AS one (answers, scores)`,
    values: [id, version.hash, batch.map((answers) => JSON.stringify(answers)), scores],
  });
}
