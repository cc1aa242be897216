import { database, pool } from "~/platform/index.server";

import { cancelMeasurement } from "./cancel.server";

/** The trials of a member in a round end when a measurement of theirs opens. */
export async function endTrialsOf(
  { organisationId, roundId }: { readonly organisationId: string; readonly roundId: string },
  now: Date,
): Promise<void> {
  const trials = await database().measurement.findMany({
    where: { organisationId, roundId, trial: true, state: { in: ["planned", "open"] } },
    select: { slug: true },
  });
  for (const { slug } of trials) await cancelMeasurement(slug, now);
}

/**
 * Trials that are over by date, whose measurement opened meanwhile, or that have nothing left to prepare.
 *
 * @param today ISO date
 */
export async function listOverdueTrials(today: string): Promise<string[]> {
  const found = await pool().query<{ slug: string }>(
    `SELECT t.slug FROM measurement t CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE m.state = 'planned') AS planned,
              count(*) FILTER (WHERE m.opened_at > t.opened_at) AS opened
       FROM measurement m
       WHERE m.organisation_id = t.organisation_id AND m.round_id = t.round_id AND NOT m.trial
     ) own
     WHERE t.trial AND t.state IN ('planned', 'open')
       AND (t.closes_on < $1 OR own.opened > 0 OR own.planned = 0)
     ORDER BY t.slug`,
    [today],
  );
  return found.rows.map(({ slug }) => slug);
}
