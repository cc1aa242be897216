import { z } from "zod";

import { pool } from "~/platform/index.server";

import { mailKinds } from "./texts";

const textSchema = z.object({ subject: z.string(), body: z.string() });

const claimedSchema = z.object({
  id: z.string(),
  waveId: z.string(),
  invitationId: z.string(),
  tries: z.number(),
  kind: z.enum(mailKinds),
  texts: z.object({ nl: textSchema, en: textSchema }),
  email: z.string(),
  language: z.string(),
  secret: z.instanceof(Uint8Array),
  closesOn: z.string().nullable(),
  organisation: z.string(),
  contact: z.string().nullable(),
});

/** One letter that is in our hands now, and in nobody else's. */
export type ClaimedLine = z.infer<typeof claimedSchema>;

export type Claim = {
  /** The last line of the batch before. */
  readonly after: string;
  readonly most: number;
  /** Those too that the mail server did not take before. */
  readonly again: boolean;
};

/** Comes before every line. */
export const beforeAll = "00000000-0000-0000-0000-000000000000";

/** Takes the next lines of all open measurements, in their random order; committed before anything is sent. */
export async function claimLines({ after, most, again }: Claim): Promise<ClaimedLine[]> {
  const claimed = await pool().query(
    `WITH next AS (
       SELECT l.id FROM mail_line l JOIN mail_wave w ON w.id = l.wave_id
       JOIN measurement m ON m.id = w.measurement_id
       WHERE l.state = 'waiting' AND l.id > $1 AND ($2 OR l.tries = 0) AND m.state = 'open'
       ORDER BY l.id LIMIT $3 FOR UPDATE OF l SKIP LOCKED
     ), claimed AS (
       UPDATE mail_line l SET state = 'in_flight' FROM next WHERE l.id = next.id
       RETURNING l.id, l.wave_id, l.invitation_id, l.tries
     )
     SELECT c.id, c.wave_id AS "waveId", c.invitation_id AS "invitationId", c.tries, w.kind, w.texts,
            i.email, i.language, m.secret, m.closes_on::text AS "closesOn", o.name AS organisation, o.contact
     FROM claimed c JOIN mail_wave w ON w.id = c.wave_id JOIN measurement m ON m.id = w.measurement_id
     JOIN organisation o ON o.id = m.organisation_id JOIN invitation i ON i.id = c.invitation_id
     ORDER BY c.id`,
    [after, again, most],
  );
  return z.array(claimedSchema).parse(claimed.rows);
}

/** Which of these keyed hashes stand for somebody who wants no more mail. */
export async function findStopped(hashes: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
  const found = await pool().query<{ hash: string }>(
    "SELECT encode(hash, 'hex') AS hash FROM mail_stop WHERE hash = ANY ($1::bytea[])",
    [hashes],
  );
  return new Set(found.rows.map(({ hash }) => hash));
}

export type FinishedLine = {
  readonly id: string;
  readonly waveId: string;
  readonly state: "waiting" | "handed_over" | "refused" | "uncertain";
  readonly tried: boolean;
  readonly unwanted: boolean;
};

/** Another may have called a line uncertain meanwhile, but only we know what became of it. */
export async function finishLines(lines: readonly FinishedLine[]): Promise<void> {
  const unwanted = lines.filter((line) => line.unwanted);
  await pool().query(
    `WITH finished AS (
       UPDATE mail_line l SET state = one.state, tries = l.tries + one.tried
       FROM unnest($1::uuid[], $2::text[], $3::int[]) AS one (id, state, tried)
       WHERE l.id = one.id AND l.state IN ('in_flight', 'uncertain')
     )
     UPDATE mail_wave w SET unwanted = w.unwanted + one.lines
     FROM (SELECT wave, count(*)::int AS lines FROM unnest($4::uuid[]) AS wave GROUP BY wave) one
     WHERE w.id = one.wave`,
    [
      lines.map(({ id }) => id),
      lines.map(({ state }) => state),
      lines.map(({ tried }) => Number(tried)),
      unwanted.map(({ waveId }) => waveId),
    ],
  );
}

/** Lines that somebody took and never finished: nobody knows whether they arrived, so nobody sends them again. */
export async function giveUpLost(): Promise<number> {
  const lost = await pool().query(
    "UPDATE mail_line SET state = 'uncertain' WHERE state = 'in_flight'",
  );
  return lost.rowCount ?? 0;
}

/** Is there anything to do: fresh lines, lines to try again, lines that somebody lost? */
export async function whatIsLeft(): Promise<{ readonly any: boolean; readonly again: boolean }> {
  const left = await pool().query<{ any: boolean; again: boolean }>(
    `SELECT count(*) > 0 AS any, count(*) FILTER (WHERE l.state = 'waiting' AND l.tries > 0) > 0 AS again
     FROM mail_line l JOIN mail_wave w ON w.id = l.wave_id JOIN measurement m ON m.id = w.measurement_id
     WHERE l.state = 'in_flight' OR (l.state = 'waiting' AND m.state = 'open')`,
  );
  return left.rows[0] ?? { any: false, again: false };
}
