import { canMail, pool } from "~/platform/index.server";

import { requestSending } from "./jobs.server";
import { mostReminders } from "./overview";
import { findTexts } from "./text-store.server";
import type { MailKind } from "./texts";

export type StartOutcome =
  /** How many letters wait now. */
  | { readonly letters: number }
  | "not-open"
  | "no-mail-server"
  /** There is no address to which it did not go yet. */
  | "nobody"
  /** A reminder reminds of an invitation. */
  | "not-invited"
  | "three-already"
  /** Somebody else started it just now. */
  | "started-already";

export type MailedMeasurement = {
  readonly id: string;
  readonly organisationId: string;
  readonly state: string;
};

/**
 * Starts a wave: an invitation to everybody on the roll with an address who was not invited yet, or a reminder to
 * everybody with an address, whether they took part or not. A running server sends it.
 *
 * @param seen how many waves of the kind there were when somebody decided on this one; another number, and it is not
 *   started
 */
export async function startWave(
  measurement: MailedMeasurement,
  kind: MailKind,
  seen?: number,
): Promise<StartOutcome> {
  if (measurement.state !== "open") return "not-open";
  if (!canMail()) return "no-mail-server";
  const before = await countWaves(measurement.id);
  if (kind === "reminder" && before.invitation === 0) return "not-invited";
  if (seen !== undefined && before[kind] !== seen) return "started-already";
  if (kind === "reminder" && before.reminder >= mostReminders) return "three-already";
  const texts = await findTexts(measurement.organisationId, kind);
  const started = await pool().query<{ waves: number; people: number; letters: number }>(
    `WITH gate AS (
       SELECT id FROM measurement WHERE id = $1 AND state = 'open' FOR SHARE
     ), people AS (
       SELECT i.id FROM invitation i JOIN gate ON gate.id = i.measurement_id
       WHERE i.email IS NOT NULL AND NOT i.reserve AND ($2 = 'reminder' OR NOT EXISTS (
         SELECT FROM mail_line l WHERE l.invitation_id = i.id AND l.kind = 'invitation'))
     ), wave AS (
       INSERT INTO mail_wave (measurement_id, kind, number, texts)
       SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT FROM people)
       ON CONFLICT DO NOTHING RETURNING id
     ), letters AS (
       INSERT INTO mail_line (wave_id, kind, invitation_id)
       SELECT wave.id, $2, people.id FROM wave, people ORDER BY random() RETURNING id
     )
     SELECT (SELECT count(*)::int FROM people) AS people, (SELECT count(*)::int FROM wave) AS waves,
            (SELECT count(*)::int FROM letters) AS letters`,
    [measurement.id, kind, before[kind] + 1, JSON.stringify(texts)],
  );
  const { people = 0, waves = 0, letters = 0 } = started.rows[0] ?? {};
  if (people === 0) return "nobody";
  if (waves === 0) return "started-already";
  await requestSending();
  return { letters };
}

async function countWaves(measurementId: string): Promise<Record<MailKind, number>> {
  const counted = await pool().query<Record<MailKind, number>>(
    `SELECT count(*) FILTER (WHERE kind = 'invitation')::int AS invitation,
            count(*) FILTER (WHERE kind = 'reminder')::int AS reminder
     FROM mail_wave WHERE measurement_id = $1`,
    [measurementId],
  );
  return counted.rows[0] ?? { invitation: 0, reminder: 0 };
}
