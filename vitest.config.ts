import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    include: ["app/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    globalSetup: ["tests/setup/global.ts"],
    setupFiles: ["tests/setup/no-console-error.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Much of a test's time is waiting for PostgreSQL or Chromium; Vitest would use one worker on two cores.
    maxWorkers: 2,
  },
});
