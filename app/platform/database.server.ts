import { setTimeout as wait } from "node:timers/promises";

import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { z } from "zod";

import { config, ConfigurationError } from "./config.server";
import {
  connectionName,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from "./embedded-postgres.server";
import { PrismaClient } from "./generated/prisma/client";
import { log } from "./log.server";
import { migrate } from "./migrate.server";
import { currentScope } from "./scope.server";
import { closeScopedClients, mostScopedClients, scopedClient } from "./scoped-clients.server";
import { shelf } from "./shelf.server";

/** The role without BYPASSRLS that the app works as. */
const appRole = "nulmeting_app";

/** Finds or starts the database, migrates it as its owner, and connects as the app's role. */
export async function openDatabase(): Promise<void> {
  const { databaseUrl, databaseDirectUrl, dataDirectory } = config();
  const server = databaseUrl ? null : await startEmbeddedPostgres(dataDirectory);
  const url = databaseUrl ?? server?.url;
  if (!url) throw new Error("no database");
  const ownerUrl = databaseDirectUrl ?? url;
  if (databaseUrl) await tryConnection(ownerUrl);
  await migrate(ownerUrl);
  if (databaseDirectUrl) await letLogInAsApp(ownerUrl, url);
  connect(url, databaseDirectUrl === null);
  if (server) await showPresence(url);
}

/** The owner's connection, to the database of our own too, which is started where nobody has. */
export async function ownerAddress(): Promise<string> {
  const { databaseUrl, databaseDirectUrl, dataDirectory } = config();
  return databaseDirectUrl ?? databaseUrl ?? (await startEmbeddedPostgres(dataDirectory)).url;
}

/** Closes the connections; stops a server of our own when nobody else uses it. */
export async function closeDatabase(): Promise<void> {
  const kept = shelf();
  await kept.database?.$disconnect();
  await closeScopedClients();
  await kept.pool?.end();
  const { presence } = kept;
  kept.presence = undefined;
  await presence?.end();
  kept.database = undefined;
  kept.pool = undefined;
  const { databaseUrl, dataDirectory } = config();
  if (!databaseUrl) await stopEmbeddedPostgres(dataDirectory);
}

/** A wrong address or password stops the start with a sentence, not with a stack. */
async function tryConnection(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new ConfigurationError(
      `DATABASE_URL: no connection to ${host}${pathname} (${reason}). Is the server up, and are name and password right?`,
    );
  } finally {
    await client.end();
  }
}

function connect(url: string, asAppRole: boolean): void {
  const kept = shelf();
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    application_name: connectionName,
    connectionTimeoutMillis: 10_000,
    // A server that went without a word is noticed.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(asAppRole ? { options: `-c role=${appRole}` } : {}),
  });
  pool.on("error", (error) =>
    log().warn({ reason: error.message }, "a database connection was lost"),
  );
  // Each scope's client listens to the pool.
  pool.setMaxListeners(mostScopedClients * 2);
  kept.pool = pool;
  kept.database = new PrismaClient({ adapter: new PrismaPg(pool) });
}

/** An idle pool closes its connections, and then whoever leaves would take us for gone too. */
async function showPresence(url: string): Promise<void> {
  const presence = new pg.Client({
    connectionString: url,
    application_name: connectionName,
    keepAlive: true,
  });
  presence.on("error", (error) => log().warn({ reason: error.message }, "the database went away"));
  await presence.connect();
  shelf().presence = presence;
  presence.once("end", () => {
    if (shelf().presence === presence) void revive(url);
  });
}

/** A database of our own that died is started again where it stood: after a full disk, or when somebody killed it. */
async function revive(url: string): Promise<void> {
  for (let pause = 500; ; pause = Math.min(pause * 2, 10_000)) {
    await wait(pause);
    // Closed meanwhile: then it was meant to end.
    if (!shelf().presence) return;
    try {
      await startEmbeddedPostgres(config().dataDirectory, Number(new URL(url).port));
      await showPresence(url);
      log().warn("the database is back");
      return;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log().error({ reason }, "the database does not start; it is tried again");
    }
  }
}

async function letLogInAsApp(ownerUrl: string, appUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const user = decodeURIComponent(new URL(appUrl).username);
    await owner.query(`GRANT ${appRole} TO ${owner.escapeIdentifier(user)}`);
  } finally {
    await owner.end();
  }
}

/** The one door to the data: within a scope it shows what the scope holds, elsewhere everything. */
export function database(): PrismaClient {
  const scope = currentScope();
  return scope ? scopedClient(wholePool(), scope) : wholeDatabase();
}

/** Whatever the scope: for sign-in and the audit log, which come before it and after it. */
export function wholeDatabase(): PrismaClient {
  const { database } = shelf();
  if (!database) throw new Error("the database was not opened");
  return database;
}

/** For parametrised raw SQL where speed or atomicity asks for it, as the app's role; never within a scope. */
export function pool(): pg.Pool {
  if (currentScope()) throw new Error("raw SQL knows no scope");
  return wholePool();
}

/** Whatever the scope: for what the platform itself counts. */
export function wholePool(): pg.Pool {
  const { pool } = shelf();
  if (!pool) throw new Error("the database was not opened");
  return pool;
}

const connectionTrouble = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  // A standby that is being promoted answers before it takes anything.
  "25006",
  // Somebody has locked what was needed for fifteen seconds.
  "55P03",
  "53300",
  "53100",
  "58030",
  "08006",
  "08001",
  "P1001",
  "P1002",
  "P1017",
  "P2024",
]);

/** Of node-postgres, of Prisma, and of PgBouncer, which has one code for all that it says. */
const awayInWords = [
  /connection (terminated|timeout)/i,
  /timeout exceeded when trying to connect/i,
  /query read timeout/i,
  /DatabaseNotReachable/i,
  /server login has been failing|server conn crashed|query_wait_timeout|pgbouncer cannot connect/,
];

/** Prisma tells by a code of its own, and what the driver said two floors down. */
const throughPrisma = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
});

/** True when an error says that the database is away, not that the question was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const driver = throughPrisma.safeParse(error).data?.meta.driverAdapterError.cause.originalCode;
  if (connectionTrouble.has(code) || connectionTrouble.has(driver ?? "")) return true;
  if (awayInWords.some((words) => words.test(error.message))) return true;
  return error.cause !== undefined && isDatabaseAway(error.cause);
}
