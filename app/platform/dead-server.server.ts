import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Where nobody buries the dead (a container without an init process), a killed server stays as a zombie
 * that PostgreSQL takes for a living one, and so would not start again.
 */
export async function forgetDeadServer(cluster: string): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  if (process.platform !== "linux" || !existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (isLivingPostgres(pid)) return;
  // Its last children still hold the data; they leave by themselves once they miss their parent.
  for (let attempt = 0; attempt < 100 && hasWorkers(cluster); attempt++) await wait(100);
  if (!hasWorkers(cluster)) rmSync(pidFile, { force: true });
}

function isLivingPostgres(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const state = stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
    return stat.includes("(postgres)") && state !== "Z" && state !== "X";
  } catch {
    return false;
  }
}

function hasWorkers(cluster: string): boolean {
  const home = realpathSync(cluster);
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return pids.some((pid) => isLivingPostgres(pid) && workingDirectory(pid) === home);
}

function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
