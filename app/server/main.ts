import { createServer as createHttpServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { ServerBuild } from "@remix-run/node";
import { z } from "zod";

import { mailJobs, requestSending } from "~/mailing/index.server";
import { calendarJobs, requestCalendar } from "~/measurements/index.server";
import { importShippedSectors } from "~/organisations/index.server";
import {
  closeDatabase,
  closeMail,
  config,
  database,
  log,
  openDatabase,
  projectRoot,
  setConfig,
  startJobs,
  stopJobs,
} from "~/platform/index.server";
import { importShippedDefinitions } from "~/questionnaires/index.server";

import { logCalendar } from "./calendar-log";
import { closing } from "./closing";
import { keepPurging } from "./keep-purging";
import { reviveJobs } from "./revive-jobs";

/** Who sends slowly keeps no connection for long: a mobile line in a corner of a ward sends a list well within this. */
const patience = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
};

export type RunningServer = { readonly url: string; readonly stop: () => Promise<void> };

/** What every installation holds, before anybody asks: sectors and questionnaires. */
export async function prepareInstallation(): Promise<void> {
  await openDatabase();
  await markDemo();
  await importShippedSectors();
  await importShippedDefinitions();
}

/** Made-up data stay marked as such, however the site is started on them. */
async function markDemo(): Promise<void> {
  const installation = await database().installation.findUnique({ where: { id: 1 } });
  setConfig({ ...config(), demo: config().demo || installation?.demo === true });
}

/** Starts the site on a database that `prepareInstallation` made ready. */
export async function serve(options: { development: boolean }): Promise<RunningServer> {
  const { vite, app } = options.development ? await developmentApp() : await productionApp();
  const { port, host } = config();
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = createHttpServer(patience, app);
    listening.once("listening", () => resolve(listening));
    listening.once("error", reject);
    listening.listen(port, host);
  });
  const closeServer = closing(server);
  const address = server.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  const stopPurging = keepPurging();
  await startJobs({ ...calendarJobs(logCalendar), ...mailJobs }, reviveJobs);
  // What a crash left unfinished, and what fell due meanwhile.
  await Promise.all([requestSending(), requestCalendar()]);
  const stop = async () => {
    await closeServer();
    await stopPurging();
    await stopJobs();
    await vite?.close();
    closeMail();
    await closeDatabase();
  };
  return { url: config().baseUrl.replace(/:0$/, `:${actualPort}`), stop };
}

/** Lines for whoever starts the first time: how to become the administrator. */
export async function firstStartLines(now: Date): Promise<string[]> {
  const { inviteFirstAdministrator } = await import("~/accounts/index.server");
  const link = await inviteFirstAdministrator(now);
  if (!link) return [];
  return [
    "",
    "There is no administrator yet. Open this link once to become the first:",
    `  ${link}`,
    "",
  ];
}

const buildSchema = z.custom<ServerBuild>(
  (value) => typeof value === "object" && value !== null && "routes" in value && "entry" in value,
);

// Commands that only need the database load none of what serving takes.
async function productionApp() {
  const [{ buildIfNeeded }, { createApp }] = await Promise.all([
    import("./build"),
    import("./http"),
  ]);
  await buildIfNeeded();
  const file = join(projectRoot(), "build/server/index.js");
  const build = buildSchema.parse(await import(pathToFileURL(file).href));
  return { app: createApp({ build }), vite: null };
}

async function developmentApp() {
  const [{ createServer }, { createApp }] = await Promise.all([import("vite"), import("./http")]);
  const vite = await createServer({ server: { middlewareMode: true } });
  const load = async () =>
    buildSchema.parse(await vite.ssrLoadModule("virtual:remix/server-build"));
  return { app: createApp({ build: load, developmentAssets: vite.middlewares }), vite };
}

/** Stops in order on Ctrl-C and on a service manager's word: requests end, then the database. */
export function stopOnSignal(running: RunningServer): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log().info({ signal }, "stopping");
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log().error({ error }, "could not stop in order");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // One of several processes does not outlive the one that leads them.
  process.on("disconnect", () => stop("SIGTERM"));
}
