import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import type { TestProject } from "vitest/node";

import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from "../../app/platform/embedded-postgres.server";
import { closeDatabase, parseConfig, setConfig } from "../../app/platform/index.server";
import { migrate } from "../../app/platform/migrate.server";
import { prepareInstallation } from "../../app/server";
import { templates } from "./templates";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's connection to the server that the tests share. */
    databaseServer: string;
    /** The folder that knows which pages were judged in this run. */
    judgedPages: string;
  }
}

/** One real PostgreSQL for all tests, with templates. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), "nulmeting-test-"));
  const judged = join(folder, "judged");
  mkdirSync(judged);
  const url = given ?? (await startEmbeddedPostgres(join(folder, "data"))).url;
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  if (!given) await hurry(owner);
  for (const name of [templates.migrated, templates.installed]) {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
  await owner.query(`CREATE DATABASE ${templates.migrated}`);
  await migrate(addressOf(templates.migrated, url));
  await owner.query(`CREATE DATABASE ${templates.installed} TEMPLATE ${templates.migrated}`);
  await owner.end();
  await install(addressOf(templates.installed, url));
  project.provide("databaseServer", url);
  project.provide("judgedPages", judged);
  return async () => {
    if (!given) await stopEmbeddedPostgres(join(folder, "data"));
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Nothing here has to outlive a loss of power; what does is tested with a server of its own. */
async function hurry(owner: pg.Client): Promise<void> {
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    await owner.query(`ALTER SYSTEM SET ${setting} = off`);
  }
  await owner.query("SELECT pg_reload_conf()");
}

function addressOf(name: string, server: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function install(database: string): Promise<void> {
  const key = randomBytes(32).toString("base64");
  setConfig(parseConfig({ DATABASE_URL: database, APP_KEY: key }, { ownKey: false }));
  await prepareInstallation();
  await closeDatabase();
}
