import { setTimeout as wait } from "node:timers/promises";

import { Router } from "express";

import { log, migrationNames, pool, quick } from "~/platform/index.server";

/** `live`: the process answers. `ready`: the database answers too and is migrated. */
export function health(): Router {
  const router = Router();
  router.get("/live", (_request, response) => {
    response.json({ status: "live" });
  });
  router.get("/ready", async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not-ready" });
  });
  return router;
}

/** A database that does not answer in this time is not there. */
const patience = 3_000;

async function isReady(): Promise<boolean> {
  const late = new AbortController();
  try {
    const applied = await Promise.race([
      pool().query<{ name: string }>(
        quick(
          {
            text: "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
          },
          patience,
        ),
      ),
      wait(patience, null, { signal: late.signal }),
    ]);
    if (applied === null) throw new Error("the database does not answer");
    const names = new Set(applied.rows.map((row) => row.name));
    return migrationNames().every((name) => names.has(name));
  } catch (error) {
    log().warn({ reason: error instanceof Error ? error.message : "" }, "not ready");
    return false;
  } finally {
    late.abort();
  }
}
