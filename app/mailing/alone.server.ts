import { pool } from "~/platform/index.server";

/**
 * Works while nobody else does the same, in whatever process. The lock goes with its transaction, so also with a process
 * that is killed, and also behind a pooler that shares connections.
 *
 * @param work told to stop when the lock is lost with its connection
 * @returns false when somebody else is at it
 */
export async function alone(
  name: string,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const client = await pool().connect();
  const lost = new AbortController();
  const loose = () => lost.abort();
  client.on("error", loose);
  try {
    await client.query("BEGIN");
    const tried = await client.query<{ mine: boolean }>(
      "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine",
      [name],
    );
    const mine = tried.rows[0]?.mine === true;
    if (mine) await work(lost.signal);
    if (!lost.signal.aborted) await client.query("COMMIT");
    return mine;
  } catch (error) {
    lost.abort();
    throw error;
  } finally {
    client.off("error", loose);
    // With a connection in doubt the lock goes too.
    client.release(lost.signal.aborted);
  }
}
