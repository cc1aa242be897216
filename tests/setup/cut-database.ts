import { afterAll, afterEach, beforeAll } from "vitest";

import { closeDatabase, config, openDatabase, setConfig } from "~/platform/index.server";

import { startRelay, type Relay } from "./relay";

/**
 * Puts a line between the running server and its database that can be cut.
 * To be called after `testServer`.
 */
export function cuttableDatabase(): { cut(): Promise<void>; mend(): Promise<void> } {
  let relay: Relay | undefined;

  beforeAll(async () => {
    const direct = config();
    relay = await startRelay(direct.databaseUrl ?? "");
    await closeDatabase();
    setConfig({ ...direct, databaseUrl: relay.url });
    await openDatabase();
  });

  // A test that fails half-way must not take the next one with it.
  afterEach(() => relay?.mend());
  afterAll(() => relay?.end());

  return {
    mend: async () => relay?.mend(),
    cut: async () => relay?.cut(),
  };
}
