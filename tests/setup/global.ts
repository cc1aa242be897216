import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import type { TestProject } from "vitest/node";

import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from "../../app/platform/embedded-postgres.server";
import { migrate } from "../../app/platform/migrate.server";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's connection to the server that the tests share. */
    databaseServer: string;
  }
}

export const templateDatabase = "nulmeting_test_template";

/** One real PostgreSQL for all tests, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), "nulmeting-test-"));
  const url = given ?? (await startEmbeddedPostgres(folder)).url;
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`DROP DATABASE IF EXISTS ${templateDatabase} WITH (FORCE)`);
  await owner.query(`CREATE DATABASE ${templateDatabase}`);
  await owner.end();
  const template = new URL(url);
  template.pathname = `/${templateDatabase}`;
  await migrate(template.href);
  project.provide("databaseServer", url);
  return async () => {
    if (!given) await stopEmbeddedPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
