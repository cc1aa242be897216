import { pool } from "~/platform/index.server";

/** The mail server took a letter from us. */
export async function noteTaken(): Promise<void> {
  await pool().query(
    "UPDATE installation SET mail_stuck_since = NULL WHERE mail_stuck_since IS NOT NULL",
  );
}

/** The mail server took nothing: it is away, refuses to let us in, or refuses to send for us. */
export async function noteStuck(now: Date = new Date()): Promise<void> {
  await pool().query(
    `INSERT INTO installation (id, mail_stuck_since) VALUES (1, $1)
     ON CONFLICT (id) DO UPDATE
     SET mail_stuck_since = coalesce(installation.mail_stuck_since, excluded.mail_stuck_since)`,
    [now],
  );
}

/** Since when the mail server takes nothing; null while it does. */
export async function stuckSince(): Promise<Date | null> {
  const found = await pool().query<{ since: Date | null }>(
    "SELECT mail_stuck_since AS since FROM installation WHERE id = 1",
  );
  return found.rows[0]?.since ?? null;
}
