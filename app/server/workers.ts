import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";

import { closeDatabase, config, log } from "~/platform/index.server";

import type { RunningServer } from "./main";
import { answerForAll } from "./metrics";

/** A process that falls over sooner than this would fall over again. */
const settledAfter = 5_000;
/** Requests get ten seconds to end; then the rest of what a process does. */
const killedAfter = 20_000;

/**
 * Serves the site with several processes on one port, each like a server of its own. One that falls over is
 * replaced; one that cannot even start ends them all.
 */
export async function serveWithWorkers(count: number): Promise<RunningServer> {
  const leading = { stopping: false };
  answerForAll();
  const workers = Array.from({ length: count }, () => cluster.fork());
  const ports = await Promise.all(workers.map(listening)).catch(async (error: unknown) => {
    leading.stopping = true;
    await Promise.all(workers.map(end));
    throw error;
  });
  for (const worker of workers) replaceWhenGone(worker, leading);
  return {
    url: config().baseUrl.replace(/:0$/, `:${ports[0]}`),
    stop: async () => {
      leading.stopping = true;
      await Promise.all(
        Object.values(cluster.workers ?? {}).map((worker) => worker && end(worker)),
      );
      await closeDatabase();
    },
  };
}

/** @returns the port */
async function listening(worker: Worker): Promise<number> {
  const started = new AbortController();
  const { signal } = started;
  const gone = once(worker, "exit", { signal }).then(() => {
    throw new Error("a process of the site could not start; what it said stands above");
  });
  try {
    const [address] = await Promise.race([once(worker, "listening", { signal }), gone]);
    return portOf(address);
  } finally {
    started.abort();
    gone.catch(() => undefined);
  }
}

function portOf(address: unknown): number {
  const hasPort = typeof address === "object" && address !== null && "port" in address;
  return hasPort && typeof address.port === "number" ? address.port : config().port;
}

function replaceWhenGone(worker: Worker, leading: { readonly stopping: boolean }): void {
  const since = Date.now();
  worker.once("exit", (code, signal) => {
    if (leading.stopping) return;
    log().error({ code, signal }, "a process of the site fell over; another takes its place");
    const wait = Math.max(0, settledAfter - (Date.now() - since));
    void setTimeout(wait).then(() => {
      if (!leading.stopping) replaceWhenGone(cluster.fork(), leading);
    });
  });
}

async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const gone = once(worker, "exit");
  worker.process.kill("SIGTERM");
  const late = new AbortController();
  setTimeout(killedAfter, undefined, { signal: late.signal }).then(
    () => worker.process.kill("SIGKILL"),
    () => undefined,
  );
  await gone;
  late.abort();
}
