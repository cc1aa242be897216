import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import pg from "pg";
import { z } from "zod";

import { forgetDeadServer } from "./dead-server.server";
import {
  ensurePostgresUser,
  findBinaries,
  pgControl,
  runProgram,
  type Binaries,
  type RunAs,
} from "./postgres-programs.server";

/** What `pg_ctl status` exits with when no server runs in the directory. */
const notRunning = 3;

/** Connections of this process, also those that are just ending. */
export const connectionName = `nulmeting ${process.pid}`;

type Server = { readonly url: string };

/**
 * The PostgreSQL of our own in the data directory: found where it runs, else started, else made first.
 * It outlives a killed parent, so that nothing is lost and the next start finds it.
 *
 * @param port where it stood before it died; null for any that is free
 */
export async function startEmbeddedPostgres(
  dataDirectory: string,
  port: number | null = null,
): Promise<Server> {
  const cluster = join(dataDirectory, "db");
  const binaries = await findBinaries();
  const runAs = await ensurePostgresUser();
  if (!existsSync(join(cluster, "PG_VERSION"))) await makeCluster(cluster, binaries, runAs);

  for (let attempt = 0; attempt < 5; attempt++) {
    await forgetDeadServer(cluster);
    if (!(await isRunning(cluster, binaries, runAs))) {
      await startCluster(cluster, binaries, runAs, port ?? (await freePort()));
    }
    const server = await connectTo(cluster);
    if (server) return server;
  }
  throw new Error(
    `PostgreSQL does not start in ${cluster}; its log is ${join(dataDirectory, "db.log")}`,
  );
}

/** The last one out turns off the light: stops the server when nobody else is connected. */
export async function stopEmbeddedPostgres(dataDirectory: string): Promise<void> {
  const cluster = join(dataDirectory, "db");
  const binaries = await findBinaries();
  const runAs = await ensurePostgresUser();
  const server = await connectTo(cluster);
  if (!server) return;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const others = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend'
     AND pid <> pg_backend_pid() AND application_name <> $1 LIMIT 1`,
    [connectionName],
  );
  await client.end();
  if (others.rowCount === 0) {
    await pgControl(["stop", "-D", cluster, "-m", "fast", "-w"], binaries, runAs);
  }
}

/** Made aside and renamed, so that a start that was cut short leaves no half a cluster. */
async function makeCluster(
  cluster: string,
  binaries: Binaries,
  runAs: RunAs | null,
): Promise<void> {
  const draft = `${cluster}.new-${randomBytes(6).toString("hex")}`;
  const password = randomBytes(24).toString("base64url");
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs) {
    chownSync(draft, runAs.uid, runAs.gid);
    chownSync(passwordFile, runAs.uid, runAs.gid);
  }
  try {
    await runProgram(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
      ],
      runAs,
    );
    writeFileSync(join(draft, "owner-password"), password, { mode: 0o600 });
    if (runAs) chownSync(join(draft, "owner-password"), runAs.uid, runAs.gid);
    takePlace(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { force: true, recursive: true });
  }
}

/** Of two that were made at once, the first one stays. */
function takePlace(draft: string, cluster: string): void {
  try {
    renameSync(draft, cluster);
  } catch (error) {
    if (!existsSync(join(cluster, "PG_VERSION"))) throw error;
  }
}

async function isRunning(
  cluster: string,
  binaries: Binaries,
  runAs: RunAs | null,
): Promise<boolean> {
  try {
    await pgControl(["status", "-D", cluster], binaries, runAs);
    return true;
  } catch (error) {
    if (z.object({ code: z.literal(notRunning) }).safeParse(error).success) return false;
    throw error;
  }
}

async function startCluster(
  cluster: string,
  binaries: Binaries,
  runAs: RunAs | null,
  port: number,
): Promise<void> {
  const logFile = `${cluster}.log`;
  writeFileSync(logFile, "", { flag: "a" });
  if (runAs) chownSync(logFile, runAs.uid, runAs.gid);
  const settings = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=''",
    "-c max_connections=200",
    "-c log_min_duration_statement=-1",
  ].join(" ");
  try {
    await pgControl(["start", "-D", cluster, "-w", "-l", logFile, "-o", settings], binaries, runAs);
  } catch (error) {
    // Another process may have been first; then it is there to connect to.
    if (!(await isRunning(cluster, binaries, runAs))) throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The fourth line of `postmaster.pid` is the port. Null when nobody answers there. */
async function connectTo(cluster: string): Promise<Server | null> {
  const pidFile = join(cluster, "postmaster.pid");
  const password = readFileSync(join(cluster, "owner-password"), "utf8");
  for (let attempt = 0; attempt < 50 && existsSync(pidFile); attempt++) {
    const port = Number(readFileSync(pidFile, "utf8").split("\n")[3]);
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return { url };
    } catch (error) {
      if (attempt === 49) throw error;
      await wait(100);
    } finally {
      await client.end();
    }
  }
  return null;
}
