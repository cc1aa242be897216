import { createHmac } from "node:crypto";

import { appKey } from "./config.server";
import { wholePool } from "./database.server";

export type FailureLimit = { readonly failures: number; readonly seconds: number };

/**
 * Counts one failure and says whether it is one too many. Valid use is never counted by address: a whole hospital
 * may sit behind one. What may be used so many times only, such as a key of a program, counts each use as one.
 *
 * @param kind what failed, such as "code"
 * @param subject an address or account; stored as a keyed hash only
 * @returns seconds to wait, or null below the limit
 */
export async function countFailure(
  kind: string,
  subject: string,
  limit: FailureLimit,
): Promise<number | null> {
  const counted = await wholePool().query<{ count: number; wait: number }>(
    `INSERT INTO failure_count AS f (key, count, resets_at)
     VALUES ($1, 1, now() + make_interval(secs => $2))
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN f.resets_at < now() THEN 1 ELSE f.count + 1 END,
       resets_at = CASE WHEN f.resets_at < now() THEN excluded.resets_at ELSE f.resets_at END
     RETURNING count, ceil(extract(epoch FROM resets_at - now()))::int AS wait`,
    [failureKey(kind, subject), limit.seconds],
  );
  const row = counted.rows[0];
  return row && row.count > limit.failures ? Math.max(1, row.wait) : null;
}

/** Seconds to wait when the limit was reached before, or null. Counts nothing. */
export async function waitAfterFailures(
  kind: string,
  subject: string,
  limit: FailureLimit,
): Promise<number | null> {
  const found = await wholePool().query<{ wait: number }>(
    `SELECT ceil(extract(epoch FROM resets_at - now()))::int AS wait FROM failure_count
     WHERE key = $1 AND count >= $2 AND resets_at > now()`,
    [failureKey(kind, subject), limit.failures],
  );
  return found.rows[0]?.wait ?? null;
}

/** Forgets the failures of a subject after it succeeded, and all that are over. */
export async function forgetFailures(kind: string, subject: string): Promise<void> {
  await wholePool().query("DELETE FROM failure_count WHERE key = $1 OR resets_at < now()", [
    failureKey(kind, subject),
  ]);
}

function failureKey(kind: string, subject: string): string {
  return createHmac("sha256", appKey()).update(`${kind} ${subject}`).digest("base64url");
}
