import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

// On demand, as it takes programs that few machines have: npm run test:cluster
export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    include: ["tests/cluster/**/*.test.ts"],
    setupFiles: ["tests/setup/no-console-error.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
  },
});
