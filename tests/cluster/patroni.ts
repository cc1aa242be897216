import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { z } from "zod";

import { ensurePostgresUser, type RunAs } from "../../app/platform/postgres-programs.server";
import { freePort } from "../setup/server";
import { until } from "../setup/until";
import { findPrograms } from "./programs";

export type Cluster = {
  /** The owner's connection to whoever leads, through HAProxy. */
  readonly direct: string;
  /** A lesser role's connection to the same, through PgBouncer, which lends a connection for one transaction. */
  readonly pooled: string;
  leader(): Promise<string>;
  /** Patroni and PostgreSQL of a member end at once, as when its machine loses power. */
  kill(member: string): void;
  restart(member: string): void;
  /** True when it follows the leader and has caught up. */
  follows(member: string): Promise<boolean>;
  /** What everybody logged last. */
  logs(): string;
  stop(): Promise<void>;
};

type Member = {
  readonly name: string;
  readonly port: number;
  readonly rest: number;
  readonly data: string;
};

/** In seconds; Patroni takes no shorter life for the leader's lease. */
const lease = { ttl: 20, loop_wait: 2, retry_timeout: 5 };

const stateSchema = z.object({
  members: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      state: z.string(),
      lag: z.unknown().optional(),
    }),
  ),
});

/**
 * Three members of which two have each change before it is acknowledged, etcd, and before them HAProxy and PgBouncer;
 * all on this machine. Nothing is installed.
 */
export async function startCluster(): Promise<Cluster> {
  const programs = findPrograms();
  const user = await ensurePostgresUser();
  const folder = mkdtempSync(join(tmpdir(), "nulmeting-cluster-"));
  const make = maker(folder, user);
  const processes = new Map<string, ChildProcess>();
  const [client, peer, proxy, pooler] = await ports(4);
  const members: Member[] = [];
  for (const name of ["one", "two", "three"]) {
    const [port, rest] = await ports(2);
    members.push({ name, port, rest, data: join(folder, name) });
  }
  const secrets = { owner: secret(), site: secret(), superuser: secret(), replication: secret() };

  const run = (name: string, program: string, args: readonly string[]) => {
    const log = openSync(join(folder, `${name}.log`), "a");
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" },
      stdio: ["ignore", log, log],
      ...user,
    });
    closeSync(log);
    processes.set(name, child);
  };
  const member = (name: string) => {
    const found = members.find((one) => one.name === name);
    if (!found) throw new Error(`no member ${name}`);
    return found;
  };
  const killAtOnce = () => {
    for (const child of processes.values()) child.kill("SIGKILL");
    // Told to stop at once it still gives back its shared memory.
    for (const one of members) signal(one, "SIGQUIT");
  };
  process.once("exit", killAtOnce);

  const cluster: Cluster = {
    direct: `postgresql://nulmeting:${secrets.owner}@127.0.0.1:${proxy}/nulmeting`,
    pooled: `postgresql://site:${secrets.site}@127.0.0.1:${pooler}/nulmeting`,
    async leader() {
      const found = (await state(members)).find(({ role }) => role === "leader");
      return found?.name ?? "";
    },
    kill(name) {
      processes.get(name)?.kill("SIGKILL");
      signal(member(name), "SIGKILL");
    },
    restart(name) {
      run(name, programs.patroni, [join(folder, `${name}.yaml`)]);
    },
    async follows(name) {
      const found = (await state(members)).find((one) => one.name === name);
      return found !== undefined && found.role !== "leader" && found.lag === 0;
    },
    logs: () => lastLines(folder),
    async stop() {
      killAtOnce();
      process.off("exit", killAtOnce);
      await until(() => members.every((one) => postmaster(one) === null));
      rmSync(folder, { recursive: true, force: true });
    },
  };

  try {
    run("etcd", programs.etcd, etcdArguments(make.folder("etcd"), client, peer));
    for (const one of members) {
      make.file(`${one.name}.yaml`, patroniSettings(one, client, programs.postgres, secrets));
      cluster.restart(one.name);
    }
    make.file("haproxy.cfg", haproxySettings(proxy, members));
    run("haproxy", programs.haproxy, ["-db", "-f", join(folder, "haproxy.cfg")]);
    // The newest keep statements themselves; what must work with all of them is tried.
    const keepsStatements = version(programs.pgbouncer) >= 1.21;
    make.file("users.txt", `"site" "${secrets.site}"\n`);
    make.file("pgbouncer.ini", pgbouncerSettings(pooler, proxy, folder, keepsStatements));
    run("pgbouncer", programs.pgbouncer, [join(folder, "pgbouncer.ini")]);
    await until(async () => isWhole(await state(members)), { timeout: 240_000, interval: 500 });
    await makeDatabase(proxy, secrets);
  } catch (error) {
    const logs = cluster.logs();
    await cluster.stop();
    throw new Error(`The cluster does not start.\n${logs}`, { cause: error });
  }
  return cluster;
}

const secret = () => randomBytes(16).toString("hex");

async function ports(count: 2): Promise<[number, number]>;
async function ports(count: 4): Promise<[number, number, number, number]>;
async function ports(count: number): Promise<number[]> {
  return await Promise.all(Array.from({ length: count }, freePort));
}

/** All is owned by the user that runs it: PostgreSQL refuses root, and folders that others can read. */
function maker(folder: string, user: RunAs | null) {
  const own = (path: string, mode: number) => {
    chmodSync(path, mode);
    if (user) chownSync(path, user.uid, user.gid);
  };
  own(folder, 0o700);
  return {
    folder(name: string): string {
      const path = join(folder, name);
      mkdirSync(path);
      own(path, 0o700);
      return path;
    },
    file(name: string, text: string): void {
      const path = join(folder, name);
      writeFileSync(path, text);
      own(path, 0o600);
    },
  };
}

const etcdArguments = (data: string, client: number, peer: number) => [
  `--data-dir=${data}`,
  `--listen-client-urls=http://127.0.0.1:${client}`,
  `--advertise-client-urls=http://127.0.0.1:${client}`,
  `--listen-peer-urls=http://127.0.0.1:${peer}`,
  `--initial-advertise-peer-urls=http://127.0.0.1:${peer}`,
  `--initial-cluster=default=http://127.0.0.1:${peer}`,
];

/** JSON, which YAML holds. */
function patroniSettings(
  { name, port, rest, data }: Member,
  etcd: number,
  binaries: string,
  secrets: { readonly superuser: string; readonly replication: string },
): string {
  const local = (to: number) => `127.0.0.1:${to}`;
  return JSON.stringify({
    scope: "nulmeting",
    name,
    restapi: { listen: local(rest), connect_address: local(rest) },
    etcd3: { host: local(etcd) },
    bootstrap: {
      dcs: { ...lease, synchronous_mode: true, synchronous_node_count: 1 },
      initdb: [{ encoding: "UTF8" }, { locale: "C" }, "data-checksums"],
    },
    postgresql: {
      listen: local(port),
      connect_address: local(port),
      data_dir: data,
      bin_dir: binaries,
      pgpass: `${data}.pgpass`,
      use_pg_rewind: true,
      pg_hba: [
        "host all all 127.0.0.1/32 scram-sha-256",
        "host replication replication 127.0.0.1/32 scram-sha-256",
      ],
      authentication: {
        superuser: { username: "postgres", password: secrets.superuser },
        replication: { username: "replication", password: secrets.replication },
      },
      parameters: { unix_socket_directories: "", max_connections: 100 },
    },
  });
}

const haproxySettings = (port: number, members: readonly Member[]) => `
global
  maxconn 400
defaults
  mode tcp
  timeout connect 2s
  timeout client 30m
  timeout server 30m
listen leader
  bind 127.0.0.1:${port}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${members.map((one) => `  server ${one.name} 127.0.0.1:${one.port} check port ${one.rest}`).join("\n")}
`;

const pgbouncerSettings = (
  port: number,
  proxy: number,
  folder: string,
  keepsStatements: boolean,
) => `[databases]
nulmeting = host=127.0.0.1 port=${proxy} dbname=nulmeting
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(folder, "users.txt")}
pool_mode = transaction
default_pool_size = 8
max_client_conn = 200
server_login_retry = 1
${keepsStatements ? "max_prepared_statements = 0" : ""}
`;

function version(program: string): number {
  const text = execFileSync(program, ["--version"], { encoding: "utf8" });
  return Number(/(\d+\.\d+)/.exec(text)?.[1]);
}

/** What the members know of each other; nobody while none answers. */
async function state(members: readonly Member[]) {
  for (const { rest } of members) {
    const answer = await fetch(`http://127.0.0.1:${rest}/cluster`).catch(() => null);
    if (answer?.ok) return stateSchema.parse(await answer.json()).members;
  }
  return [];
}

function isWhole(members: Awaited<ReturnType<typeof state>>): boolean {
  const count = (role: string) => members.filter((one) => one.role === role).length;
  return count("leader") === 1 && count("sync_standby") === 1 && count("replica") === 1;
}

async function makeDatabase(
  proxy: number,
  secrets: { readonly superuser: string; readonly owner: string; readonly site: string },
): Promise<void> {
  const superuser = `postgresql://postgres:${secrets.superuser}@127.0.0.1:${proxy}/postgres`;
  const connect = async () => {
    const client = new pg.Client({ connectionString: superuser });
    try {
      await client.connect();
      return client;
    } catch {
      await client.end();
      return null;
    }
  };
  let client: pg.Client | null = null;
  await until(async () => (client = await connect()) !== null);
  await ask(client, [
    `CREATE ROLE nulmeting LOGIN CREATEROLE PASSWORD '${secrets.owner}'`,
    `CREATE ROLE site LOGIN PASSWORD '${secrets.site}'`,
    "CREATE DATABASE nulmeting OWNER nulmeting",
  ]);
}

async function ask(client: pg.Client | null, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client?.query(statement);
  await client?.end();
}

/** Null for one that is gone, also when its number is somebody else's by now. */
function postmaster({ data }: Member): number | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data ? pid : null;
  } catch {
    return null;
  }
}

function signal(member: Member, name: NodeJS.Signals): void {
  const pid = postmaster(member);
  if (pid !== null) process.kill(pid, name);
}

function lastLines(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".log"))
    .map((name) => {
      const lines = readFileSync(join(folder, name), "utf8").trimEnd().split("\n");
      return `--- ${name}\n${lines.slice(-40).join("\n")}`;
    })
    .join("\n");
}
