import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A line to a server that can be cut, as an outage does, or be left standing without anything coming through. */
export type Relay = {
  /** The address that leads through the line. */
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** What stands goes without a word, as behind a firewall that forgot it; new connections come through. */
  abandon(): void;
  end(): void;
};

export async function startRelay(address: string): Promise<Relay> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  let isCut = false;
  let isFrozen = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      if (isFrozen) from.pause();
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  let port = 0;
  const listen = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen();
  port = portOf(server.address());
  const through = new URL(target);
  through.hostname = "127.0.0.1";
  through.port = String(port);
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    url: through.href,
    cut() {
      isCut = true;
      return new Promise((resolve) => {
        server.close(() => resolve());
        drop();
      });
    },
    async mend() {
      if (isCut) await listen();
      isCut = false;
    },
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
    abandon() {
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    end() {
      drop();
      server.close();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address ? address.port : 0;
}
