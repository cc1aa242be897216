import type { Command } from "commander";

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
    .action(async (options: { demo?: true; development?: true }) => {
      const environment = options.demo ? { ...process.env, NULMETING_DEMO: "1" } : process.env;
      const ownKey = options.demo === true || options.development === true;
      const settings = parseConfig(environment, { ownKey });
      setConfig(settings);
      appKey();
      const { firstStartLines, prepareInstallation, serve, stopOnSignal } =
        await import("~/server");
      await prepareInstallation();
      if (settings.demo) await fillDemo({ organisations: 42, responses: 12_000, seed: 1 });
      const running = await servingOrLeaving(() =>
        serve({ development: options.development === true }),
      );
      stopOnSignal(running);
      print(`Nulmeting is at ${running.url}`);
      const lines = settings.demo ? await demoLines() : await firstStartLines(new Date());
      for (const line of lines) print(line);
    });
}

/** A server that cannot listen leaves no database behind. */
async function servingOrLeaving<T>(serve: () => Promise<T>): Promise<T> {
  try {
    return await serve();
  } catch (error) {
    await closeDatabase();
    const code = error instanceof Error && "code" in error ? error.code : null;
    const port = config().port;
    if (code === "EADDRINUSE") {
      throw new ConfigurationError(`PORT ${port} is in use: stop what listens there, or set PORT.`);
    }
    if (code === "EACCES")
      throw new ConfigurationError(`PORT ${port} may not be used by this user.`);
    throw error;
  }
}

async function demoLines(): Promise<string[]> {
  const { signInLines } = await import("~/demo/index.server");
  return await signInLines();
}
