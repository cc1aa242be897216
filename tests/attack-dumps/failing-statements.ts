import pg from "pg";

/**
 * Cancels, as an administrator of the database may, every statement that some work waits with: so that
 * they fail and reach the logs.
 */
export async function withFailingStatements(
  url: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query("BEGIN; LOCK TABLE code_hash IN ACCESS EXCLUSIVE MODE");
    let working = true;
    const done = work().finally(() => {
      working = false;
    });
    while (working) {
      // Within a transaction the server would show again what it showed first.
      await owner.query("SELECT pg_stat_clear_snapshot()");
      await owner.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
    }
    await done;
    await owner.query("ROLLBACK");
  } finally {
    await owner.end();
  }
}
