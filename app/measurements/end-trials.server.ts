import { database, pool } from "~/platform/index.server";

import { cancelMeasurement } from "./cancel.server";

/** The trial of a measurement ends when that opens. */
export async function endTrialsOf(measurementId: string, now: Date): Promise<void> {
  const trials = await database().measurement.findMany({
    where: { trialOfId: measurementId, state: { in: ["planned", "open"] } },
    select: { slug: true },
  });
  for (const { slug } of trials) await cancelMeasurement(slug, now);
}

/**
 * Trials that are over by date, or whose measurement opened or was called off meanwhile.
 *
 * @param today ISO date
 */
export async function listOverdueTrials(
  today: string,
): Promise<{ slug: string; organisation: string }[]> {
  const found = await pool().query<{ slug: string; organisation: string }>(
    `SELECT t.slug, o.slug AS organisation FROM measurement t
     JOIN measurement own ON own.id = t.trial_of JOIN organisation o ON o.id = t.organisation_id
     WHERE t.state IN ('planned', 'open') AND (t.closes_on < $1 OR own.state <> 'planned')
     ORDER BY t.slug`,
    [today],
  );
  return found.rows;
}
