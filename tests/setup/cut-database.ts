import { createServer, connect, type Server, type Socket } from "node:net";

import { afterAll, afterEach, beforeAll } from "vitest";

import { closeDatabase, config, openDatabase, setConfig } from "~/platform/index.server";

/**
 * Puts a line between the running server and its database that can be cut, as an outage does.
 * To be called after `testServer`.
 */
export function cuttableDatabase(): { cut(): Promise<void>; mend(): Promise<void> } {
  const sockets = new Set<Socket>();
  let relay: Server;
  let port = 0;

  let isCut = false;
  const listen = () => new Promise<void>((resolve) => relay.listen(port, "127.0.0.1", resolve));

  beforeAll(async () => {
    const direct = config();
    const target = new URL(direct.databaseUrl ?? "");
    relay = createServer((near) => {
      const far = connect(Number(target.port || 5432), target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(from);
        from.pipe(to);
        from.on("error", () => to.destroy());
        from.on("close", () => {
          sockets.delete(from);
          to.destroy();
        });
      }
    });
    await listen();
    const address = relay.address();
    port = typeof address === "object" && address ? address.port : 0;
    const relayed = new URL(target);
    relayed.hostname = "127.0.0.1";
    relayed.port = String(port);
    await closeDatabase();
    setConfig({ ...direct, databaseUrl: relayed.href });
    await openDatabase();
  });

  async function mend() {
    if (isCut) await listen();
    isCut = false;
  }

  // A test that fails half-way must not take the next one with it.
  afterEach(mend);

  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    relay.close();
  });

  return {
    mend,
    cut() {
      isCut = true;
      return new Promise((resolve) => {
        relay.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      });
    },
  };
}
