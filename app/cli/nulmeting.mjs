#!/usr/bin/env node
import { pathToFileURL } from "node:url";

import { commands } from "./bundle.mjs";

// React and others are much slower when they think that somebody develops them.
process.env.NODE_ENV ??= process.argv.includes("--development") ? "development" : "production";
// What goes wrong is told with the lines of the sources.
process.setSourceMapsEnabled(true);
// Whoever reads us may stop early, as `head` does.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
await import(pathToFileURL(await commands()).href);
