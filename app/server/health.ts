import { Router } from "express";

import { log, migrationNames, pool } from "~/platform/index.server";

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

async function isReady(): Promise<boolean> {
  try {
    const applied = await pool().query<{ name: string }>(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    const names = new Set(applied.rows.map((row) => row.name));
    return migrationNames().every((name) => names.has(name));
  } catch (error) {
    log().warn({ reason: error instanceof Error ? error.message : "" }, "not ready");
    return false;
  }
}
