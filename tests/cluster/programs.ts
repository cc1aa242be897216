import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folders = ["/usr/local/bin", "/usr/bin", "/usr/sbin", "/bin", "/sbin"];
const packages = {
  patroni: "patroni",
  etcd: "etcd-server",
  haproxy: "haproxy",
  pgbouncer: "pgbouncer",
} as const;

export type Programs = Readonly<Record<keyof typeof packages | "postgres", string>>;

/**
 * The programs of a cluster, and the folder of those of PostgreSQL.
 *
 * @throws with the one line that installs what is lacking
 */
export function findPrograms(): Programs {
  const lacking: string[] = [];
  const find = (name: keyof typeof packages) => {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (!found) lacking.push(packages[name]);
    return found ?? "";
  };
  const programs = {
    patroni: find("patroni"),
    etcd: find("etcd"),
    haproxy: find("haproxy"),
    pgbouncer: find("pgbouncer"),
    postgres: newestPostgres() ?? "",
  };
  if (!programs.postgres) lacking.push("postgresql");
  if (lacking.length > 0) {
    throw new Error(`The cluster lacks programs (Debian: apt-get install ${lacking.join(" ")}).`);
  }
  return programs;
}

function newestPostgres(): string | undefined {
  const home = "/usr/lib/postgresql";
  if (!existsSync(home)) return undefined;
  return readdirSync(home)
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => join(home, version, "bin"))
    .find((bin) => existsSync(join(bin, "postgres")));
}
