import type { PoolClient } from "pg";

import { pool, prepared } from "~/platform/index.server";
import type { Answers } from "~/questionnaires";
import { getVersion, type Version } from "~/questionnaires/index.server";
import { createScorer } from "~/scoring";

/** The measurement that answers from elsewhere go into. */
export type ImportTarget = {
  readonly id: string;
  readonly version: Version;
  readonly units: readonly string[];
  readonly minimum: number;
  readonly secret: Uint8Array | null;
};

/** One row of collected answers, checked. */
export type CheckedRow<P> = { readonly valid: Answers } | { readonly problems: readonly P[] };

export type StoreOutcome<P> =
  | {
      readonly imported: number;
      /** How many of them came from each unit; null where none is known. */
      readonly byUnit: ReadonlyMap<string | null, number>;
    }
  | { readonly problems: readonly P[] };

/** Enough to mend a file by. */
export const mostProblems = 50;
const batchSize = 1_000;

/** Does work in one transaction on a measurement that stays open meanwhile; undone unless `isDone` says it is. */
export async function withOpenMeasurement<T>(
  which: { readonly id: string } | { readonly slug: string },
  work: (client: PoolClient, target: ImportTarget) => Promise<T>,
  isDone: (outcome: T) => boolean,
): Promise<T | "unknown" | "not-open"> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const target = await lockOpenMeasurement(client, which);
    const outcome = typeof target === "string" ? target : await work(client, target);
    const done = outcome !== "unknown" && outcome !== "not-open" && isDone(outcome);
    await client.query(done ? "COMMIT" : "ROLLBACK");
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** Closing waits until the import is done, and so does another import. */
async function lockOpenMeasurement(
  client: PoolClient,
  which: { readonly id: string } | { readonly slug: string },
): Promise<ImportTarget | "unknown" | "not-open"> {
  const [column, value] = "id" in which ? ["id", which.id] : ["slug", which.slug];
  const found = await client.query<{
    id: string;
    state: string;
    versionId: string;
    minimum: number;
    secret: Uint8Array | null;
  }>(
    `SELECT id, state::text AS state, version_id AS "versionId", minimum, secret
     FROM measurement WHERE ${column} = $1 FOR SHARE`,
    [value],
  );
  const row = found.rows[0];
  if (!row) return "unknown";
  if (row.state !== "open") return "not-open";
  const { id, minimum, secret } = row;
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))", [id]);
  const units = await client.query<{ name: string }>(
    "SELECT name FROM measurement_unit WHERE measurement_id = $1",
    [id],
  );
  return {
    id,
    minimum,
    secret,
    version: await getVersion(row.versionId),
    units: units.rows.map(({ name }) => name),
  };
}

/**
 * Scores and stores row by row, in batches, under random ids. After the first problem nothing more is
 * stored, but reading goes on so that problems come together.
 *
 * @returns at most 50 problems; what was stored before them is to be undone
 */
export async function storeAll<P>(
  client: PoolClient,
  target: ImportTarget,
  rows: AsyncIterable<CheckedRow<P>>,
): Promise<StoreOutcome<P>> {
  const score = createScorer(target.version.instrument);
  const problems: P[] = [];
  const byUnit = new Map<string | null, number>();
  let batch: Answers[] = [];
  let imported = 0;
  const store = async () => {
    await insertResponses(client, target, batch, score);
    batch = [];
  };
  for await (const row of rows) {
    if ("problems" in row) {
      problems.push(...row.problems);
      if (problems.length >= mostProblems) break;
      continue;
    }
    if (problems.length > 0) continue;
    imported += 1;
    const unit = typeof row.valid.unit === "string" ? row.valid.unit : null;
    byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1);
    batch.push(row.valid);
    if (batch.length === batchSize) await store();
  }
  if (problems.length > 0) return { problems: problems.slice(0, mostProblems) };
  await store();
  return { imported, byUnit };
}

async function insertResponses(
  client: PoolClient,
  { id, version }: ImportTarget,
  batch: readonly Answers[],
  score: ReturnType<typeof createScorer>,
): Promise<void> {
  if (batch.length === 0) return;
  const scores = batch.map((answers) => {
    const { scales, total, levels } = score(answers);
    return JSON.stringify({ scales, total, levels });
  });
  await client.query(
    prepared({
      name: "import-responses",
      text: `INSERT INTO response (measurement_id, id, version_hash, answers, scores)
           SELECT $1, gen_random_uuid(), $2, one.answers::jsonb, one.scores::jsonb
           FROM unnest($3::text[], $4::text[]) AS one (answers, scores)`,
      values: [id, version.hash, batch.map((answers) => JSON.stringify(answers)), scores],
    }),
  );
}
