import { randomBytes } from "node:crypto";
import { createServer } from "node:net";

import { afterAll, beforeAll } from "vitest";

import { parseConfig, setConfig } from "~/platform/index.server";
import { prepareInstallation, serve, type RunningServer } from "~/server";

import { createTestDatabase, dropTestDatabase } from "./database";

/** The real server on a port and a database of its own, in this process so that tests can arrange data. */
export function testServer(): { url: string } {
  const made = { url: "", database: "" };
  let running: RunningServer | undefined;
  beforeAll(async () => {
    made.database = await createTestDatabase("installed");
    const port = await freePort();
    made.url = `http://localhost:${port}`;
    setConfig(
      parseConfig(
        {
          PORT: String(port),
          DATABASE_URL: made.database,
          APP_KEY: randomBytes(32).toString("base64"),
          LOG_LEVEL: "fatal",
          SECOND_STEP: "free",
        },
        { ownKey: false },
      ),
    );
    await prepareInstallation();
    running = await serve({ development: false });
  });
  afterAll(async () => {
    await running?.stop();
    await dropTestDatabase(made.database);
  });
  return made;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
