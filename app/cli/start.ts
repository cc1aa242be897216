import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";

import { InvalidArgumentError, Option, type Command } from "commander";

import {
  appKey,
  closeDatabase,
  config,
  ConfigurationError,
  parseConfig,
  setConfig,
} from "~/platform/index.server";

import { fillDemo } from "./demo";
import { print } from "./io";

export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description("serve the site; without DATABASE_URL on a PostgreSQL of its own in DATA_DIR")
    .option("--demo", "fill an empty database with made-up members and print how to sign in")
    .option("--development", "with hot reload")
    .addOption(
      new Option("--workers <n>", `processes that share the work; here 1 to ${mostWorkers()}`)
        .argParser(readWorkers)
        .default(1)
        .conflicts("development"),
    )
    .action(async (options: { demo?: true; development?: true; workers: number }) => {
      const environment = options.demo ? { ...process.env, NULMETING_DEMO: "1" } : process.env;
      const ownKey = options.demo === true || options.development === true;
      const settings = parseConfig(environment, { ownKey });
      setConfig(settings);
      appKey();
      keepHeapLow();
      const { firstStartLines, prepareInstallation, serve, serveWithWorkers, stopOnSignal } =
        await import("~/server");
      await prepareInstallation();
      if (cluster.isWorker) {
        stopOnSignal(await serve({ development: false }));
        return;
      }
      if (settings.demo) await fillDemo({ organisations: 42, responses: 12_000, seed: 1 });
      const running = await servingOrLeaving(() =>
        options.workers > 1
          ? serveWithWorkers(options.workers)
          : serve({ development: options.development === true }),
      );
      stopOnSignal(running);
      print(`Nulmeting is at ${running.url}`);
      const lines = settings.demo ? await demoLines() : await firstStartLines(new Date());
      for (const line of lines) print(line);
    });
}

/**
 * V8 lets the heap of a busy server double before it collects; at a quarter it collects more often, which costs
 * nothing that shows, and the process stays as large as it was after the first thousand requests.
 */
function keepHeapLow(): void {
  setFlagsFromString("--heap-growing-percent=25");
}

/** A server that cannot listen leaves no database behind. */
async function servingOrLeaving<T>(serve: () => Promise<T>): Promise<T> {
  try {
    return await serve();
  } catch (error) {
    await closeDatabase();
    const code = error instanceof Error && "code" in error ? error.code : null;
    const listened = error instanceof Error && "syscall" in error && error.syscall === "listen";
    const port = config().port;
    if (code === "EADDRINUSE") {
      throw new ConfigurationError(`PORT ${port} is in use: stop what listens there, or set PORT.`);
    }
    if (code === "EACCES" && listened)
      throw new ConfigurationError(`PORT ${port} may not be used by this user.`);
    throw error;
  }
}

async function demoLines(): Promise<string[]> {
  const { signInLines } = await import("~/demo/index.server");
  return await signInLines();
}

/** More processes than cores only wait for each other; a few more do no harm. */
const mostWorkers = () => availableParallelism() * 4;

function readWorkers(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > mostWorkers()) {
    throw new InvalidArgumentError(`Give a whole number from 1 to ${mostWorkers()}.`);
  }
  return count;
}
