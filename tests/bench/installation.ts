import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  closeDatabase,
  openDatabase,
  parseConfig,
  setConfig,
} from "../../app/platform/index.server";
import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from "../../app/platform/embedded-postgres.server";
import { prepareInstallation } from "../../app/server";

export type Installation = {
  /** For programs that run beside this one. */
  readonly environment: NodeJS.ProcessEnv;
  readonly remove: () => Promise<void>;
};

/** An installation of its own, with its database open. */
export async function install(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "nulmeting-bench-"));
  const { url } = await startEmbeddedPostgres(folder);
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: url,
    APP_KEY: randomBytes(32).toString("base64"),
    LOG_LEVEL: "error",
    SECOND_STEP: "free",
    NODE_ENV: "production",
  };
  setConfig(parseConfig(environment, { ownKey: false }));
  await prepareInstallation();
  await openDatabase();
  return {
    environment,
    async remove() {
      await closeDatabase();
      await stopEmbeddedPostgres(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
