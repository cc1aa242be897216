import { randomBytes } from "node:crypto";

import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

import { closeDatabase, openDatabase, parseConfig, setConfig } from "~/platform/index.server";

import { templates } from "./templates";

/** Gives the tests of a file a database of their own, open as the app opens it. */
export function testDatabase(template?: keyof typeof templates): { readonly url: string } {
  const made = { url: "" };
  beforeAll(async () => {
    made.url = await createTestDatabase(template);
    setConfig(
      parseConfig(
        {
          DATABASE_URL: made.url,
          APP_KEY: randomBytes(32).toString("base64"),
          LOG_LEVEL: "silent",
        },
        { ownKey: false },
      ),
    );
    await openDatabase();
  });
  afterAll(async () => {
    await closeDatabase();
    await dropTestDatabase(made.url);
  });
  return made;
}

/** @returns the owner's connection to a fresh copy of a template */
export async function createTestDatabase(
  template: keyof typeof templates = "migrated",
): Promise<string> {
  const url = new URL(inject("databaseServer"));
  const name = `nulmeting_test_${randomBytes(6).toString("hex")}`;
  await asOwner(`CREATE DATABASE ${name} TEMPLATE ${templates[template]}`);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropTestDatabase(url: string): Promise<void> {
  await asOwner(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}

async function asOwner(statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: inject("databaseServer") });
  await owner.connect();
  try {
    await owner.query(statement);
  } finally {
    await owner.end();
  }
}
