import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

import { LongestFirst } from "./tests/setup/longest-first";

const resolve = { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } };
const shared = {
  setupFiles: ["tests/setup/no-console-error.ts"],
  testTimeout: 600_000,
  hookTimeout: 600_000,
  // Loading the modules takes longer than most files. All that a process keeps hangs on its database and settings,
  // and each file opens its own.
  isolate: false,
};

export default defineConfig({
  resolve,
  test: {
    globalSetup: ["tests/setup/global.ts"],
    // Much of a test's time is waiting for PostgreSQL or Chromium; Vitest would use one worker on two cores.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      { resolve, test: { ...shared, name: "rooms", include: ["app/**/*.test.{ts,tsx}"] } },
      {
        resolve,
        test: {
          ...shared,
          name: "whole",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/cluster/**"],
        },
      },
    ],
  },
});
