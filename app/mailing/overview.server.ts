import { pool } from "~/platform/index.server";

import { refusalToStart, remindFrom } from "./may-start";
import type { MailOverview, WaveLine } from "./overview";
import { waveStanding } from "./standing.server";
import { stuckSince } from "./stuck.server";

/** How the mail of a measurement stands, in counts alone. */
export async function mailOverview(
  measurementId: string,
  now: Date = new Date(),
): Promise<MailOverview> {
  const [standing, since, roll, waves] = await Promise.all([
    waveStanding(measurementId),
    stuckSince(),
    pool().query<Pick<MailOverview, "addresses" | "notInvited" | "stopped">>(
      `SELECT count(*)::int AS addresses,
              count(*) FILTER (WHERE NOT EXISTS (SELECT FROM mail_line l
                WHERE l.invitation_id = i.id AND l.kind = 'invitation'))::int AS "notInvited",
              (SELECT count(*)::int FROM mail_stop WHERE measurement_id = $1) AS stopped
       FROM invitation i WHERE measurement_id = $1 AND email IS NOT NULL AND NOT reserve`,
      [measurementId],
    ),
    pool().query<WaveLine>(
      `SELECT w.kind, w.number, (w.started_at AT TIME ZONE 'UTC')::date::text AS "startedOn",
              count(*) FILTER (WHERE l.state IN ('waiting', 'in_flight'))::int AS waiting,
              greatest(count(*) FILTER (WHERE l.state = 'handed_over') - w.unwanted, 0)::int AS "handedOver",
              count(*) FILTER (WHERE l.state = 'refused')::int AS refused,
              count(*) FILTER (WHERE l.state = 'uncertain')::int AS uncertain
       FROM mail_wave w LEFT JOIN mail_line l ON l.wave_id = w.id
       WHERE w.measurement_id = $1 GROUP BY w.id ORDER BY w.started_at, w.number`,
      [measurementId],
    ),
  ]);
  const counted = roll.rows[0] ?? { addresses: 0, notInvited: 0, stopped: 0 };
  return {
    ...counted,
    waves: waves.rows,
    refusals: {
      invitation: refusalToStart("invitation", standing, now),
      reminder: refusalToStart("reminder", standing, now),
    },
    stuckSince: standing.unfinished > 0 ? (since?.toISOString() ?? null) : null,
    remindFrom: remindFrom(standing)?.toISOString() ?? null,
  };
}
