import { randomUUID } from "node:crypto";

import type { PoolClient } from "pg";

import { ballotHash, codeOf, openMeasurementSecret } from "./codes.server";
import type { ImportTarget } from "./import-responses-store.server";

const batchSize = 5_000;

/**
 * Lets people who answered elsewhere join the roll, each with a ballot that is used already, so that
 * participation counts them and every code that was handed out still opens a ballot of its own. Who
 * answered elsewhere is not known, so no ballot that somebody may hold is spent on them.
 *
 * Where nobody is on the roll, all answers come from elsewhere and participation stays unknown.
 *
 * @param byUnit people of each unit; as for late joiners, fewer than the minimum get ballots without it
 * @returns how many joined
 */
export async function enrolCollected(
  client: PoolClient,
  { id, minimum, secret }: Omit<ImportTarget, "version" | "units">,
  byUnit: ReadonlyMap<string | null, number>,
): Promise<number> {
  const roll = await client.query(
    "SELECT FROM invitation WHERE measurement_id = $1 AND NOT reserve LIMIT 1",
    [id],
  );
  if (roll.rowCount === 0 || !secret) return 0;
  const opened = openMeasurementSecret(secret);
  let joined = 0;
  for (const [unit, people] of byUnit) {
    const ballotUnit = people >= minimum ? unit : null;
    for (let left = people; left > 0; left -= batchSize) {
      const count = Math.min(left, batchSize);
      await addUsedBallots(client, id, opened, { count, unit, ballotUnit });
      joined += count;
    }
  }
  return joined;
}

async function addUsedBallots(
  client: PoolClient,
  measurementId: string,
  secret: Buffer,
  {
    count,
    unit,
    ballotUnit,
  }: { readonly count: number; readonly unit: string | null; readonly ballotUnit: string | null },
): Promise<void> {
  const lines = Array.from({ length: count }, () => randomUUID());
  const hashes = lines.map((line) => Buffer.from(ballotHash(codeOf(secret, line))));
  await client.query(
    `INSERT INTO invitation (id, measurement_id, unit)
     SELECT one, $1, $3 FROM unnest($2::uuid[]) AS one`,
    [measurementId, lines, unit],
  );
  await client.query(
    `WITH made AS (
       INSERT INTO ballot (measurement_id, hash, unit, used)
       SELECT $1, one, $3, true FROM unnest($2::bytea[]) AS one ORDER BY one RETURNING hash
     )
     INSERT INTO code_hash (hash, measurement_id) SELECT hash, $1 FROM made`,
    [measurementId, hashes, ballotUnit],
  );
}
