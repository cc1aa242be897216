import type { PoolClient } from "pg";

import { pool } from "~/platform/index.server";
import { canonicalJson, type Answers } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";
import { createScorer } from "~/scoring";

export type RescoreOutcome =
  | { readonly responses: number; readonly changed: number }
  | "unknown"
  | "not-open" /** planned: there is nothing to score yet */
  | "released";

export type RescoreProgress = (done: number, of: number) => void;

/**
 * Computes the stored scores of a measurement again, from the answers and the definition of its version:
 * for when scoring itself was mended. All or nothing, and only while nothing was released. Answers and ids
 * stay as they are. Personal results stay too: they are sealed for the people who hold their codes.
 */
export async function rescore(
  slug: string,
  onProgress: RescoreProgress = () => undefined,
): Promise<RescoreOutcome> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const found = await lockUnreleased(client, slug);
    const outcome = typeof found === "string" ? found : await rescoreAll(client, found, onProgress);
    await client.query("COMMIT");
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

type Found = { readonly id: string; readonly versionId: string };

/** Closing, and the making of the release after it, wait until this is done. */
async function lockUnreleased(
  client: PoolClient,
  slug: string,
): Promise<Found | Extract<RescoreOutcome, string>> {
  const found = await client.query<Found & { state: string }>(
    `SELECT id, state::text AS state, version_id AS "versionId" FROM measurement WHERE slug = $1 FOR SHARE`,
    [slug],
  );
  const row = found.rows[0];
  if (!row) return "unknown";
  if (row.state === "planned") return "not-open";
  if (row.state === "published") return "released";
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [row.id]);
  const released = await client.query("SELECT FROM release WHERE measurement_id = $1", [row.id]);
  return released.rowCount === 0 ? row : "released";
}

async function rescoreAll(
  client: PoolClient,
  { id, versionId }: Found,
  onProgress: RescoreProgress,
): Promise<RescoreOutcome> {
  const { instrument } = await getVersion(versionId);
  const score = createScorer(instrument);
  const counted = await client.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM response WHERE measurement_id = $1",
    [id],
  );
  const all = counted.rows[0]?.n ?? 0;
  // A cursor sees what stood there when it was opened, whatever is stored meanwhile.
  await client.query(
    `DECLARE pages NO SCROLL CURSOR FOR
     SELECT id, answers, scores FROM response WHERE measurement_id = $1 ORDER BY id`,
    [id],
  );
  let responses = 0;
  let changed = 0;
  for (;;) {
    const { rows } = await client.query<{ id: string; answers: Answers; scores: unknown }>(
      "FETCH 1000 FROM pages",
    );
    if (rows.length === 0) return { responses, changed };
    const mended = rows.flatMap((row) => {
      const { scales, total, levels } = score(row.answers);
      const scores = canonicalJson({ scales, total, levels });
      return scores === canonicalJson(row.scores) ? [] : [{ id: row.id, scores }];
    });
    changed += await store(client, id, mended);
    responses += rows.length;
    onProgress(responses, Math.max(all, responses));
  }
}

async function store(
  client: PoolClient,
  measurementId: string,
  mended: readonly { readonly id: string; readonly scores: string }[],
): Promise<number> {
  if (mended.length === 0) return 0;
  const stored = await client.query<{ changed: number }>(
    "SELECT rescore_responses($1, $2::uuid[], $3::text[]::jsonb[]) AS changed",
    [measurementId, mended.map(({ id }) => id), mended.map(({ scores }) => scores)],
  );
  return stored.rows[0]?.changed ?? 0;
}
