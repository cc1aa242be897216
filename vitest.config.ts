import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const resolve = { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } };
const shared = {
  setupFiles: ["tests/setup/no-console-error.ts"],
  testTimeout: 600_000,
  hookTimeout: 600_000,
};

export default defineConfig({
  resolve,
  test: {
    globalSetup: ["tests/setup/global.ts"],
    // Much of a test's time is waiting for PostgreSQL or Chromium; Vitest would use one worker on two cores.
    maxWorkers: 2,
    projects: [
      // Beside the code: what it is given decides what comes out, so the modules may be loaded once for all files.
      {
        resolve,
        test: { ...shared, name: "rooms", include: ["app/**/*.test.{ts,tsx}"], isolate: false },
      },
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
