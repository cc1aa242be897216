#!/usr/bin/env node
// Commands run from source, without a build step.
import { register } from "tsx/esm/api";

// React and others are much slower when they think that somebody develops them.
process.env.NODE_ENV ??= process.argv.includes("--development") ? "development" : "production";
process.env.TSX_TSCONFIG_PATH ??= new URL("../../tsconfig.json", import.meta.url).pathname;
register({ tsconfig: process.env.TSX_TSCONFIG_PATH });
// Whoever reads us may stop early, as `head` does.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
await import("./main.ts");
