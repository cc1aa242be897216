import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import type { Installation } from "./installation";

/** A program that answers on a port of its own. */
export type Site = {
  readonly port: number;
  readonly pid: number;
  readonly end: () => Promise<void>;
};

type Start = {
  readonly port: number;
  /** Arguments of the command `start`. */
  readonly options?: readonly string[];
  /** A folder for the processor profiles of its processes; they are slower then. */
  readonly profiles?: string | null;
};

// A bench that breaks off leaves none behind.
const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill()));

/** The site as `npm start` runs it. */
export async function startSite(
  installation: Installation,
  { port, options = [], profiles = null }: Start,
): Promise<Site> {
  const profiling = profiles ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : [];
  const command = [...profiling, "app/cli/nulmeting.mjs", "start", ...options];
  return await startProgram(installation, command, port, /^Nulmeting is at/);
}

/** The bare limit: a server that does one INSERT for each request, on the same database. */
export async function startBare(installation: Installation, port: number): Promise<Site> {
  const command = ["--import", "tsx", "tests/bench/bare-server.ts"];
  return await startProgram(installation, command, port, /^ready/);
}

/** @param ready the line by which it says that it answers */
export async function startProgram(
  { environment }: Installation,
  command: readonly string[],
  port: number,
  ready: RegExp,
): Promise<Site> {
  const child = spawn(process.execPath, command, {
    env: { ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  await new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${command.join(" ")} ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (ready.test(line)) resolve();
    });
  });
  return { port, pid: child.pid ?? 0, end: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  child.removeAllListeners("exit");
  const ended = once(child, "exit");
  child.kill();
  await ended;
  running.delete(child);
}
